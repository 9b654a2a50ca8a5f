/** Where a closure stands on a given day, and the words for it. Days are AAAA-MM-JJ at the place. Safe for a browser. */
import { formatDate } from './calendrier.ts'
import type { Fermeture } from './fermeture.ts'
import { jourSuivant } from './heure.ts'

/** A season, in days: past it nobody counts them, and the line is `suspendu`. */
export const JOURS_FERMES_MAX = 92

export type Jours = Pick<Fermeture, 'du' | 'au'>

/** What is said of a closure. */
export type FermetureDite = Pick<Fermeture, 'du' | 'au' | 'motif'>

export type Phase = 'annoncee' | 'enCours' | 'finie'

/** Where `jour` (AAAA-MM-JJ) stands to a closure; both its days are closed. */
export function phaseDe({ du, au }: Jours, jour: string): Phase {
  if (jour < du) return 'annoncee'
  return jour <= au ? 'enCours' : 'finie'
}

/** Those in force on `jour`, then those to come, the nearest first. */
export function fermeturesNonFinies<F extends Jours>(fermetures: readonly F[], jour: string): F[] {
  return parDebut(fermetures.filter((une) => phaseDe(une, jour) !== 'finie'))
}

function parDebut<F extends Jours>(fermetures: readonly F[]): F[] {
  return fermetures.toSorted((a, b) => (a.du < b.du ? -1 : Number(a.du > b.du)))
}

/** The closure in force on `jour`; two never overlap (checks/fermetures.ts). */
export function fermetureEnCours<F extends Jours>(fermetures: readonly F[], jour: string): F | null {
  return fermetures.find((une) => phaseDe(une, jour) === 'enCours') ?? null
}

/** What is left of a closure on the days that `autres` close too; closures that follow each other count as one. */
export function joursCommuns<F extends Jours>(une: F, autres: readonly Jours[]): F[] {
  return suites(autres)
    .filter(({ du, au }) => du <= une.au && une.du <= au)
    .map(({ du, au }) => ({ ...une, du: du > une.du ? du : une.du, au: au < une.au ? au : une.au }))
}

/** Days without a gap, in order, each run once. */
function suites(fermetures: readonly Jours[]): Jours[] {
  return parDebut(fermetures).reduce<Jours[]>((faites, { du, au }) => {
    const derniere = faites.at(-1)
    if (!derniere || du > jourSuivant(derniere.au, 1)) return [...faites, { du, au }]
    return [...faites.slice(0, -1), { du: derniere.du, au: au > derniere.au ? au : derniere.au }]
  }, [])
}

/** « fermé du 3 au 5 mars 2027 », « fermé le 3 mars 2027 »: true whatever the day on which it is read. */
export function formatJoursFermes(jours: Jours): string {
  return `fermé ${formatJours(jours)}`
}

/** « fermé du 3 au 5 mars 2027 : congés du secrétariat » */
export function formatFermeture(fermeture: FermetureDite): string {
  return `${formatJoursFermes(fermeture)}\u00a0: ${fermeture.motif}`
}

/**
 * « Fermé du 3 au 5 mars 2027 : congés du secrétariat. », or as it is said on `jour`: « Fermé demain… », « Fermé à partir de
 * demain, du 3 au 5 mars 2027… », « Fermé aujourd’hui et demain… », « Fermé jusqu’au 5 mars 2027 compris… ». Null once it is over.
 */
export function phraseFermeture(fermeture: FermetureDite, jour: string | null): string | null {
  const dits = jour === null ? formatJours(fermeture) : formatJoursLe(fermeture, jour)
  return dits && `Fermé ${dits}\u00a0: ${fermeture.motif}.`
}

/**
 * What stands at the head of a notice on `jour`: « Fermeture annoncée : à partir de demain, du 3 au 5 mars 2027 », « Fermé en
 * ce moment, jusqu’au 5 mars 2027 compris ». Null once it is over.
 */
export function titreFermeture(jours: Jours, jour: string): string | null {
  const dits = formatJoursLe(jours, jour)
  if (phaseDe(jours, jour) === 'annoncee') return `Fermeture annoncée\u00a0: ${dits}`
  return dits && `Fermé ${dits.startsWith('jusqu') ? 'en ce moment, ' : ''}${dits}`
}

function formatJours({ du, au }: Jours): string {
  if (du === au) return `le ${formatDate(du)}`
  return `du ${formatDebut(du, au)} au ${formatDate(au)}`
}

function formatJoursLe(jours: Jours, jour: string): string | null {
  const { du, au } = jours
  switch (phaseDe(jours, jour)) {
    case 'finie':
      return null
    case 'annoncee':
      if (du !== jourSuivant(jour, 1)) return formatJours(jours)
      return du === au ? `demain, ${formatDate(du)}` : `à partir de demain, ${formatJours(jours)}`
    case 'enCours':
      if (au === jour) return 'aujourd’hui'
      if (au === jourSuivant(jour, 1)) return 'aujourd’hui et demain'
      return `jusqu’au ${formatDate(au)} compris`
  }
}

/** The first day, without the month and the year that it shares with the last. */
function formatDebut(du: string, au: string): string {
  const [jour = '', mois = '', annee = ''] = formatDate(du).split(' ')
  if (du.slice(0, 7) === au.slice(0, 7)) return jour
  return du.slice(0, 4) === au.slice(0, 4) ? `${jour} ${mois}` : `${jour} ${mois} ${annee}`
}
