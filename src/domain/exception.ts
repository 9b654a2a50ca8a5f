/** A known departure of one key from a check: why it is accepted, and until when. */
import { z } from 'zod'
import { jourSchema } from './date.ts'
import { proseSchema } from './prose.ts'

export const exceptionsSchema = z.array(
  z.strictObject({
    controle: z.string().min(3).describe('Le nom du contrôle, tel que la vérification l’écrit'),
    fichier: z.string().startsWith('content/').describe('La fiche, par exemple content/lignes/99-exemple.yaml'),
    cle: z.string().min(1).describe('La clé, telle que la vérification l’écrit, par exemple fermetures[0].au'),
    raison: proseSchema(20).describe('Pourquoi on l’accepte'),
    jusquAu: jourSchema.describe('Le dernier jour où on l’accepte'),
  }),
)

export type Exception = z.infer<typeof exceptionsSchema>[number]
