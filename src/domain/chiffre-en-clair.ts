/** How a figure is said in French: its value, its scope in a sentence, its period. */
import { formatDate } from './calendrier.ts'
import type { Chiffre } from './chiffre.ts'
import { formatPeriode } from './periode.ts'
import { formatNombreFr, nomUnite } from './unite.ts'

const AVANT: Record<Chiffre['precision'], string> = {
  exacte: '',
  arrondie: '',
  environ: 'environ',
  plusDe: 'plus de',
  auMoins: 'au moins',
  moinsDe: 'moins de',
  jusqua: 'jusqu’à',
}

/** « environ », « plus de »: what stands before the number; empty where nothing does. */
export function motAvant({ precision }: Pick<Chiffre, 'precision'>): string {
  return AVANT[precision]
}

/** « 12 900 », « environ 20 », « 40 à 50 », « 19 février 2024 »: the number or the date alone, its spaces never breaking but the one before a year. */
export function formatNombreDe({ valeur, fourchette, date, precision }: Chiffre): string {
  if (date !== undefined) return formatDate(date).replace(' ', '\u00a0')
  if (fourchette) return `${formatNombreFr(fourchette.min)} à\u00a0${formatNombreFr(fourchette.max)}`
  return [AVANT[precision], formatNombreFr(valeur ?? 0)].filter(Boolean).join('\u00a0')
}

/** The unit alone, agreeing with the number; for a date nothing, or that its document does not give it whole. */
export function uniteDe({ valeur, fourchette, unite, date, precision }: Chiffre): string {
  if (date !== undefined) return precision === 'exacte' ? '' : '(date que nous complétons)'
  return unite ? nomUnite(fourchette?.max ?? valeur ?? 0, unite) : ''
}

/** « 12 900 appels », « 19 février 2024 ». */
export function formatValeurDe(chiffre: Chiffre): string {
  return [formatNombreDe(chiffre), uniteDe(chiffre)].filter(Boolean).join(chiffre.date ? ' ' : '\u00a0')
}

/** Where, when and how it was counted, in one sentence: « CPTS Beauce-Gâtinais, le 19 février 2024. » */
export function formatPortee(chiffre: Chiffre): string {
  const { portee, periode } = chiffre
  return chiffre.date === undefined ? `${portee.texte}, ${formatPeriode(periode)}.` : `${portee.texte}.`
}
