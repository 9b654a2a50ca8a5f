/** A number that is the same all over France: emergencies, listening lines, poison centres. */
import { z } from 'zod'
import { formatCout, numeroSchema } from './numero.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

export const numeroNationalSchema = z.strictObject({
  numero: numeroSchema,
  nom: proseSchema(2),
  /** One sentence: when to dial it. */
  quand: proseSchema(10),
  rang: z.int().positive(),
  /** `vital`: shown in the strip of every page. */
  famille: z.enum(['vital', 'securite', 'ecoute', 'enfance', 'medicament', 'poison']),
  canaux: z.array(z.enum(['appel', 'sms', 'application'])).min(1),
  gratuit: z.boolean().optional(),
  tarif: z.strictObject({ texte: proseSchema(), source: referenceSourceSchema }).optional(),
  toujoursOuvert: z.boolean().optional(),
  source: referenceSourceSchema,
})

export type NumeroNational = z.infer<typeof numeroNationalSchema> & { id: string }

export const LIBELLES_FAMILLE: Record<NumeroNational['famille'], string> = {
  vital: 'Vie en danger',
  securite: 'Secours et sécurité',
  ecoute: 'Parler à quelqu’un',
  enfance: 'Un enfant en danger',
  medicament: 'Pharmacie et médecin de garde',
  poison: 'Centres antipoison',
}

/** « Appel gratuit », « 24 h sur 24, 7 jours sur 7 », « par SMS »: only what its record says. */
export function detailsNumero({ numero, tarif, gratuit, toujoursOuvert, canaux }: NumeroNational): string[] {
  return [
    tarif?.texte ?? (gratuit ? 'Appel gratuit' : formatCout(numero)),
    ...(toujoursOuvert ? ['24\u00a0h sur\u00a024, 7\u00a0jours sur\u00a07'] : []),
    ...(canaux.includes('sms') ? ['par SMS'] : []),
  ]
}
