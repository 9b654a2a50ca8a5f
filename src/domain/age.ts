/** How old a fact is, in words, with what to do about it. The date is always that of the source. */
import { formatAge, formatDateAvecPreposition, moisEcoules } from './date.ts'
import type { Source } from './source.ts'

export interface Age {
  /** `recent`: under twelve months. `nonDate`: the document bears no date. */
  bande: 'recent' | 'ancien' | 'nonDate'
  texte: string
}

/**
 * Ages of more than a year warn and say what to do next; age never hides a number (DESIGN.md §4, rule 6).
 * `suite`: whether the page gives a next step to go to.
 */
export function ageDe(source: Source | undefined, today: string, suite: boolean): Age {
  const conseil = suite ? ' Si personne ne répond, passez à l’étape suivante.' : ''
  if (!source?.publieLe) {
    return {
      bande: 'nonDate',
      texte: `Ce numéro vient d’un document sans date. Nous ne l’avons pas revérifié.${conseil}`,
    }
  }
  const publie = `Numéro publié ${formatDateAvecPreposition(source.publieLe)}, il y a ${formatAge(source.publieLe, today)}.`
  if (moisEcoules(source.publieLe, today) < 12) return { bande: 'recent', texte: publie }
  return {
    bande: 'ancien',
    texte: `${publie} Personne ne l’a revérifié depuis pour ce site.${conseil}`,
  }
}
