/** What happened to a line or a place, and what to call today, in the words that a visitor reads. */
import { formatDate } from './calendrier.ts'
import { changementsDeLigne, isDeNumero, type Changement, type ChangementNumero, type Fermee } from './changements.ts'
import type { Dataset } from './dataset.ts'
import { formatDateAvecPreposition } from './date.ts'
import { formatJoursFermes } from './fermeture-en-clair.ts'
import { horairesEnClair } from './horaires-osm.ts'
import { formatHorairesLigne, LIBELLES_USAGE } from './ligne-en-clair.ts'
import { isAppelable, type Ligne } from './ligne.ts'
import { formatNumero, isNumeroCourt } from './numero.ts'
import { capitalise } from './prose.ts'
import type { Reponse } from './etape.ts'
import { lignesEnOrdre } from './ordre-lignes.ts'
import { documentsDuNumero, mostRecent } from './source.ts'

const FAITS: Record<ChangementNumero['nature'], string> = {
  change: 'a changé',
  remplace: 'a été remplacé',
  suspendu: 'est suspendu',
  retire: 'a été retiré',
  conteste: 'n’est pas confirmé pour ce service',
}

/** « le 39 66 a changé », « les horaires ont changé », « fermé du 3 au 5 mars 2027 »; a number that was withdrawn is not written any more. */
function faitDe(changement: Changement): string {
  switch (changement.nature) {
    case 'horaires':
      return 'les horaires ont changé'
    case 'ferme':
      return formatJoursFermes(changement.fermeture)
    case 'conteste':
      return isNumeroCourt(changement.ligne.numero) ? conseilContredit(changement) : faitDuNumero(changement)
    default:
      return faitDuNumero(changement)
  }
}

function faitDuNumero({ numero, nature }: ChangementNumero): string {
  return `${numero === null ? 'un numéro' : `le\u00a0${formatNumero(numero)}`} ${FAITS[nature]}`
}

/** What is in doubt is to pass by it for this service: nobody may read that 116 117 itself is. */
function conseilContredit({ ligne, documents }: ChangementNumero): string {
  // Documents that agree on no hours: those are in doubt, and not the advice.
  if (!ligne.horaires) return `les heures du\u00a0${formatNumero(ligne.numero)} ne sont pas sûres`
  const date = mostRecent(documentsDuNumero(ligne, new Map(documents.map((un) => [un.id, un]))))?.publieLe
  return `le conseil de passer par le\u00a0${formatNumero(ligne.numero)} ${date ? `date de ${date.slice(0, 4)}` : 'n’est pas daté'}`
}

/** « Médecins de garde : le 39 66 a changé » */
export function titreChangement(changement: Changement): string {
  return `${changement.nom}\u00a0: ${faitDe(changement)}`
}

/** « Changé le 1er juillet 2024. », « Document le plus récent : novembre 2024. », or that no document is dated; « Annoncé le 1er mars 2027. » */
export function quandChangement({ nature, date, dateDu }: Changement): string {
  if (nature === 'ferme') return `Annoncé ${date ? formatDateAvecPreposition(date) : 'par un document sans date'}.`
  if (!date) return 'Nous ne savons pas quand\u00a0: aucun document n’est daté.'
  if (dateDu === 'changement')
    return `${nature === 'horaires' ? 'Changés' : 'Changé'} ${formatDateAvecPreposition(date)}.`
  return `Document le plus récent\u00a0: ${formatDate(date)}.`
}

/** Why, in the words of the record; null when it does not say. */
export function raisonDe(changement: Changement): string | null {
  if (changement.nature === 'ferme') return `${capitalise(changement.fermeture.motif)}.`
  return (isDeNumero(changement) && changement.ligne.raison?.texte) || null
}

/** What to call today, and since when if it is known; for hours, those of today; for a closure, what to do meanwhile. */
export function aujourdhuiEnClair(changement: Changement): string {
  switch (changement.nature) {
    case 'horaires':
      return `Avant\u00a0: ${horairesEnClair(changement.avant)}. ${horairesDuJour(changement.ligne)}`
    case 'ferme':
      return pendant(changement)
    default:
      return numeroDuJour(changement)
  }
}

function horairesDuJour(ligne: Ligne): string {
  return isAppelable(ligne) ? `Aujourd’hui\u00a0: ${formatHorairesLigne(ligne)}.` : 'Cette ligne n’est plus proposée.'
}

function pendant({ quoi, fermeture: { du, au } }: Fermee): string {
  const jours = du === au ? 'Ce jour-là' : 'Ces jours-là'
  return quoi === 'ligne'
    ? `${jours}, la page de votre commune dit qui appeler d’autre.`
    : `${jours}, ce lieu ne reçoit personne\u00a0: la page de votre commune dit qui appeler.`
}

function numeroDuJour({ aujourdhui, ligne, nature, date, dateDu }: ChangementNumero): string {
  if (!aujourdhui) {
    return 'Nous ne connaissons pas le numéro qui le remplace. Appelez votre médecin traitant. S’il ne peut pas vous recevoir, appelez le\u00a015.'
  }
  if (nature === 'conteste' && aujourdhui === ligne) {
    return 'Nous n’en connaissons pas de plus sûr pour ce service\u00a0: il reste proposé, avec cette réserve.'
  }
  if (nature === 'conteste') {
    return `Appelez d’abord le\u00a0${formatNumero(aujourdhui.numero)}. L’autre numéro reste proposé ensuite, avec cette réserve.`
  }
  const depuis = nature === 'change' && date && dateDu === 'changement' ? `Depuis ${depuisQuand(date)}` : 'Aujourd’hui'
  const usage = aujourdhui.usage === 'soinsNonProgrammes' ? '' : ` (${LIBELLES_USAGE[aujourdhui.usage].toLowerCase()})`
  return `${depuis}, le numéro à appeler est le\u00a0${formatNumero(aujourdhui.numero)}${usage}.`
}

/**
 * Earlier numbers of the lines of an answer, « Ce numéro a changé » for the one that leads, and those that were withdrawn from a
 * service that is left without any: who comes from a page printed with one learns what has become of it.
 */
export function avisDeReponse(
  dataset: Dataset,
  { etapes, liensSansNumero }: Pick<Reponse, 'etapes' | 'liensSansNumero'>,
): string[] {
  const principale = etapes.find(({ numero }) => numero !== null)?.ligne
  const lignes = etapes.flatMap(({ ligne, memeNumero }) => [ligne ?? [], memeNumero.map((autre) => autre.ligne)].flat())
  const changees = [...new Set(lignes)].flatMap((ligne) =>
    avisDeLigne(dataset, ligne, 'change').map(
      (changement) =>
        `${ligne === principale ? nouveau(changement) : titreChangement(changement)}. ${aujourdhuiEnClair(changement)}`,
    ),
  )
  const retirees = liensSansNumero
    .flatMap(({ organisation }) => lignesEnOrdre(dataset, organisation.id))
    .flatMap((ligne) => avisDeLigne(dataset, ligne, 'retire'))
    .map((changement) => [`${titreChangement(changement)}.`, raisonDe(changement)].filter(Boolean).join(' '))
  return [...changees, ...retirees]
}

function avisDeLigne(dataset: Dataset, ligne: Ligne, nature: ChangementNumero['nature']): ChangementNumero[] {
  return changementsDeLigne(dataset, ligne)
    .filter(isDeNumero)
    .filter((changement) => changement.nature === nature)
}

function nouveau({ numero }: ChangementNumero): string {
  return `Ce numéro a changé\u00a0: ce n’est plus le\u00a0${formatNumero(numero ?? '')}`
}

function depuisQuand(date: string): string {
  return date.length === 10 ? `le ${formatDate(date)}` : formatDate(date)
}
