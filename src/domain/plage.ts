/** An opening, a week of openings, and how days and hours are told in French. Safe for a browser. */

/** One opening in minutes since midnight; `a` may exceed 1440 (`JOURNEE`) when it ends the next day. */
export interface Plage {
  de: number
  a: number
}

/** Monday first: the openings that begin on each of the seven days, holidays left aside. */
export type Semaine = readonly Plage[][]

/** A day, in minutes. */
export const JOURNEE = 1440

/** Monday first. */
export const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const

/** 540 → « 9 h », 1110 → « 18 h 30 ». Spaces never break. */
export function formatHeure(minutes: number): string {
  const reste = minutes % 60
  const heure = minutes === JOURNEE ? 24 : Math.floor(minutes / 60) % 24
  return `${heure}\u00a0h${reste ? `\u00a0${String(reste).padStart(2, '0')}` : ''}`
}
