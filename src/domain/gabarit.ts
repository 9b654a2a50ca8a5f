/** A sentence with blanks that figures fill: « {fiche} », « {selon fiche} », « {date fiche} », « {hausse fiche fiche} ». */
import { proseSchema } from './prose.ts'

/**
 * What a blank asks for:
 * - `valeur`: the figure with its unit;
 * - `selon`: its document and the day of it;
 * - `date`: the date of its period;
 * - `hausse`: the growth from the first figure to the second.
 */
export type Blanc =
  { dit: 'valeur' | 'selon' | 'date'; chiffres: [string] } | { dit: 'hausse'; chiffres: [string, string] }

const ACCOLADES = /(\{[^{}]*\})/

/** The words and the blanks of a sentence, in order; what is between braces and is no blank stays words. */
export function morceauxDe(texte: string): (string | Blanc)[] {
  return texte.split(ACCOLADES).map((morceau) => lireBlanc(morceau) ?? morceau)
}

/** The blanks alone, in order. */
export function blancsDe(texte: string): Blanc[] {
  return morceauxDe(texte).filter((morceau) => typeof morceau !== 'string')
}

function lireBlanc(morceau: string): Blanc | null {
  if (!ACCOLADES.test(morceau)) return null
  const [premier = '', un, deux, ...trop] = morceau.slice(1, -1).split(' ')
  const seul = deux === undefined
  if ((premier === 'selon' || premier === 'date') && un && seul) return { dit: premier, chiffres: [un] }
  if (premier === 'hausse' && un && deux && trop.length === 0) return { dit: premier, chiffres: [un, deux] }
  return un === undefined && !['', 'selon', 'date', 'hausse'].includes(premier)
    ? { dit: 'valeur', chiffres: [premier] }
    : null
}

const FORMES = '{fiche}, {selon fiche}, {date fiche} ou {hausse fiche fiche}'

/** What is wrong with the writing of a sentence, whatever the figures that it names; null when nothing is. */
function fauteDEcriture(texte: string): string | null {
  const mots = morceauxDe(texte).filter((morceau) => typeof morceau === 'string')
  const [perdue] = mots.flatMap((un) => /\{[^{}]*\}|[{}]/.exec(un) ?? [])
  if (perdue) return `entre accolades, ${FORMES}, au lieu de « ${perdue} »`
  const [nombre] = mots.flatMap((un) => /\p{Nd}+/u.exec(un) ?? [])
  if (nombre) return `aucun nombre écrit à la main : à la place de « ${nombre} », le nom de sa fiche entre accolades`
  if (!blancsDe(texte).some(({ dit }) => dit === 'selon')) return 'le document des chiffres : {selon fiche}'
  return null
}

/** Words of our own, every number and document of which comes from a record. */
export const gabaritSchema = proseSchema(40).superRefine((texte, contexte) => {
  const message = fauteDEcriture(texte)
  if (message) contexte.addIssue({ code: 'custom', message })
})
