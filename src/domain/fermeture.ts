/** A line or a place closed for some days: announced, then in force, then over, by the calendar alone. */
import { z } from 'zod'
import { jourSchema } from './date.ts'
import { typographie } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

/** No document that we read announces an earlier one. */
const jourFerme = jourSchema.refine((jour) => jour >= '2015', 'une année à partir de 2015\u00a0: relisez-la')

/** Both days are closed. What lasts longer than `JOURS_FERMES_MAX` (fermeture-en-clair.ts) is a `statut`, not a closure. */
export const fermetureSchema = z.strictObject({
  du: jourFerme.describe('Le premier jour fermé : "AAAA-MM-JJ"'),
  au: jourFerme.describe('Le dernier jour fermé, compris : "AAAA-MM-JJ"'),
  motif: z
    .string()
    .min(3)
    .max(120)
    .regex(/[^.!?…]$/, 'quelques mots sans point à la fin, par exemple "congés du secrétariat"')
    .transform(typographie)
    .describe('Pourquoi, en quelques mots sans point à la fin : « congés du secrétariat »'),
  source: referenceSourceSchema,
})

export const fermeturesSchema = z
  .array(fermetureSchema)
  .default([])
  .describe('Les fermetures de quelques jours ; chacune finit d’elle-même')

export type Fermeture = z.infer<typeof fermetureSchema>
