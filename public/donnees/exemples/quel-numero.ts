// Quel numéro appeler dans une commune ?
const [site, code] = process.argv.slice(2)
if (!site || !code) {
  console.error('Usage : node quel-numero.ts <adresse du site> <code Insee>')
  process.exit(1)
}
const fichier = await fetch(new URL(`/donnees/v1/communes/${code}.json`, site))
if (!fichier.ok) {
  console.error(`Pas de fichier pour « ${code} » : voyez la table « departements ».`)
  process.exit(1)
}
const { schemaVersion, credit, genereLe, commune, reponse } = await fichier.json()
if (!schemaVersion.startsWith('1.')) throw new Error('La forme a changé : relisez le dictionnaire.')
console.log(`${commune.nom} (${commune.codeDepartement})`)
console.log(`Vie en danger : ${reponse.urgence.map((numero) => numero.affichage).join(', ')}`)
console.log(`Certitude du premier numéro : ${reponse.certitude}`)
for (const etape of reponse.etapes) {
  const qui = etape.organisation?.nom ?? (etape.role === 'samu' ? 'Samu' : 'votre médecin traitant')
  const lien = etape.rattachement && `lien ${etape.rattachement}`
  const details = [qui, etape.statut, lien, ...etape.avantAppel, (etape.horaires ?? etape.horairesDAutrui)?.texte]
  console.log(`${etape.rang}. ${etape.affichage ?? '-'} ${details.filter(Boolean).join(' · ')}`)
  if (etape.raison) console.log(`   attention : ${etape.raison}`)
  if (etape.sources.length > 0) console.log(`   d’après ${etape.sources.join(', ')}`)
}
console.log(`Source : ${credit} Données du ${genereLe}.`)
