/** What to do in a département where nothing more local is known: only where a source says so. */
import { z } from 'zod'
import { horairesSchema } from './horaires.ts'
import { numeroSchema } from './numero.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

export const departementSchema = z.strictObject({
  /** Lines of the whole département, the one to try first at the top. */
  lignes: z.array(z.string()).default([]).describe('Les lignes valables partout, la première à essayer en haut'),
  /** A source names the 15 as the way to a doctor here, and not only for a vital emergency. */
  quinze: z
    .strictObject({ texte: proseSchema(20).describe('Une phrase, avec vos mots'), source: referenceSourceSchema })
    .optional()
    .describe('Si un document dit que le 15 sert ici à trouver un médecin'),
  /** Dentist on duty, Sundays and public holidays. */
  gardeDentaire: z
    .strictObject({
      numero: numeroSchema.optional().describe('Le numéro à composer'),
      texte: proseSchema(20).describe('Une phrase, avec vos mots'),
      horaires: horairesSchema.optional().describe('Quand ce numéro répond'),
      source: referenceSourceSchema,
    })
    .optional()
    .describe('Le dentiste de garde'),
  precisions: z
    .array(
      z.strictObject({ texte: proseSchema(10).describe('Une phrase, avec vos mots'), source: referenceSourceSchema }),
    )
    .default([])
    .describe('Ce qui n’entre dans aucune clé'),
})

export type Departement = z.infer<typeof departementSchema> & { id: string }
