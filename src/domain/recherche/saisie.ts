/** What was typed, taken apart: a name, a postal code or its beginning, a département. */
import { normalise, sansArticle, type Cle } from './normalise.ts'

export interface Saisie {
  /** The name part, without article; empty when only digits were typed. */
  cle: Cle
  /** Five digits, or the three or four first ones. */
  codePostal: string | null
  codeDepartement: string | null
}

const DEPARTEMENT = /^(?:\d{2}|2[ab]|9[78]\d)$/

/** « 45 300 », « Orléans 45 », « 45 orleans », « Saint-Denis (93) », « 45300 Pithiviers ». */
export function parseSaisie(texte: string): Saisie {
  const joined = texte.slice(0, 200).replace(/(?<!\d)(\d{2}|2[abAB])[\s.](\d{3})(?!\d)/g, '$1$2')
  const mots = normalise(joined).split(' ')
  const chiffres = mots.filter((mot) => /^\d{3,5}$/.test(mot) && !DEPARTEMENT.test(mot))
  const departements = mots.filter((mot) => DEPARTEMENT.test(mot))
  const reste = mots.filter((mot) => !chiffres.includes(mot) && !departements.includes(mot))
  const name = sansArticle(reste.join(' ') as Cle)
  return {
    cle: name,
    codePostal: chiffres[0] ?? (name === '' ? (departements.find((code) => code.length === 3) ?? null) : null),
    codeDepartement: departements[0]?.toUpperCase() ?? null,
  }
}
