/** The opening_hours grammar evaluated at build. Never reaches a browser. */
import OpeningHours from 'opening_hours'
import { formatHoraires, type AnciensHoraires } from './horaires.ts'
import { FRANCE } from './jours-feries.ts'
import type { Creneaux } from './ouverture.ts'
import { JOURNEE, type Plage, type Semaine } from './plage.ts'

/** A week of February without a French holiday nor a clock change, read with the day before and the day after. */
const LUNDI = new Date(2026, 1, 2)
export const VEILLE = new Date(2026, 1, 1)
export const SURLENDEMAIN = new Date(2026, 1, 10)

/** A holiday everywhere in France, on a Tuesday. */
const QUATORZE_JUILLET = new Date(2026, 6, 14)
const SEIZE_JUILLET = new Date(2026, 6, 16)

/** The package takes a millisecond to read a schedule, and a build asks for the same hundred some 300,000 times. */
function retenir<T>(lire: (osm: string) => T): (osm: string) => T {
  const lus = new Map<string, T>()
  return (osm) => {
    const connu = lus.get(osm)
    if (connu !== undefined) return connu
    const lu = lire(osm)
    lus.set(osm, lu)
    return lu
  }
}

/** The openings of an ordinary week, Monday first. An opening of more than a day is cut at midnight. */
export const semaineDe = retenir((osm): Semaine => {
  const semaine: Plage[][] = Array.from({ length: 7 }, () => [])
  for (const [from, to] of new OpeningHours(osm, null).getOpenIntervals(VEILLE, SURLENDEMAIN)) {
    const first = minutes(from, LUNDI)
    const last = minutes(to, LUNDI)
    const whole = last - first <= JOURNEE
    for (let jour = Math.floor(first / JOURNEE); jour * JOURNEE < last; jour++) {
      const midnight = jour * JOURNEE
      const de = Math.max(first - midnight, 0)
      semaine[jour]?.push({ de, a: whole ? last - midnight : Math.min(last - midnight, JOURNEE) })
      if (whole) break
    }
  }
  return semaine
})

/** The openings that begin on a public holiday, by its own rules; null when `osm` says nothing of them. */
export const feriesDe = retenir((osm): Plage[] | null => {
  const regles = osm.split('; ').map((groupe) => groupe.split(', ').filter((regle) => /\bPH\b/.test(regle)))
  if (regles.flat().length === 0) return null
  const seules = regles.map((groupe) => groupe.map((regle) => regle.replace(/^\S+/, 'PH')).join(', '))
  return new OpeningHours(seules.filter((groupe) => groupe !== '').join('; '), FRANCE)
    .getOpenIntervals(QUATORZE_JUILLET, SEIZE_JUILLET)
    .map(([from, to]) => ({ de: minutes(from, QUATORZE_JUILLET), a: minutes(to, QUATORZE_JUILLET) }))
    .reduce(recoudre, [])
})

/** The package cuts at midnight the night that a holiday begins. */
function recoudre(plages: readonly Plage[], { de, a }: Plage): Plage[] {
  const avant = plages.at(-1)
  return de === JOURNEE && avant?.a === JOURNEE ? [...plages.slice(0, -1), { de: avant.de, a }] : [...plages, { de, a }]
}

/** The sentence of a schedule as its source states it. */
export function horairesEnClair(horaires: AnciensHoraires): string {
  return formatHoraires(horaires, semaineDe(horaires.osm), feriesDe(horaires.osm))
}

/**
 * The same of hours that hold today, and where nobody tells of public holidays, that nobody does: a week read on one of them would
 * be taken for that day too.
 */
export function horairesActuelsEnClair(horaires: AnciensHoraires): string {
  const { semaine, feries, joursPrecises } = creneauxDe(horaires)
  const sansFin = semaine.every(([une]) => une?.de === 0 && une.a >= JOURNEE)
  const tus = joursPrecises && feries === null && !sansFin
  return `${horairesEnClair(horaires)}${tus ? '\u00a0; jours fériés non précisés' : ''}`
}

/** A schedule as a browser computes with it: no grammar, no package. */
export function creneauxDe({ osm, jours }: AnciensHoraires): Creneaux {
  const semaine = semaineDe(osm)
  return {
    semaine: rendreLesNuits(semaine),
    // 24/7 leaves no day out.
    feries: osm === '24/7' ? [{ de: 0, a: JOURNEE }] : avecLaNuit(feriesDe(osm), semaine),
    joursPrecises: jours !== 'nonPrecises',
  }
}

/**
 * Where a week-end without a break was cut at midnight, the end of the night goes back to the day on which the night
 * began, as on the other days of the schedule: a holiday then takes away its own night and no other.
 */
function rendreLesNuits(semaine: Semaine): Semaine {
  const nuit = nuitDe(semaine)
  const enchaine = (jour: number) =>
    (semaine[jour] ?? []).some(({ a }) => a === JOURNEE) &&
    (semaine[(jour + 1) % 7] ?? []).some(({ de, a }) => de === 0 && a >= nuit)
  return semaine.map((plages, jour) =>
    plages
      .map(({ de, a }) => ({
        de: de === 0 && a >= nuit && enchaine((jour + 6) % 7) ? nuit : de,
        a: a === JOURNEE && enchaine(jour) ? JOURNEE + nuit : a,
      }))
      .filter(({ de, a }) => de < a),
  )
}

/** A holiday that is open until midnight takes the morning that follows, which the week gives to the night before. */
function avecLaNuit(feries: readonly Plage[] | null, semaine: Semaine): Plage[] | null {
  return feries?.map(({ de, a }) => ({ de, a: a === JOURNEE ? JOURNEE + nuitDe(semaine) : a })) ?? null
}

/** How long the nights of a week last past midnight, in minutes. */
function nuitDe(semaine: Semaine): number {
  return Math.max(0, ...semaine.flat().map(({ a }) => a - JOURNEE))
}

function minutes(date: Date, origin: Date): number {
  return Math.round((date.getTime() - origin.getTime()) / 60_000)
}
