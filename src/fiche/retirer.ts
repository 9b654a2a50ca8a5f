/** Withdraws a line by one small change of its file, and undoes it byte for byte. */
import { isAppelable, type Ligne } from '../domain/ligne.ts'
import { formatNumero, isNumeroCourt } from '../domain/numero.ts'
import {
  avisDesNonCitees,
  cheminDe,
  ecrireFiche,
  exigerSource,
  exigerTexteSain,
  lireLigne,
  type Dossier,
} from './dossier.ts'
import { finDeLigne, insererAvant, lignesDe, poser, raisonEcrite, remplacerLignes, remplacerValeur } from './edition.ts'
import { Refus } from '../data/refus.ts'

/** What the withdrawal changes, kept as a comment so that it can be undone without memory. */
const CLES = ['statut', 'raison'] as const
const MARQUE = '# Avant le retrait :'
const RETRAIT = '#   '

/** The text of the file once withdrawn; `source` is the document that says so. */
export function texteRetire(texte: string, motif: string, source: string): string {
  const eol = finDeLigne(texte)
  const avant = CLES.flatMap(
    (cle) =>
      lignesDe(texte, cle)
        ?.replace(/\r?\n$/, '')
        .split(/\r?\n/) ?? [],
  )
  const memoire = [MARQUE, ...avant.map((ligne) => RETRAIT + ligne)].map((ligne) => ligne + eol).join('')
  const retire = poser(remplacerValeur(texte, 'statut', 'retire'), 'raison', raisonEcrite(motif, source), 'statut')
  return insererAvant(retire, 'statut', memoire)
}

/** The text before the withdrawal; whatever else was changed since then stays. */
export function texteRetabli(texte: string): string {
  const lignes = texte.split('\n')
  const debut = lignes.findIndex((ligne) => ligne.trimEnd() === MARQUE)
  const longueur = lignes.slice(debut + 1).findIndex((ligne) => !ligne.startsWith(RETRAIT))
  if (debut === -1 || longueur < 1) {
    throw new Refus('Ce retrait n’a pas été fait par cette commande : remettez vous-même « statut » et « raison ».')
  }
  const memoire = lignes
    .slice(debut + 1, debut + 1 + longueur)
    .map((ligne) => `${ligne.slice(RETRAIT.length)}\n`)
    .join('')
  const sans = [...lignes.slice(0, debut), ...lignes.slice(debut + 1 + longueur)].join('\n')
  return CLES.reduce((etat, cle) => {
    const actuelles = lignesDe(etat, cle) ?? ''
    const anciennes = lignesDe(memoire, cle) ?? ''
    const sansFin = actuelles !== '' && !actuelles.endsWith('\n')
    return remplacerLignes(etat, cle, sansFin ? anciennes.replace(/\r?\n$/, '') : anciennes)
  }, sans)
}

/** Withdraws `id` and returns what to tell: the change, the message of the commit, what else to look at. */
export function retirer(dossier: Dossier, id: string, motif: string, source: string): string {
  const { ligne, texte } = lireLigne(dossier, id)
  if (ligne.statut === 'retire') throw new Refus(`La ligne « ${id} » est déjà retirée.`)
  exigerSource(dossier, source)
  exigerTexteSain(motif)
  ecrireFiche(dossier, 'lignes', id, texteRetire(texte, motif, source))
  const document = dossier.contenu.sources.get(source)
  return [
    `${cheminDe(dossier, 'lignes', id)} : la ligne est retirée. Le site ne proposera plus son numéro.`,
    ...autresUsages(dossier, ligne),
    ...avisDesNonCitees(dossier),
    `Pour revenir en arrière : npm run fiche -- retirer ${id} --annuler`,
    '',
    'Message proposé pour l’envoi :',
    '',
    `[${id}] Retirer le numéro`,
    '',
    motif.trim(),
    `Source : ${document?.titre ?? ''}, ${document?.editeur ?? ''} (${source}).`,
  ].join('\n')
}

/** Restores the file as it was before `retirer`. */
export function annulerRetrait(dossier: Dossier, id: string): string {
  const { ligne, texte } = lireLigne(dossier, id)
  if (ligne.statut !== 'retire') throw new Refus(`La ligne « ${id} » n’est pas retirée.`)
  ecrireFiche(dossier, 'lignes', id, texteRetabli(texte))
  return [
    `${cheminDe(dossier, 'lignes', id)} : le retrait est annulé, la fiche est comme avant.`,
    '',
    'Message proposé pour l’envoi :',
    '',
    `[${id}] Remettre le numéro`,
  ].join('\n')
}

/** Where the same digits are still offered: other lines, the dentists on duty. A short number is shared by nature. */
function autresUsages({ contenu }: Dossier, { id, numero }: Ligne): string[] {
  if (isNumeroCourt(numero)) return []
  const lignes = [...contenu.lignes.values()].filter(
    (autre) => autre.id !== id && autre.numero === numero && isAppelable(autre),
  )
  const gardes = [...contenu.departements.values()].filter(({ gardeDentaire }) => gardeDentaire?.numero === numero)
  const fiches = [...lignes.map((autre) => `lignes/${autre.id}`), ...gardes.map((autre) => `departements/${autre.id}`)]
  if (contenu.numeros.has(numero)) fiches.push(`numeros/${numero}`)
  return fiches.length > 0
    ? [`Attention, le ${formatNumero(numero)} reste proposé par : ${fiches.join(', ')}. Est-il fini là aussi ?`]
    : []
}
