/** When a figure is true, no more precisely than its document says, and the French words for it. */
import { z } from 'zod'
import { formatDate } from './calendrier.ts'
import { datePartielleSchema, formatDateAvecPreposition } from './date.ts'
import { proseSchema } from './prose.ts'

const nonPrecisee = z.literal('nonPrecisee')

/** `nonPrecisee`: the document gives no period. Otherwise a date, two bounds, or a length whose bounds are not told. */
export const periodeSchema = z.union(
  [
    nonPrecisee,
    z.strictObject({ date: datePartielleSchema.describe('Le jour, le mois ou l’année que donne le document') }),
    z.strictObject({
      du: datePartielleSchema.describe('Le début de la période'),
      au: datePartielleSchema.describe('La fin de la période, même à venir'),
    }),
    z.strictObject({
      duree: proseSchema().describe('La durée, quand le document n’en donne pas les bornes : « un an »'),
      precision: proseSchema(10).describe('Ce que le document en dit, et ce qu’il n’en dit pas'),
    }),
  ],
  'nonPrecisee, ou un groupe { date }, { du, au } ou { duree, precision }',
)

export type Periode = z.infer<typeof periodeSchema>

/** The same text for the same period: two figures are of one period when their keys are equal and told. */
export function clePeriode(periode: Periode): string {
  if (periode === 'nonPrecisee') return 'nonPrecisee'
  if ('date' in periode) return periode.date
  return 'du' in periode ? `${periode.du}/${periode.au}` : periode.duree
}

/** Whether the document says when, by a date or by two bounds. */
export function isDatee(periode: Periode): boolean {
  return periode !== 'nonPrecisee' && !('duree' in periode)
}

/** « en 2021 », « de 2023 à 2027 », « sur un an, sans dire lequel », « période non précisée ». */
export function formatPeriode(periode: Periode): string {
  if (periode === 'nonPrecisee') return 'période non précisée'
  if ('date' in periode) return formatDateAvecPreposition(periode.date)
  if ('du' in periode) return formatBornes(periode.du, periode.au)
  return `sur ${periode.duree}, bornes non précisées`
}

function formatBornes(du: string, au: string): string {
  if (du.length === 10) return `du ${formatDate(du)} au ${formatDate(au)}`
  return `de ${formatDate(du)} à ${formatDate(au)}`
}
