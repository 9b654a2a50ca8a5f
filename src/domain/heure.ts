/** The clock on the wall of a place, whatever the device that reads it. Safe for a browser. */
import { formatDate } from './calendrier.ts'
import { departementDuCode } from './code-insee.ts'
import { formatHeure, JOURS } from './plage.ts'

export interface HeureLocale {
  /** AAAA-MM-JJ. */
  jour: string
  /** 0 Monday … 6 Sunday. */
  semaine: number
  /** Minutes since midnight as the clock shows them, 0 to 1439. */
  minutes: number
}

export const PARIS = 'Europe/Paris'

/** Time zones by code of département, where it is not that of Paris. */
const FUSEAUX: Partial<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/St_Barthelemy',
  '978': 'America/Marigot',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
}

/** IANA name of the time zone of a département. */
export function fuseauDe(codeDepartement: string): string {
  return FUSEAUX[codeDepartement] ?? PARIS
}

/** That of a service, from the départements where it is. */
export function fuseauDuService({ departements: [code] }: { departements: readonly string[] }): string {
  return code === undefined ? PARIS : fuseauDe(code)
}

/** That of a commune, from its code INSEE. */
export function fuseauDeCommune(codeInsee: string): string {
  return fuseauDe(departementDuCode(codeInsee))
}

/** What the clocks of `fuseau` (IANA name) show at `instant`; the time zone of the device plays no part. */
export function heureLocale(instant: Date, fuseau = PARIS): HeureLocale {
  const parties = horlogeDe(fuseau).formatToParts(instant)
  const lire = (type: Intl.DateTimeFormatPartTypes) => parties.find((partie) => partie.type === type)?.value ?? ''
  const jour = `${lire('year')}-${lire('month')}-${lire('day')}`
  return { jour, semaine: semaineDuJour(jour), minutes: Number(lire('hour')) * 60 + Number(lire('minute')) }
}

const horloges = new Map<string, Intl.DateTimeFormat>()

/** Made once for each time zone: making one costs much more than reading it. */
function horlogeDe(fuseau: string): Intl.DateTimeFormat {
  const connue = horloges.get(fuseau)
  if (connue) return connue
  const horloge = new Intl.DateTimeFormat('en-US', {
    timeZone: fuseau,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  horloges.set(fuseau, horloge)
  return horloge
}

/** The day AAAA-MM-JJ that comes `nombre` days after `jour`, or before it when negative. */
export function jourSuivant(jour: string, nombre: number): string {
  const date = midi(jour)
  date.setUTCDate(date.getUTCDate() + nombre)
  return date.toISOString().slice(0, 10)
}

/** 0 Monday … 6 Sunday of a day AAAA-MM-JJ. */
export function semaineDuJour(jour: string): number {
  return (midi(jour).getUTCDay() + 6) % 7
}

function midi(jour: string): Date {
  return new Date(`${jour}T12:00:00Z`)
}

/** « mardi 24 novembre 2026, 10 h 05 » */
export function formatMoment({ jour, semaine, minutes }: HeureLocale): string {
  return `${JOURS[semaine]} ${formatDate(jour)}, ${formatHeure(minutes)}`
}
