/** What was typed, taken apart: a name, a postal code or its beginning, a département. */
import { CODE_DEPARTEMENT } from '../code-insee.ts'
import { dense, LONGUEUR_MAX, normalise, sansArticle, type Cle } from './normalise.ts'

export interface Saisie {
  /** The name part; empty when only digits were typed. */
  nom: Cle
  /** The same, letters and digits without spaces. */
  cle: string
  /** The same without the article at its head. */
  cleSansArticle: string
  /** Five digits, or the first ones. */
  codePostal: string | null
  codeDepartement: string | null
}

/** « Orléans cedex 2 », « 45032 Orléans cedex »: the code of a mail box, not of a commune. */
const CEDEX = /^\d{5} (?=\D.* cedex)| cedex(?: \d{1,2})?$/g
const isDepartement = (mot: string) => CODE_DEPARTEMENT.test(mot.toUpperCase())
/** « Paris 12 », « lyon 5eme ». No lookbehind here: old phones refuse the whole script for one. */
const ARRONDISSEMENT = /^(paris|lyon|marseille) (1?\d|20) ?(e|er|em|eme|ieme|nd)?(?: arr\w*)?$/

/** « 45 300 », « Orléans 45 », « 45 orleans », « Saint-Denis (93) », « 45300 Pithiviers », « Paris 12 », « Orléans cedex ». */
export function parseSaisie(texte: string): Saisie {
  const joined = texte
    .slice(0, LONGUEUR_MAX)
    .replace(/(^|\D)(\d{2}|2[abAB])[\s.](\d{3})(?!\d)/g, '$1$2$3')
    .replace(/^\s*(\d{2})[\s.](\d{1,2})\s*$/, '$1$2')
  const mots = nommerArrondissement(normalise(joined)).replace(CEDEX, '').split(' ')
  const codePostal = mots.find((mot) => /^\d{2,5}$/.test(mot) && !isDepartement(mot))
  const departement = mots.find(isDepartement)
  const reste = mots.filter((mot) => mot !== codePostal && mot !== departement)
  const name = normalise(reste.join(' '))
  return {
    nom: name,
    cle: dense(name),
    cleSansArticle: dense(sansArticle(name)),
    codePostal: codePostal ?? null,
    codeDepartement: departement?.toUpperCase() ?? null,
  }
}

/** « Marseille 13 » is its département, « Marseille 13e » is not. */
function nommerArrondissement(cle: string): string {
  const [, ville, numero, ordinal] = ARRONDISSEMENT.exec(cle) ?? []
  if (!ville || !numero || (ville === 'marseille' && numero === '13' && !ordinal)) return cle
  return `${ville} ${numero === '1' ? '1er' : `${numero}e`}`
}
