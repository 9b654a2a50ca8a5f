/** A phone line: what it is for, who may call, what it refuses, when it answers. */
import { z } from 'zod'
import { datePartielleSchema } from './date.ts'
import { horairesSchema } from './horaires.ts'
import { numeroSchema } from './numero.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

/**
 * `soinsNonProgrammes` only may come first on a page. `garde` answers nights and week-ends,
 * `rendezVous` books at one centre, `rechercheMedecinTraitant` finds a médecin traitant, not a slot.
 */
export const usageSchema = z.enum(['soinsNonProgrammes', 'rendezVous', 'rechercheMedecinTraitant', 'garde'])

export const statutLigneSchema = z.enum(['confirme', 'publie', 'conteste', 'remplace', 'suspendu', 'retire'])

export const conditionSchema = z.enum([
  'sansMedecinTraitant',
  'medecinTraitantIndisponible',
  'habitantTerritoire',
  'travailTerritoire',
  'dePassage',
  'toutPublic',
])

export const motifExcluSchema = z.enum([
  'urgenceVitale',
  'renouvellementOrdonnance',
  'certificatMedical',
  'arretTravail',
  'suiviMaladieChronique',
  'changementMedecinTraitant',
])

export const gesteSchema = z.enum(['appelerMedecinTraitant', 'formulaireEnLigne'])

export const quiRepondSchema = z.enum([
  'telesecretariat',
  'secretariatMedical',
  'serviceAccesAuxSoins',
  'medecinRegulateur',
  'samu',
  'infirmiers',
  'assistantMedical',
])

const source = referenceSourceSchema

export const ligneSchema = z.strictObject({
  organisation: z.string(),
  /** Shown instead of the organisation’s name when the line serves one place only. */
  nom: proseSchema().optional(),
  numero: numeroSchema,
  usage: usageSchema,
  statut: statutLigneSchema,
  source,
  horaires: horairesSchema.optional(),
  /** A price is compulsory for a surcharged number. */
  tarif: z.strictObject({ texte: proseSchema(), source }).optional(),
  repond: z.strictObject({ qui: quiRepondSchema, source }).optional(),
  pour: z.array(z.strictObject({ condition: conditionSchema, source })).default([]),
  pasPour: z.array(z.strictObject({ motif: motifExcluSchema, source })).default([]),
  avantAppel: z.array(z.strictObject({ geste: gesteSchema, source })).default([]),
  /** What the caller gets when it is not a visit to a practice or a centre. */
  forme: z.strictObject({ type: z.enum(['teleconsultation', 'conseil']), source }).optional(),
  /** Other care on the same number, with the only reasons accepted. */
  aussi: z
    .array(
      z.strictObject({
        soin: z.enum(['kinesitherapeute', 'dentiste', 'infirmier']),
        seulement: z.array(z.enum(['entorseSimple', 'lombalgieSimple'])).default([]),
        source,
      }),
    )
    .default([]),
  delai: z.strictObject({ heuresMin: z.int().positive().optional(), heuresMax: z.int().positive(), source }).optional(),
  depuis: z.strictObject({ date: datePartielleSchema, source }).optional(),
  /** Why the line is `conteste`, `remplace`, `suspendu` or `retire`, for the visitor. */
  raison: proseSchema(20).optional(),
  historique: z
    .array(
      z.strictObject({
        numero: numeroSchema,
        du: datePartielleSchema.optional(),
        au: datePartielleSchema.optional(),
        remplacePar: z.string().optional(),
        source,
      }),
    )
    .default([]),
  precisions: z.array(z.strictObject({ texte: proseSchema(10), source })).default([]),
})

export type Ligne = z.infer<typeof ligneSchema> & { id: string }
export type StatutLigne = z.infer<typeof statutLigneSchema>

/** Numbers that may be offered to call. */
export function isAppelable(ligne: Pick<Ligne, 'statut'>): boolean {
  return ligne.statut === 'confirme' || ligne.statut === 'publie' || ligne.statut === 'conteste'
}
