/** What to do in a département where nothing more local is known: only where a source says so. */
import { z } from 'zod'
import { horairesSchema } from './horaires.ts'
import { numeroSchema } from './numero.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

export const departementSchema = z.strictObject({
  /** Lines of the whole département, the one to try first at the top. */
  lignes: z.array(z.string()).default([]),
  /** A source names the 15 as the way to a doctor here, and not only for a vital emergency. */
  quinze: z.strictObject({ texte: proseSchema(20), source: referenceSourceSchema }).optional(),
  /** Dentist on duty, Sundays and public holidays. */
  gardeDentaire: z
    .strictObject({
      numero: numeroSchema.optional(),
      texte: proseSchema(20),
      horaires: horairesSchema.optional(),
      source: referenceSourceSchema,
    })
    .optional(),
  precisions: z.array(z.strictObject({ texte: proseSchema(10), source: referenceSourceSchema })).default([]),
})

export type Departement = z.infer<typeof departementSchema> & { id: string }
