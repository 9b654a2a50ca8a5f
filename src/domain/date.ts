/** Partial dates as documents bear them (a year, a month or a day) and their age in French. */
import { z } from 'zod'
import { formatDate } from './calendrier.ts'

/** True when `texte` is AAAA, AAAA-MM or AAAA-MM-JJ and names a day that exists. */
export function isDatePartielle(texte: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(texte)
  if (!parts) return false
  const [, annee, mois = '01', jour = '01'] = parts
  const date = new Date(`${annee}-${mois}-${jour}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${annee}-${mois}-${jour}`)
}

export const datePartielleSchema = z
  .string('une date entre guillemets, par exemple "2024-02-07"')
  .refine(isDatePartielle, 'une date AAAA, AAAA-MM ou AAAA-MM-JJ qui existe')
  .refine((date) => !isDatePartielle(date) || date >= '1900', 'une année à partir de 1900\u00a0: relisez-la')
  .meta({ pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' })

export const jourSchema = datePartielleSchema.refine((date) => date.length === 10, 'un jour complet AAAA-MM-JJ')

/** « le 7 février 2024 », « en février 2024 », « en 2024 ». */
export function formatDateAvecPreposition(date: string): string {
  return `${date.length === 10 ? 'le' : 'en'} ${formatDate(date)}`
}

/**
 * Whole months between a partial date and `today` (AAAA-MM-JJ).
 * A missing month or day counts as the earliest one, and a month without that day ends in its place, so that an age is
 * never understated.
 */
export function moisEcoules(date: string, today: string): number {
  const [annee = 0, mois = 1, jour = 1] = date.split('-').map(Number)
  const [anneeFin = 0, moisFin = 1, jourFin = 1] = today.split('-').map(Number)
  const finDeMois = new Date(Date.UTC(anneeFin, moisFin, 0)).getUTCDate()
  return (anneeFin - annee) * 12 + (moisFin - mois) - (jourFin < Math.min(jour, finDeMois) ? 1 : 0)
}

/** Age in words, no finer than the date allows: « 2 ans et 9 mois », « 8 mois », « moins d’un mois ». */
export function formatAge(date: string, today: string): string {
  const mois = moisEcoules(date, today)
  const ans = Math.floor(mois / 12)
  if (date.length === 4) return ans < 1 ? 'moins d’un an' : `environ ${ans} an${ans > 1 ? 's' : ''}`
  return formatMois(mois)
}

/** A number of months in words: « 2 ans et 9 mois », « 8 mois », « moins d’un mois ». */
export function formatMois(mois: number): string {
  if (mois < 1) return 'moins d’un mois'
  const ans = Math.floor(mois / 12)
  const reste = mois % 12
  const texteAns = ans > 0 ? `${ans} an${ans > 1 ? 's' : ''}` : ''
  const texteMois = reste > 0 ? `${reste} mois` : ''
  return [texteAns, texteMois].filter(Boolean).join(' et ')
}
