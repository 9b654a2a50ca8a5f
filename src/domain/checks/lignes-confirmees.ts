/** A line is `confirme` only by a call, or by two independent documents, of less than twelve months. */
import { moisEcoules } from '../date.ts'
import { documentsDe, isPrimaire, type Source } from '../source.ts'
import type { Check } from './check.ts'

export const lignesConfirmees: Check = {
  name: 'une ligne confirmée l’est par un appel, ou par deux documents indépendants, de moins de douze mois',
  check({ contenu, today }) {
    return [...contenu.lignes.values()]
      .filter(({ statut }) => statut === 'confirme')
      .filter(({ source, numero }) => {
        // A document that does not print the number says nothing of it.
        const documents = documentsDe(source, contenu.sources).filter((un) => un.numerosCites.includes(numero))
        return !isConfirmee(documents, today)
      })
      .map(({ id }) => ({
        fichier: `content/lignes/${id}.yaml`,
        cle: 'statut',
        trouve: 'confirme',
        attendu: `Il faut un appel, ou deux documents d’éditeurs différents dont un officiel, de moins de douze mois, qui impriment ce numéro (« numerosCites »). Appelez et notez la réponse (npm run fiche -- verifier ${id} --reponse confirme --le AAAA-MM-JJ), ou écrivez « statut: publie ».`,
      }))
  },
}

function isConfirmee(documents: readonly Source[], today: string): boolean {
  const recents = documents.filter(({ publieLe }) => publieLe !== undefined && moisEcoules(publieLe, today) < 12)
  if (recents.some(({ type }) => type === 'appel')) return true
  // What we computed from other documents is not another voice.
  const voix = recents.filter(({ type }) => type !== 'calcul')
  return new Set(voix.map(({ editeur }) => editeur)).size >= 2 && voix.some(isPrimaire)
}
