/** Where a place is: postal address and coordinates, each no more precise than its source. */
import { z } from 'zod'
import { CODE_DEPARTEMENT, CODE_INSEE } from './code-insee.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

export const codeInseeSchema = z
  .string('un code INSEE entre guillemets, par exemple "45191"')
  .regex(CODE_INSEE, 'un code INSEE de cinq caractères, par exemple "45191"')

export const codeDepartementSchema = z
  .string('un code de département entre guillemets, par exemple "45"')
  .regex(CODE_DEPARTEMENT, 'un code de département, par exemple "45", "2A" ou "974"')

/** `voie` absent: the street is not known, only the commune (and `lieu`, the building, when told). */
export const adresseSchema = z.strictObject({
  lieu: proseSchema().optional().describe('Le bâtiment'),
  voie: proseSchema().optional().describe('Le numéro et la rue ; absente si elle n’est pas connue'),
  commune: codeInseeSchema.describe('Le code Insee de la commune, pas son code postal'),
  source: referenceSourceSchema,
})

/** WGS 84 degrees. `precision: commune` means a point of the commune, not the door. */
export const coordonneesSchema = z.strictObject({
  lat: z.number().describe('Latitude'),
  lon: z.number().describe('Longitude'),
  precision: z.enum(['rue', 'commune']).describe('rue, ou commune si le point n’est pas celui de la porte'),
  source: referenceSourceSchema,
})
