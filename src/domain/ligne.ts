/** A phone line: what it is for, who may call, what it refuses, when it answers. */
import { z } from 'zod'
import { datePartielleSchema } from './date.ts'
import { fermeturesSchema } from './fermeture.ts'
import { anciensHorairesSchema, horairesSchema } from './horaires.ts'
import { numeroSchema } from './numero.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

/**
 * `soinsNonProgrammes` only may come first on a page. `garde` answers when practices are closed,
 * `rendezVous` books at one centre, `rechercheMedecinTraitant` finds a médecin traitant, not a slot, `urgencesDentaires` is for teeth only.
 */
export const usageSchema = z.enum([
  'soinsNonProgrammes',
  'rendezVous',
  'rechercheMedecinTraitant',
  'urgencesDentaires',
  'garde',
])

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

/** Who has no médecin traitant to see: what « toutPublic » does not ask. */
const RESERVEES: readonly string[] = ['sansMedecinTraitant', 'medecinTraitantIndisponible']

const UNE_SEULE_FOIS = 'chaque mot une seule fois\u00a0: pour deux documents, une liste dans « source »'

function sansRepetition(mots: readonly string[]): boolean {
  return new Set(mots).size === mots.length
}

export const ligneSchema = z.strictObject({
  organisation: z.string().describe('Une fiche de organisations/'),
  /** Shown instead of the organisation’s name when the line serves one place only. */
  nom: proseSchema().optional().describe('Seulement si la ligne ne sert qu’un lieu : son nom'),
  numero: numeroSchema.describe('Le numéro à composer'),
  usage: usageSchema.describe('À quoi sert la ligne ; garde : quand les cabinets sont fermés'),
  statut: statutLigneSchema.describe('Où en est la ligne'),
  source,
  horaires: horairesSchema.optional().describe('Quand la ligne répond'),
  /** A price is compulsory for a surcharged number. */
  tarif: z
    .strictObject({ texte: proseSchema().describe('Une phrase, avec vos mots'), source })
    .optional()
    .describe('Le prix de l’appel, obligatoire si le numéro est surtaxé'),
  repond: z
    .strictObject({ qui: quiRepondSchema.describe('Qui répond au téléphone'), source })
    .optional()
    .describe('Qui répond'),
  pour: z
    .array(z.strictObject({ condition: conditionSchema.describe('Une condition pour appeler'), source }))
    .refine((tous) => sansRepetition(tous.map(({ condition }) => condition)), UNE_SEULE_FOIS)
    .refine(
      (tous) => {
        const conditions = tous.map(({ condition }) => condition)
        return !conditions.includes('toutPublic') || !conditions.some((une) => RESERVEES.includes(une))
      },
      { error: '« toutPublic » sans autre condition de médecin\u00a0: l’un des deux est faux' },
    )
    .default([])
    .describe('Qui peut appeler'),
  pasPour: z
    .array(z.strictObject({ motif: motifExcluSchema.describe('Ce que la ligne refuse'), source }))
    .refine((tous) => sansRepetition(tous.map(({ motif }) => motif)), UNE_SEULE_FOIS)
    .default([])
    .describe('Ce que la ligne refuse'),
  avantAppel: z
    .array(z.strictObject({ geste: gesteSchema.describe('Ce qu’il faut faire avant d’appeler'), source }))
    .default([])
    .describe('Ce qu’il faut faire avant d’appeler'),
  /** What the caller gets when it is not a visit to a practice or a centre. */
  forme: z
    .strictObject({
      type: z.enum(['teleconsultation', 'conseil']).describe('Ce que reçoit la personne, si ce n’est pas une visite'),
      source,
    })
    .optional()
    .describe('Une téléconsultation ou un conseil, si ce n’est pas une visite'),
  /** Other care on the same number, with the only reasons accepted. */
  aussi: z
    .array(
      z.strictObject({
        soin: z.enum(['kinesitherapeute', 'dentiste', 'infirmier']).describe('Un autre soin au même numéro'),
        seulement: z
          .array(z.enum(['entorseSimple', 'lombalgieSimple']))
          .default([])
          .describe('Pour ces raisons seulement'),
        source,
      }),
    )
    .default([])
    .describe('Un autre soin au même numéro'),
  delai: z
    .strictObject({
      heuresMin: z.int().positive().optional().describe('Heures au moins'),
      heuresMax: z.int().positive().describe('Heures au plus'),
      source,
    })
    .refine(({ heuresMin = 0, heuresMax }) => heuresMin < heuresMax, {
      path: ['heuresMin'],
      error: 'moins d’heures que « heuresMax », ou la clé absente',
    })
    .optional()
    .describe('Le délai que le document annonce'),
  depuis: z
    .strictObject({ date: datePartielleSchema.describe('Depuis quelle date'), source })
    .optional()
    .describe('Depuis quand'),
  /** Why the line is `conteste`, `remplace`, `suspendu` or `retire`, for the visitor. */
  raison: z
    .strictObject({
      texte: proseSchema(20).describe('Une phrase ou deux, avec vos mots\u00a0: le visiteur la lira'),
      source,
    })
    .optional()
    .describe('Pourquoi le numéro est contesté, remplacé, suspendu ou retiré, pour le visiteur'),
  historique: z
    .array(
      z
        .strictObject({
          numero: numeroSchema.optional().describe('L’ancien numéro ; absent si seuls les horaires ont changé'),
          horaires: anciensHorairesSchema
            .optional()
            .describe('Les anciens horaires ; absents si seul le numéro a changé'),
          du: datePartielleSchema.optional().describe('Premier jour'),
          au: datePartielleSchema.optional().describe('Dernier jour'),
          remplacePar: z.string().optional().describe('La ligne qui lui succède, si elle a sa fiche'),
          source,
        })
        .refine(({ numero, horaires }) => numero !== undefined || horaires !== undefined, {
          path: ['numero'],
          error: 'un ancien numéro, ou d’anciens « horaires », ou les deux',
        }),
    )
    .default([])
    .describe('Les anciens numéros et les anciens horaires'),
  fermetures: fermeturesSchema,
  precisions: z
    .array(z.strictObject({ texte: proseSchema(10).describe('Une phrase, avec vos mots'), source }))
    .default([])
    .describe('Ce qui n’entre dans aucune clé'),
})

export type Ligne = z.infer<typeof ligneSchema> & { id: string }
export type StatutLigne = z.infer<typeof statutLigneSchema>

/** Numbers that may be offered to call. */
export function isAppelable(ligne: Pick<Ligne, 'statut'>): boolean {
  return ligne.statut === 'confirme' || ligne.statut === 'publie' || ligne.statut === 'conteste'
}
