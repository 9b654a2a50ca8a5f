/** What is not a commune and is typed all the same: words of danger or need, telephone numbers old or new, départements. */
import { cheminDepartement } from '../commune.ts'
import type { Lieu } from './index.ts'
import { LONGUEUR_MAX, normalise, sansArticle } from './normalise.ts'
import type { NomsDepartements } from './relecture.ts'

/** A line that comes before the places. */
export interface Repere {
  /** Words as {@link plier} leaves them, or the digits of a number; after {@link SEUL}, what counts only when typed alone. */
  cles: string[]
  /**
   * Words around one of them that make it something else: « feu rouge », « Azay-le-Brûlé »; after {@link SEUL}, what is typed of
   * the name of a commune: « Pont Noye », « Les Attaques ».
   */
  autreSens?: string[]
  /** Words that are no name of a commune beside this line: « poitrine et bras ». */
  autour?: string[]
  titre: string
  texte: string
  /** The number as it is shown; empty when none is to be called. */
  reponse: string
  href: string
  /** Life in danger: before all else. */
  vital: boolean
}

/** From this many letters on, a word that is only begun is understood. */
export const MOT_LONG = 6
/** « Sologne » is in the names of communes, « Portes » begins « Portes de Provence »: those come first. */
export const SEUL = '='

/** These words lead to the wizard: so does what finds nothing, or nothing but lookalikes. */
export const PERDU = 'qui appeler'

/** What a sentence may hold or not without meaning something else. */
const VIDES = / (?:[adjln]|[jln]e|aux?|ce|cette|dans|d(?:es?|u)|elle|il|l(?:a|es)|[ms](?:a|es|on)|on|une?)(?= |$)/g
/** The endings of feminine and plural, in a word long enough. */
const ACCORDS = /(\w{5,}?)e{0,2}s?(?= |$)/g
/** « appelez le 15 », « n° »: the article is gone already. */
const AVANT_NUMERO = /^(?:appele[rz]|no|numero|tel) (?=[\d ]+$)/

/** « douleur dans la poitrine » as « douleur poitrine », « brûlées » as « brûlé », « الإسعاف » as « إسعاف »: `cle` is normalised. */
export function plier(cle: string): string {
  return ` ${cle}`.replaceAll(' ال', ' ').replace(VIDES, '').replace(ACCORDS, '$1').trim()
}

/** The lines for this input: those typed whole, else what is inside a sentence or well begun. */
export function trouverReperes(reperes: readonly Repere[], texte: string): Repere[] {
  const brut = normalise(texte.slice(0, LONGUEUR_MAX))
  const dit = plier(brut).replace(AVANT_NUMERO, '')
  const cle = /[^\d ]/.test(dit) ? dit : dit.replaceAll(' ', '')
  const possibles = reperes.filter(({ autreSens }) => !autreSens?.includes(SEUL + brut))
  const exacts = possibles.filter(({ cles }) => cles.includes(cle) || cles.includes(SEUL + cle))
  if (exacts.length > 0) return exacts
  return possibles.filter(({ cles, autreSens = [] }) => {
    const reste = autreSens.reduce((avant, autre) => avant.replaceAll(` ${autre} `, ' - '), ` ${cle} `)
    return cles.some(
      (mot) =>
        // A number counts alone only: « Aurillac 15 » is a place of the Cantal.
        /\D/.test(mot) && (reste.includes(` ${mot} `) || (cle.length >= MOT_LONG && mot.startsWith(cle))),
    )
  })
}

/**
 * The département that is typed, « Loiret », « le Loiret », « 45 Loiret »; unless one of its own places among `lieux` bears its
 * name: « Paris » is a commune.
 */
export function trouverDepartement(departements: NomsDepartements, lieux: readonly Lieu[], texte: string): Repere[] {
  const cle = sansArticle(normalise(texte.slice(0, LONGUEUR_MAX)))
  return Object.entries(departements)
    .filter(([code, { nom }]) => cle.replace(code.toLowerCase(), '').trim() === sansArticle(normalise(nom)))
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
