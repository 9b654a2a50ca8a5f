/** What is not a commune and is typed all the same: words of danger or need, telephone numbers old or new, départements. */
import { cheminDepartement } from '../commune.ts'
import type { Lieu } from './index.ts'
import { LONGUEUR_MAX, normalise, sansArticle } from './normalise.ts'
import type { NomsDepartements } from './relecture.ts'

/** A line that comes before the places. */
export interface Repere {
  /** Normalised words, or the digits of a number; after {@link SEUL}, what counts only when nothing else is typed. */
  cles: string[]
  titre: string
  texte: string
  /** The number as it is shown; empty when none is to be called. */
  reponse: string
  href: string
  /** Life in danger: nothing else is proposed. */
  vital: boolean
}

/** From this many letters on, a word that is only begun is understood. */
export const MOT_LONG = 6
/** « Sologne » is in the names of communes, « Portes » begins « Portes de Provence »: those come first. */
export const SEUL = '='

export interface Trouves {
  reperes: Repere[]
  /** A word of vital danger was typed whole: no place is proposed. */
  danger: boolean
}

/** The lines for this input: those typed whole, else what is inside a sentence or well begun. */
export function trouverReperes(reperes: readonly Repere[], texte: string): Trouves {
  const tape = texte.slice(0, LONGUEUR_MAX)
  const chiffres = /\p{L}/u.test(tape) ? '' : tape.replace(/\D/g, '').replace(/^(?:00)?330?(?=\d{9}$)/, '0')
  const cle = chiffres || normalise(tape)
  // A number counts alone only: « Aurillac 15 » is a place of the Cantal.
  const entier = (mot: string) => mot === cle || (/\D/.test(mot) && ` ${cle} `.includes(` ${mot} `))
  const commence = (mot: string) => cle.length >= MOT_LONG && mot.startsWith(cle) && chiffres === ''
  const exacts = reperes.filter(({ cles }) => cles.includes(cle) || cles.includes(SEUL + cle))
  const trouves =
    exacts.length > 0 ? exacts : reperes.filter(({ cles }) => cles.some((mot) => entier(mot) || commence(mot)))
  return { reperes: trouves, danger: trouves.some(({ vital, cles }) => vital && cles.some(entier)) }
}

/**
 * The département that is typed, « Loiret », « le Loiret », « 45 Loiret »; unless one of its own places among `lieux` bears its
 * name: « Paris » is a commune.
 */
export function trouverDepartement(departements: NomsDepartements, lieux: readonly Lieu[], texte: string): Repere[] {
  const cle = sansArticle(normalise(texte.slice(0, LONGUEUR_MAX)))
  return Object.entries(departements)
    .filter(([code, { nom }]) => {
      const court = sansArticle(normalise(nom))
      return [court, `${court} ${code.toLowerCase()}`, `${code.toLowerCase()} ${court}`].includes(cle)
    })
    .filter(([code, { nom }]) => !lieux.some((lieu) => lieu.codeDepartement === code && lieu.nom === nom))
    .map(([code, { nom }]) => ({
      cles: [],
      titre: `${nom} (${code})`,
      texte: 'Tout le territoire, et la liste de ses communes.',
      reponse: '',
      href: cheminDepartement(code),
      vital: false,
    }))
}
