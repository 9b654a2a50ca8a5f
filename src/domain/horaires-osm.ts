/** The opening_hours grammar evaluated at build. Never reaches a browser. */
import OpeningHours from 'opening_hours'
import type { Plage, Semaine } from './horaires.ts'

const DAY = 1440
/** A week of February without a French holiday nor a clock change, read with the day before and the day after. */
const LUNDI = new Date(2026, 1, 2)
const VEILLE = new Date(2026, 1, 1)
const SURLENDEMAIN = new Date(2026, 1, 10)

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
    const first = minutes(from)
    const last = minutes(to)
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

function minutes(date: Date): number {
  return Math.round((date.getTime() - LUNDI.getTime()) / 60_000)
}
