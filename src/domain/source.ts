/** A document that was read, and how a fact refers to it. */
import { z } from 'zod'
import { datePartielleSchema, jourSchema } from './date.ts'

export const typeSourceSchema = z.enum([
  'communique',
  'pageOfficielle',
  'presse',
  'fournisseur',
  'jeuDeDonnees',
  'appel',
  'calcul',
])

export const LIBELLES_TYPE_SOURCE: Record<z.infer<typeof typeSourceSchema>, string> = {
  communique: 'Communiqué',
  pageOfficielle: 'Page officielle',
  presse: 'Presse',
  fournisseur: 'Document d’un fournisseur',
  jeuDeDonnees: 'Jeu de données',
  appel: 'Appel téléphonique',
  calcul: 'Notre calcul',
}

/** `publieLe` absent: the document bears no date. `url` absent: the copy that was read bears none. */
export const sourceSchema = z.strictObject({
  titre: z.string().min(3),
  editeur: z.string().min(2),
  type: typeSourceSchema,
  publieLe: datePartielleSchema.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  consulteLe: jourSchema,
  note: z.string().optional(),
})

export type Source = z.infer<typeof sourceSchema> & { id: string }

const idSourceSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'le nom d’un fichier de content/sources, sans « .yaml »')

/** One document, or the list of those that agree or disagree. */
export const referenceSourceSchema = z.union([idSourceSchema, z.array(idSourceSchema).min(2)])

export type ReferenceSource = z.infer<typeof referenceSourceSchema>

/** The ids behind a reference, in the order written. */
export function idsSource(reference: ReferenceSource): string[] {
  return typeof reference === 'string' ? [reference] : reference
}

/** « Département du Loiret, communiqué du 7 février 2024 » is made of these two parts by the page. */
export function mostRecent(sources: Source[]): Source | undefined {
  return [...sources].sort((a, b) => (b.publieLe ?? '').localeCompare(a.publieLe ?? ''))[0]
}
