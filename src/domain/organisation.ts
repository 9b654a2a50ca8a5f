/** Who organises the care: a CPTS, a SAS, a health centre, an on-call association. */
import { z } from 'zod'
import { codeDepartementSchema } from './adresse.ts'
import { adresseWebSchema } from './adresse-web.ts'
import { datePartielleSchema } from './date.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'
import { territoireSchema } from './territoire.ts'

export const typeOrganisationSchema = z.enum([
  'cpts',
  'sas',
  'centreSante',
  'serviceProximite',
  'maisonMedicaleGarde',
  'associationGarde',
  'autre',
])

export const LIBELLES_TYPE_ORGANISATION: Record<z.infer<typeof typeOrganisationSchema>, string> = {
  cpts: 'CPTS, un groupe de professionnels de santé de votre secteur',
  sas: 'Service d’accès aux soins (SAS)',
  centreSante: 'Centre de santé',
  serviceProximite: 'Service médical de proximité',
  maisonMedicaleGarde: 'Maison médicale de garde',
  associationGarde: 'Médecins de garde',
  autre: 'Autre service',
}

/** What an abbreviation of the page means, in one sentence; the other types say it by their name. */
export const EXPLICATIONS_TYPE: Partial<Record<z.infer<typeof typeOrganisationSchema>, string>> = {
  cpts: 'Une CPTS est un groupe de professionnels de santé d’un même secteur.',
  sas: 'Un SAS, service d’accès aux soins, vous conseille ou vous cherche un rendez-vous.',
}

/**
 * How one gets care when it is NOT by a phone line of `content/lignes`. Access by 116 117 is a line. By the 15 it is none
 * (checks/numeros-de-ligne.ts): `parLe15` where one may ask for it, `parSamu` where the Samu alone decides. Absent: unknown.
 */
export const accesSchema = z.strictObject({
  mode: z
    .enum(['professionnels', 'suspendu', 'sansRendezVous', 'enLigne', 'parMedecinTraitant', 'parLe15', 'parSamu'])
    .describe('Qui y accède, et comment'),
  precision: proseSchema().optional().describe('Ce qu’il faut ajouter, en une phrase'),
  depuis: datePartielleSchema.optional().describe('Depuis quelle date'),
  source: referenceSourceSchema,
})

const LIBELLES_ACCES: Record<z.infer<typeof accesSchema>['mode'], string> = {
  professionnels: 'Ce service est réservé aux professionnels de santé.',
  suspendu: 'Ce service a été suspendu.',
  sansRendezVous: 'On s’y présente sans rendez-vous.',
  enLigne: 'Le rendez-vous se prend en ligne.',
  parMedecinTraitant: 'Le secrétariat de votre médecin vous y adresse.',
  parLe15: 'On passe par le\u00a015.',
  parSamu: 'Le Samu peut vous y envoyer.',
}

export const organisationSchema = z.strictObject({
  nom: proseSchema(3).describe('Le nom complet'),
  /** How the name stands after a noun: « CPTS Beauce-Gâtinais » has nomCourt « Beauce-Gâtinais ». */
  nomCourt: proseSchema().optional().describe('Ce qui reste du nom après « CPTS »'),
  /** Other spellings found in documents; searched, never shown as the name. */
  autresNoms: z.array(proseSchema()).default([]).describe('Les autres orthographes vues dans les documents'),
  type: typeOrganisationSchema.describe('Quelle organisation'),
  departements: z
    .array(codeDepartementSchema)
    .min(1)
    .refine((codes) => new Set(codes).size === codes.length, 'chaque code une seule fois')
    .describe('Les codes des départements'),
  resume: proseSchema(20).describe('Ce qu’elle fait, avec vos mots'),
  source: referenceSourceSchema,
  site: z
    .strictObject({ url: adresseWebSchema.describe('L’adresse du site'), source: referenceSourceSchema })
    .optional()
    .describe('Son site internet'),
  depuis: z
    .strictObject({ date: datePartielleSchema.describe('Depuis quelle date'), source: referenceSourceSchema })
    .optional()
    .describe('Depuis quelle date'),
  acces: accesSchema.optional().describe('Comment on y accède, si ce n’est pas par une ligne'),
  territoire: territoireSchema.prefault({}).describe('Les communes servies, et à quel point c’est sûr'),
  /** What is not known and who could tell: shown as such. */
  inconnu: z.array(proseSchema()).default([]).describe('Ce qui manque au visiteur : « le site internet »'),
})

export type Organisation = z.infer<typeof organisationSchema> & { id: string }

/** How one gets care there without a number of ours, or that we do not know: unknown is not outside. */
export function formatAcces({ acces }: Pick<Organisation, 'acces'>): string {
  if (!acces) return 'Nous ne connaissons pas de numéro direct. Cela ne veut pas dire qu’il n’y en a pas.'
  const { mode, precision } = acces
  // The precision says who asks there, and for whom: the fixed sentence would only say it twice.
  if (mode === 'professionnels' && precision) return precision
  return [LIBELLES_ACCES[mode], precision].filter(Boolean).join(' ')
}
