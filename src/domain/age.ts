/** How old a fact is, in words, with what to do about it. The date is always that of the source. */
import { formatAge, formatDateAvecPreposition, moisEcoules } from './date.ts'
import type { Source } from './source.ts'

/**
 * `recent`: under twelve months. `ancien`: twelve to twenty-four. `tresAncien`: twenty-four or more.
 * `nonDate`: the document bears no date.
 */
export type Bande = 'recent' | 'ancien' | 'tresAncien' | 'nonDate'

export interface Age {
  bande: Bande
  texte: string
}

/** The band of a document on the day `today` (AAAA-MM-JJ), to the day. */
export function bandeDe(source: Pick<Source, 'publieLe'> | undefined, today: string): Bande {
  if (!source?.publieLe) return 'nonDate'
  const mois = moisEcoules(source.publieLe, today)
  return mois < 12 ? 'recent' : mois < 24 ? 'ancien' : 'tresAncien'
}

/**
 * Ages of more than a year warn and say what to do next; age never hides a number (DESIGN.md §4, rule 6).
 * `suite`: whether the page gives a next step to go to.
 */
export function ageDe(source: Source | undefined, today: string, suite: boolean): Age {
  const bande = bandeDe(source, today)
  const conseil = suite ? ' Si personne ne répond, passez à l’étape suivante.' : ''
  if (!source?.publieLe) {
    return { bande, texte: `Ce numéro vient d’un document sans date. Nous ne l’avons pas revérifié.${conseil}` }
  }
  const publie = `${datation(source, source.publieLe, today)}.`
  if (bande === 'recent') return { bande, texte: publie }
  const verifie = `${publie} Personne ne l’a revérifié depuis pour ce site.`
  if (bande === 'ancien') return { bande, texte: `${verifie}${conseil}` }
  const prudence = suite
    ? 'Si personne ne répond, ou si ce n’est plus ce service, passez à l’étape suivante.'
    : 'Si ce n’est plus ce service, ne rappelez pas\u00a0: le numéro a pu changer.'
  return { bande, texte: `${verifie} ${prudence}` }
}

const SUITES_EN_BREF: Record<Bande, string> = {
  recent: '.',
  ancien: ', pas revérifié depuis.',
  tresAncien: ', pas revérifié depuis\u00a0: il a pu changer.',
  nonDate: '.',
}

/** The same for a number that is only the next one to try: one short sentence. */
export function ageEnBref(source: Source | undefined, today: string): string {
  if (!source?.publieLe) return 'Numéro d’un document sans date, pas revérifié.'
  return `${datation(source, source.publieLe, today)}${SUITES_EN_BREF[bandeDe(source, today)]}`
}

function datation({ type }: Source, publieLe: string, today: string): string {
  const fait = type === 'appel' ? 'vérifié par un appel' : 'publié'
  return `Numéro ${fait} ${formatDateAvecPreposition(publieLe)}, il y a ${formatAge(publieLe, today)}`
}
