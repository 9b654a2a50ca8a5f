/** A number that is the same all over France: emergencies, listening lines, poison centres. */
import { z } from 'zod'
import { formatCout, numeroSchema } from './numero.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

export const numeroNationalSchema = z
  .strictObject({
    numero: numeroSchema.describe('Le numéro à composer'),
    nom: proseSchema(2).describe('Le nom du service'),
    /** One sentence: when to dial it. */
    quand: proseSchema(10).describe('Quand le composer, en une phrase'),
    facile: proseSchema(10).optional().describe('La même chose en « facile à lire » : une idée, des mots courts'),
    rang: z.int().positive().describe('Sa place dans la liste'),
    /** `vital`: shown in the strip of every page. */
    famille: z
      .enum(['vital', 'securite', 'ecoute', 'enfance', 'medicament', 'poison'])
      .describe('vital : en haut de chaque page'),
    canaux: z
      .array(z.enum(['appel', 'sms', 'application']))
      .min(1)
      .describe('Comment le joindre'),
    gratuit: z.boolean().optional().describe('true si un document le dit'),
    tarif: z
      .strictObject({ texte: proseSchema().describe('Le prix, avec vos mots'), source: referenceSourceSchema })
      .optional()
      .describe('Le prix de l’appel'),
    toujoursOuvert: z.boolean().optional().describe('24 h sur 24, 7 jours sur 7'),
    source: referenceSourceSchema,
  })
  .refine(({ gratuit, tarif }) => !gratuit || !tarif, {
    path: ['gratuit'],
    error: 'rien ici, ou pas de « tarif »\u00a0: un appel gratuit n’a pas de prix',
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
