/** What happened to a number and what to call today, in the words that a visitor reads. */
import { formatDate } from './calendrier.ts'
import { changementsDeLigne, type Changement } from './changements.ts'
import type { Dataset } from './dataset.ts'
import { formatDateAvecPreposition } from './date.ts'
import { LIBELLES_USAGE } from './ligne-en-clair.ts'
import { formatNumero } from './numero.ts'
import type { Reponse } from './reponse.ts'

const FAITS: Record<Changement['nature'], string> = {
  change: 'a changé',
  remplace: 'a été remplacé',
  suspendu: 'est suspendu',
  retire: 'a été retiré',
  conteste: 'n’est pas confirmé pour ce service',
}

/** « le 39 66 a changé »; a number that was withdrawn is not written any more. */
export function faitDe({ numero, nature }: Changement): string {
  return `${numero === null ? 'un numéro' : `le\u00a0${formatNumero(numero)}`} ${FAITS[nature]}`
}

/** « Médecins de garde : le 39 66 a changé » */
export function titreChangement(changement: Changement): string {
  return `${changement.ligne.nom ?? changement.organisation.nom}\u00a0: ${faitDe(changement)}`
}

/** « Changé le 1er juillet 2024. », « Document le plus récent : novembre 2024. », or that no document is dated. */
export function quandChangement({ date, dateDu }: Changement): string {
  if (!date) return 'Nous ne savons pas quand\u00a0: aucun document n’est daté.'
  if (dateDu === 'changement') return `Changé ${formatDateAvecPreposition(date)}.`
  return `Document le plus récent\u00a0: ${formatDate(date)}.`
}

/** What to call today, and since when if it is known. */
export function aujourdhuiEnClair(changement: Changement): string {
  const { aujourdhui, ligne, nature, date, dateDu } = changement
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

/** Earlier numbers of the lines of an answer, « Ce numéro a changé » for the one that leads: who comes from a page printed with one finds what replaced it. */
export function avisDeReponse(dataset: Dataset, { etapes }: Pick<Reponse, 'etapes'>): string[] {
  const principale = etapes.find(({ numero }) => numero !== null)?.ligne
  const lignes = etapes.flatMap(({ ligne, memeNumero }) => [ligne ?? [], memeNumero.map((autre) => autre.ligne)].flat())
  return [...new Set(lignes)].flatMap((ligne) =>
    changementsDeLigne(dataset, ligne)
      .filter(({ nature }) => nature === 'change')
      .map(
        (changement) =>
          `${ligne === principale ? nouveau(changement) : titreChangement(changement)}. ${aujourdhuiEnClair(changement)}`,
      ),
  )
}

function nouveau({ numero }: Changement): string {
  return `Ce numéro a changé\u00a0: ce n’est plus le\u00a0${formatNumero(numero ?? '')}`
}

function depuisQuand(date: string): string {
  return date.length === 10 ? `le ${formatDate(date)}` : formatDate(date)
}
