/**
 * Whether a schedule is open at a given hour: yes, no, or nobody knows. Safe for a browser.
 * Hours are those of the clock on the wall, so the nights when clocks change need no rule.
 */
import { fermetureEnCours, JOURS_FERMES_MAX, type Jours } from './fermeture-en-clair.ts'
import { jourSuivant, semaineDuJour, type HeureLocale } from './heure.ts'
import { JOURNEE, type Plage, type Semaine } from './plage.ts'

/** A schedule computed at build. An opening belongs to the day on which it begins and may pass one midnight. */
export interface Creneaux {
  semaine: Semaine
  /** Openings of a public holiday, in place of those of its weekday; null when the source does not tell them. */
  feries: Plage[] | null
  /** False when the source gives times without days. */
  joursPrecises: boolean
}

export type Etat = 'ouvert' | 'ferme' | 'inconnu'

/** Days looked ahead, for an opening or for the end of one. */
const HORIZON = 14
const SAMEDI = 5
const DIMANCHE = 6

/** Minutes since midnight of the day of reference; negative the day before. Not `sure`: it may be open. */
interface Tranche extends Plage {
  sure: boolean
}

/**
 * `heure` is that of the place of the line, `feries` the public holidays there (AAAA-MM-JJ), of that day and of the day
 * before at least. Null: the schedule is not known. `fermetures`: days on which nobody answers, from midnight to midnight,
 * whatever the schedule.
 */
export function etatA(
  creneaux: Creneaux | null,
  heure: HeureLocale,
  feries: ReadonlySet<string>,
  fermetures: readonly Jours[] = [],
): Etat {
  if (fermetureEnCours(fermetures, heure.jour)) return 'ferme'
  return creneaux ? etatDans(tranchesDe(creneaux, heure.jour, 0, feries, fermetures), heure.minutes) : 'inconnu'
}

/**
 * The first moment after `heure`, within 14 days and the length of a closure if there is one, at which the line opens (`sure`) or may open, whichever comes first.
 * « Perhaps tomorrow » does not hide the sure opening that follows: ask again from the moment given. When the line may be
 * open now, the moment from which it surely is counts as an opening. `minutes` goes from 0 to 1439; null: none is known.
 */
export function prochaineOuverture(
  creneaux: Creneaux,
  { jour, minutes }: HeureLocale,
  feries: ReadonlySet<string>,
  fermetures: readonly Jours[] = [],
): { jour: string; minutes: number; sure: boolean } | null {
  // The longest closure is looked ahead of too, so that the day of reopening is found.
  const horizon = HORIZON + (fermetures.length > 0 ? JOURS_FERMES_MAX : 0)
  const tranches = tranchesDe(creneaux, jour, horizon, feries, fermetures)
  const debuts = tranches
    .map(({ de }) => de)
    .filter((de) => de > minutes && de <= minutes + horizon * JOURNEE)
    .sort((un, autre) => un - autre)
  for (const debut of debuts) {
    const avant = etatDans(tranches, debut - 1)
    const sure = etatDans(tranches, debut) === 'ouvert'
    if (sure ? avant === 'ouvert' : avant !== 'ferme') continue
    return { jour: jourSuivant(jour, Math.floor(debut / JOURNEE)), minutes: debut % JOURNEE, sure }
  }
  return null
}

/**
 * When a line that is open closes, openings that touch counted as one; past that moment it is closed, or nobody knows.
 * `minutes` goes from 1 to 1440, midnight being the end of a day. Null: not surely open, or no end within 14 days.
 */
export function fermeA(
  creneaux: Creneaux,
  { jour, minutes }: HeureLocale,
  feries: ReadonlySet<string>,
  fermetures: readonly Jours[] = [],
): { jour: string; minutes: number } | null {
  const sures = tranchesDe(creneaux, jour, HORIZON, feries, fermetures).filter(({ sure }) => sure)
  let fin = minutes
  for (let suite = prolonge(sures, fin); suite; suite = prolonge(sures, fin)) fin = suite.a
  if (fin === minutes || fin > HORIZON * JOURNEE) return null
  const jours = Math.ceil(fin / JOURNEE) - 1
  return { jour: jourSuivant(jour, jours), minutes: fin - jours * JOURNEE }
}

/**
 * Out-of-hours duty of doctors (Code de la santé publique, article R. 6315-1): every night from 20:00 to 08:00, Sundays
 * and public holidays, and Saturday from noon. Some areas leave Saturday out, others add bridge days: Saturday is counted
 * in, since fewer practices answer then; bridge days are not.
 */
export function isHeureDeGarde({ jour, semaine, minutes }: HeureLocale, feries: ReadonlySet<string>): boolean {
  if (minutes < 8 * 60 || minutes >= 20 * 60) return true
  if (semaine === DIMANCHE || feries.has(jour)) return true
  return semaine === SAMEDI && minutes >= 12 * 60
}

/**
 * The openings that begin from the day before `jour` to `jours` days after it. None begins on a closed day, and the one
 * of the night before ends at midnight.
 */
function tranchesDe(
  creneaux: Creneaux,
  jour: string,
  jours: number,
  feries: ReadonlySet<string>,
  fermetures: readonly Jours[],
): Tranche[] {
  const dates = Array.from({ length: jours + 3 }, (_, rang) => jourSuivant(jour, rang - 1))
  const fermes = dates.map((un) => fermetureEnCours(fermetures, un) !== null)
  return dates.slice(0, -1).flatMap((debut, rang) => {
    if (fermes[rang]) return []
    const fin = fermes[rang + 1] ? JOURNEE : Infinity
    const decalage = (rang - 1) * JOURNEE
    return tranchesDuJour(creneaux, debut, feries).map(({ de, a, sure }) => ({
      de: de + decalage,
      a: Math.min(a, fin) + decalage,
      sure,
    }))
  })
}

/** A holiday of which nothing is said may be like its weekday, like a Sunday, or closed. */
function tranchesDuJour({ semaine, feries, joursPrecises }: Creneaux, jour: string, chomes: ReadonlySet<string>) {
  const ordinaires = semaine[semaineDuJour(jour)] ?? []
  if (!chomes.has(jour)) return tranches(ordinaires, joursPrecises)
  if (feries) return tranches(feries, joursPrecises)
  return tranches([...ordinaires, ...(semaine[DIMANCHE] ?? [])], false)
}

function tranches(plages: readonly Plage[], sure: boolean): Tranche[] {
  return plages.map(({ de, a }) => ({ de, a, sure }))
}

function etatDans(toutes: readonly Tranche[], minute: number): Etat {
  const alors = toutes.filter(({ de, a }) => de <= minute && minute < a)
  if (alors.length === 0) return 'ferme'
  return alors.some(({ sure }) => sure) ? 'ouvert' : 'inconnu'
}

function prolonge(sures: readonly Tranche[], fin: number): Tranche | undefined {
  return sures.find(({ de, a }) => de <= fin && fin < a)
}
