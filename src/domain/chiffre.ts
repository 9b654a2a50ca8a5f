/** A figure that a document gives: its value as printed and as a number, what it counts, when, where, and what it does not say. */
import { z } from 'zod'
import { codeDepartementSchema, codeInseeSchema } from './adresse.ts'
import { datePartielleSchema } from './date.ts'
import { periodeSchema } from './periode.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'
import { UNITES, type Unite } from './unite.ts'

/** The chapters of /chiffres/, in the order in which the story is told. */
export const themeSchema = z.enum(['besoin', 'reponse', 'activite', 'argent', 'ailleurs', 'territoires'])

export type Theme = z.infer<typeof themeSchema>

/**
 * - `exacte`: a number to the unit, given as such.
 * - `arrondie`: a round number, which the document does not call round.
 * - the others are the document’s own words.
 */
export const precisionSchema = z.enum(['exacte', 'arrondie', 'environ', 'plusDe', 'auMoins', 'moinsDe', 'jusqua'])

export const LIBELLES_PRECISION: Record<z.infer<typeof precisionSchema>, string> = {
  exacte: 'nombre exact, d’après le document',
  arrondie: 'nombre rond\u00a0: le document ne dit pas s’il est arrondi',
  environ: 'ordre de grandeur, d’après le document',
  plusDe: 'un minimum, d’après le document',
  auMoins: 'un minimum, d’après le document',
  moinsDe: 'un maximum, d’après le document',
  jusqua: 'un maximum, d’après le document',
}

/** The name of a figure in another record. */
export const lienChiffreSchema = z.string().describe('Une fiche de chiffres/')

const unites = Object.keys(UNITES) as [Unite, ...Unite[]]

/** Exactly one of `valeur`, `fourchette` and `date`; a unit with the first two. */
export const chiffreSchema = z
  .strictObject({
    titre: proseSchema(3).describe('De quoi parle ce chiffre, en quelques mots'),
    imprime: proseSchema(1)
      .optional()
      .describe('Le chiffre tel qu’il est imprimé ; absent si nous ne l’avons pas lu mot à mot'),
    valeur: z.number().optional().describe('Le nombre, sans espace'),
    fourchette: z
      .strictObject({
        min: z.number().nonnegative().describe('Le plus petit'),
        max: z.number().describe('Le plus grand'),
      })
      .optional()
      .describe('Deux nombres, si le document en donne deux'),
    date: datePartielleSchema.optional().describe('Une date, si le fait est une ouverture ou un début'),
    unite: z.enum(unites).optional().describe('Ce que l’on compte ; absente pour une date'),
    objet: proseSchema(10).describe('Ce qui est compté, en une phrase sans le nombre'),
    perimetre: proseSchema(10).optional().describe('Ce que le compte prend et laisse, si le document le dit'),
    periode: periodeSchema.describe('Quand c’est vrai ; nonPrecisee si le document ne le dit pas'),
    portee: z
      .strictObject({
        texte: proseSchema(3).describe('La population ou le lieu, avec vos mots'),
        organisation: z.string().optional().describe('Une fiche de organisations/'),
        departement: codeDepartementSchema.optional().describe('Le code du département'),
        commune: codeInseeSchema.optional().describe('Le code Insee de la commune'),
      })
      .describe('Pour qui ou pour où c’est vrai'),
    precision: precisionSchema.describe('À quel point le document est précis'),
    source: referenceSourceSchema,
    theme: themeSchema.describe('Le chapitre de la page des chiffres'),
    rang: z.int().positive().describe('La place dans le chapitre'),
    serie: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'des mots en minuscules séparés par des tirets')
      .optional()
      .describe('Le même nom pour les chiffres d’un même sujet'),
    comparableAvec: z
      .array(
        z.strictObject({
          chiffre: lienChiffreSchema,
          reserve: proseSchema(20).optional().describe('Ce qu’il faut dire en les comparant'),
          sansCalcul: proseSchema(20)
            .optional()
            .describe('Pourquoi ils se mettent côte à côte sans écart ni taux de l’un à l’autre'),
        }),
      )
      .default([])
      .describe('Les chiffres que l’on peut mettre à côté de celui-ci'),
    contredit: z
      .array(z.strictObject({ chiffre: lienChiffreSchema, raison: proseSchema(20).describe('Pourquoi ils diffèrent') }))
      .default([])
      .describe('Les chiffres du même sujet qu’il ne faut pas comparer à celui-ci'),
    distinctDe: z
      .array(
        z.strictObject({
          chiffre: lienChiffreSchema,
          raison: proseSchema(10).describe('En quoi ce n’est pas le même'),
        }),
      )
      .default([])
      .describe('Les chiffres de même valeur qui comptent autre chose'),
    neDitPas: proseSchema(20).describe('Ce que ce chiffre ne dit pas'),
    evenement: proseSchema(10).optional().describe('La phrase de la chronologie, si ce fait y figure'),
  })
  .refine(({ valeur, fourchette, date }) => [valeur, fourchette, date].filter((un) => un !== undefined).length === 1, {
    message: 'une clé et une seule parmi « valeur », « fourchette » et « date »',
    path: ['valeur'],
  })
  .refine(({ unite, date }) => (unite === undefined) === (date !== undefined), {
    message: 'une unité pour un nombre, aucune pour une date',
    path: ['unite'],
  })
  .refine(({ valeur, unite }) => (valeur ?? 0) >= (unite === 'pourcent' ? -100 : 0), {
    message: 'un nombre positif ou nul ; seul un pourcentage descend sous zéro, jusqu’à -100',
    path: ['valeur'],
  })
  .refine(({ fourchette }) => !fourchette || fourchette.min < fourchette.max, {
    message: 'un minimum plus petit que le maximum',
    path: ['fourchette'],
  })

export type Chiffre = z.infer<typeof chiffreSchema> & { id: string }

/** The figure that a record names. Content that names one which is not there is refused by checks/references.ts. */
export function chiffreDe(id: string, chiffres: ReadonlyMap<string, Chiffre>): Chiffre {
  const chiffre = chiffres.get(id)
  if (!chiffre) throw new Error(`chiffreDe: content/chiffres/${id}.yaml is always there`)
  return chiffre
}

/** The number behind a figure with its unit; null for a date or a range, on which nothing is computed. */
export function mesureDe({
  valeur,
  unite,
}: Pick<Chiffre, 'valeur' | 'unite'>): { valeur: number; unite: Unite } | null {
  return valeur === undefined || unite === undefined ? null : { valeur, unite }
}

/** How precise the document is, in words; a range is its two bounds, whatever stands before them. */
export function libellePrecision({ fourchette, precision }: Pick<Chiffre, 'fourchette' | 'precision'>): string {
  return fourchette ? 'deux bornes, d’après le document' : LIBELLES_PRECISION[precision]
}

/** By chapter then by rank; the same order on the page, in the files and in the tests. */
export function compareChiffres(a: Chiffre, b: Chiffre): number {
  const themes = themeSchema.options
  return themes.indexOf(a.theme) - themes.indexOf(b.theme) || a.rang - b.rang || (a.id < b.id ? -1 : 1)
}

/** The permanent address of a figure. */
export function lienChiffre(id: string): string {
  return `/chiffres/#${id}`
}
