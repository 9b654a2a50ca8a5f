/** How old a fact is, in words, with what to do about it. The date is always that of the source. */
import { formatAge, formatDateAvecPreposition, moisEcoules } from './date.ts'
import type { Source } from './source.ts'
import { ageEnClair, type Ensuite } from './suite-en-clair.ts'

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

/** Ages of more than a year warn and say what to do next; age never hides a number (`reponse.ts`, rule 6). */
export function ageDe(source: Source | undefined, today: string, ensuite: Ensuite): Age {
  const constat = constatDAge(source, today)
  return { ...constat, texte: ageEnClair(constat, ensuite) }
}

/** The same before what to do about it is known: that depends on what follows the number. */
export function constatDAge(source: Source | undefined, today: string): Age {
  const bande = bandeDe(source, today)
  if (!source?.publieLe)
    return { bande, texte: 'Ce numéro vient d’un document sans date. Nous ne l’avons pas revérifié.' }
  const publie = `${datation(source, source.publieLe, today)}.`
  return { bande, texte: bande === 'recent' ? publie : `${publie} Personne ne l’a revérifié depuis pour ce site.` }
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

/** « publié le 7 février 2024 », « vérifié par un appel le 7 février 2024 » */
export function publicationEnClair({ type }: Source, publieLe: string): string {
  return `${type === 'appel' ? 'vérifié par un appel' : 'publié'} ${formatDateAvecPreposition(publieLe)}`
}

function datation(source: Source, publieLe: string, today: string): string {
  return `Numéro ${publicationEnClair(source, publieLe)}, il y a ${formatAge(publieLe, today)}`
}
