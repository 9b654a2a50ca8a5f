/** A document that was read, and how a fact refers to it. */
import { z } from 'zod'
import { adresseWebSchema } from './adresse-web.ts'
import { formatDate } from './calendrier.ts'
import { datePartielleSchema, jourSchema } from './date.ts'
import { numeroSchema } from './numero.ts'
import { typographie } from './prose.ts'

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
export const sourceSchema = z
  .strictObject({
    titre: z.string().min(3).describe('Le titre du document, tel qu’il est imprimé'),
    editeur: z.string().min(2).describe('L’organisme qui le publie, jamais une personne'),
    type: typeSourceSchema.describe('Quel document : « appel » pour un numéro composé, « calcul » pour notre travail'),
    publieLe: datePartielleSchema.optional().describe('La date que porte le document ; absente s’il n’en porte pas'),
    url: adresseWebSchema.optional().describe('Son adresse ; absente si la copie lue n’en a pas'),
    consulteLe: jourSchema.describe('Le jour où vous l’avez lu'),
    /** The second record of each number, read by checks/numeros-cites.ts; never published. */
    numerosCites: z
      .array(numeroSchema)
      .default([])
      .describe('Les numéros que le document imprime, relus sur lui et non sur nos fiches'),
    note: z.string().optional().describe('Ce que le lecteur doit savoir du document'),
  })
  .refine(({ type, numerosCites }) => type !== 'calcul' || numerosCites.length === 0, {
    path: ['numerosCites'],
    error: 'aucun numéro : notre calcul n’en imprime pas',
  })

export type Source = z.infer<typeof sourceSchema> & { id: string }

const idSourceSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'le nom d’un fichier de content/sources, sans « .yaml »')

/** One document, or the list of those that agree or disagree. */
export const referenceSourceSchema = z
  .union([idSourceSchema, z.array(idSourceSchema).min(2)])
  .describe('Le document qui le dit : une fiche de sources/, ou une liste')

export type ReferenceSource = z.infer<typeof referenceSourceSchema>

/** The ids behind a reference, in the order written. */
export function idsSource(reference: ReferenceSource): string[] {
  return typeof reference === 'string' ? [reference] : reference
}

/** The documents behind a reference, in the order written. */
export function documentsDe(reference: ReferenceSource, sources: ReadonlyMap<string, Source>): Source[] {
  return idsSource(reference).flatMap((id) => sources.get(id) ?? [])
}

/** Of the documents of a line, those that print its number: one that contradicts it says nothing of how old it is, or how sure. */
export function documentsDuNumero(
  { numero, source }: { numero: string; source: ReferenceSource },
  sources: ReadonlyMap<string, Source>,
): Source[] {
  return documentsDe(source, sources).filter(({ numerosCites }) => numerosCites.includes(numero))
}

/** A document as its quiet line names it: plain data. */
export interface SourceCitee {
  id: string
  titre: string
  /** « Département du Loiret, communiqué, 7 février 2024 » */
  texte: string
}

/** A document without a date is said to have none. */
export function citer({ id, titre, editeur, type, publieLe }: Source): SourceCitee {
  const date = publieLe ? formatDate(publieLe) : 'sans date'
  return { id, titre: typographie(titre), texte: `${editeur}, ${LIBELLES_TYPE_SOURCE[type].toLowerCase()}, ${date}` }
}

/** Published by a body that answers for the fact, or heard on the phone. */
const TYPES_PRIMAIRES: readonly Source['type'][] = ['communique', 'pageOfficielle', 'appel']

/** Whether the document comes from who answers for the fact, or was heard on the phone. */
export function isPrimaire({ type }: Pick<Source, 'type'>): boolean {
  return TYPES_PRIMAIRES.includes(type)
}

/** The one with the latest date; an undated one comes last. */
export function mostRecent(sources: readonly Source[]): Source | undefined {
  return [...sources].sort((a, b) => (b.publieLe ?? '').localeCompare(a.publieLe ?? '', 'fr'))[0]
}

/** « 7 février 2024 »: that of the latest; null when none bears a date. */
export function dateDe(sources: readonly Source[]): string | null {
  const date = mostRecent(sources)?.publieLe
  return date ? formatDate(date) : null
}

/** Negative when `a` weighs more: a primary source before any other, then the latest date (`reponse.ts`, rule 4). */
export function compareSources(a: readonly Source[], b: readonly Source[]): number {
  const primaire = (sources: readonly Source[]) => mostRecent(sources.filter(isPrimaire))
  const [deA, deB] = [primaire(a), primaire(b)]
  if (deA && !deB) return -1
  if (deB && !deA) return 1
  const date = (source: Source | undefined) => source?.publieLe ?? ''
  return date(deB ?? mostRecent(b)).localeCompare(date(deA ?? mostRecent(a)), 'fr')
}
