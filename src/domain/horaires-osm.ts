/** The opening_hours grammar evaluated at build. Never reaches a browser. */
import OpeningHours from 'opening_hours'
import { formatHoraires, type Horaires, type Plage, type Semaine } from './horaires.ts'

const DAY = 1440
/** A week of February without a French holiday nor a clock change, read with the day before and the day after. */
const LUNDI = new Date(2026, 1, 2)
const VEILLE = new Date(2026, 1, 1)
const SURLENDEMAIN = new Date(2026, 1, 10)

/** A holiday everywhere in France, on a Tuesday; the place only tells the package which country. */
const QUATORZE_JUILLET = new Date(2026, 6, 14)
const LENDEMAIN = new Date(2026, 6, 15)
const FRANCE = { lat: 47.9, lon: 1.9, address: { country_code: 'fr', state: 'Centre-Val de Loire' } }
const FRENCH = { locale: 'fr', mode: undefined, tag_key: undefined, map_value: undefined, warnings_severity: undefined }

/** Null when the package understands `osm`, else what it says. */
export function fauteHoraires(osm: string): string | null {
  try {
    const horaires = new OpeningHours(osm, null, FRENCH)
    const unknown = horaires.getOpenIntervals(VEILLE, SURLENDEMAIN).some(([, , inconnu]) => inconnu)
    if (unknown || osm.includes('+'))
      return 'Une heure de fin ou un état inconnu ne s’écrit pas : laissez la clé absente.'
    return horaires.getWarnings()[0] ?? null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The openings of an ordinary week, Monday first. An opening of more than a day is cut at midnight. */
export function semaineDe(osm: string): Semaine {
  const semaine: Plage[][] = Array.from({ length: 7 }, () => [])
  for (const [from, to] of new OpeningHours(osm, null).getOpenIntervals(VEILLE, SURLENDEMAIN)) {
    const first = minutes(from, LUNDI)
    const last = minutes(to, LUNDI)
    const whole = last - first <= DAY
    for (let jour = Math.floor(first / DAY); jour * DAY < last; jour++) {
      const midnight = jour * DAY
      const de = Math.max(first - midnight, 0)
      semaine[jour]?.push({ de, a: whole ? last - midnight : Math.min(last - midnight, DAY) })
      if (whole) break
    }
  }
  return semaine
}

/** The openings of a public holiday; null when `osm` says nothing of them. */
export function feriesDe(osm: string): Plage[] | null {
  if (!/\bPH\b/.test(osm)) return null
  return new OpeningHours(osm, FRANCE)
    .getOpenIntervals(QUATORZE_JUILLET, LENDEMAIN)
    .map(([from, to]) => ({ de: minutes(from, QUATORZE_JUILLET), a: minutes(to, QUATORZE_JUILLET) }))
}

/** The sentence of a schedule as its source states it. */
export function horairesEnClair(horaires: Horaires): string {
  return formatHoraires(horaires, semaineDe(horaires.osm), feriesDe(horaires.osm))
}

function minutes(date: Date, origin: Date): number {
  return Math.round((date.getTime() - origin.getTime()) / 60_000)
}
