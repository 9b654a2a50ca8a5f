/** A place of care: where it is, how one is seen there, what is known of its state. */
import { z } from 'zod'
import { adresseSchema, coordonneesSchema } from './adresse.ts'
import { datePartielleSchema } from './date.ts'
import { fermeturesSchema } from './fermeture.ts'
import { horairesLieuSchema } from './horaires.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

export const typeCentreSchema = z.enum(['soinsNonProgrammes', 'centreSante', 'siege', 'maisonMedicaleGarde', 'cabinet'])

/** `inconnu`: documents name the place, none recent says whether it still receives. */
export const statutCentreSchema = z.enum(['ouvert', 'annonce', 'provisoire', 'suspendu', 'ferme', 'inconnu'])

export const modeAccueilSchema = z.enum([
  'appelerAvant',
  'rendezVous',
  'sansRendezVous',
  'adresseParSamu',
  'adresseParProfessionnel',
])

export const centreSchema = z
  .strictObject({
    nom: proseSchema(3).describe('Le nom du lieu'),
    organisation: z.string().describe('Une fiche de organisations/'),
    type: typeCentreSchema.describe('Quel lieu'),
    statut: statutCentreSchema.describe('Où en est le lieu ; inconnu : rien de récent ne le dit'),
    source: referenceSourceSchema,
    adresse: adresseSchema.describe('Où il se trouve'),
    coordonnees: coordonneesSchema.optional().describe('Le point sur la carte'),
    /** The modes stated, the surest first. */
    acces: z
      .array(z.strictObject({ mode: modeAccueilSchema.describe('Comment on est reçu'), source: referenceSourceSchema }))
      .default([])
      .describe('Comment on y est reçu, le plus sûr en premier'),
    /** Lines of content/lignes by which one gets an appointment here. */
    lignes: z.array(z.string()).default([]).describe('Les lignes qui y donnent rendez-vous'),
    /** Hours at which patients are seen, never the hours of the phone line. */
    horaires: horairesLieuSchema.optional().describe('Quand on y reçoit, pas quand on téléphone'),
    ouvertLe: z
      .strictObject({ date: datePartielleSchema.describe('Le jour d’ouverture'), source: referenceSourceSchema })
      .optional()
      .describe('Quand il a ouvert'),
    fermetures: fermeturesSchema,
    precisions: z
      .array(
        z.strictObject({ texte: proseSchema(10).describe('Une phrase, avec vos mots'), source: referenceSourceSchema }),
      )
      .default([])
      .describe('Ce qui n’entre dans aucune clé'),
  })
  .refine(({ statut, ouvertLe }) => statut !== 'annonce' || !ouvertLe, {
    path: ['statut'],
    error: 'ouvert, ou pas de « ouvertLe »\u00a0: un lieu annoncé n’a pas encore ouvert',
  })

export type Centre = z.infer<typeof centreSchema> & { id: string }

export const LIBELLES_TYPE_CENTRE: Record<z.infer<typeof typeCentreSchema>, string> = {
  soinsNonProgrammes: 'Centre de soins non programmés',
  centreSante: 'Centre de santé',
  siege: 'Siège',
  maisonMedicaleGarde: 'Maison médicale de garde',
  cabinet: 'Cabinet médical',
}

export const LIBELLES_STATUT_CENTRE: Record<z.infer<typeof statutCentreSchema>, string> = {
  ouvert: 'Ouvert, d’après notre source',
  annonce: 'Ouverture annoncée',
  provisoire: 'Lieu provisoire',
  suspendu: 'Suspendu',
  ferme: 'Fermé',
  inconnu: 'Nous ne savons pas si ce lieu reçoit encore',
}

export const LIBELLES_MODE_ACCUEIL: Record<z.infer<typeof modeAccueilSchema>, string> = {
  appelerAvant: 'Sur rendez-vous seulement\u00a0: appelez d’abord.',
  rendezVous: 'Sur rendez-vous.',
  sansRendezVous: 'Sans rendez-vous.',
  adresseParSamu: 'Le Samu (15) vous y envoie\u00a0: appelez d’abord, ne vous présentez pas directement.',
  adresseParProfessionnel: 'Seul un professionnel de santé peut vous y envoyer.',
}

/** What is in doubt of the place, in one sentence: where it may have moved, whoever calls can ask; null for one that is open. */
export function formatStatutCentre({ statut, lignes }: Pick<Centre, 'statut' | 'lignes'>): string | null {
  if (statut === 'ouvert') return null
  const suite = statut === 'provisoire' && lignes.length > 0 ? '\u00a0: demandez l’adresse quand vous appelez' : ''
  return `${LIBELLES_STATUT_CENTRE[statut]}${suite}.`
}

/** How one is seen there, one sentence for each mode; the two that a patient chooses between make one. */
export function formatAccueil({ acces }: Pick<Centre, 'acces'>): string[] {
  const modes = acces.map(({ mode }) => mode)
  const deux = modes.includes('rendezVous') && modes.includes('sansRendezVous')
  const autres = modes.filter((mode) => !deux || (mode !== 'rendezVous' && mode !== 'sansRendezVous'))
  return [...(deux ? ['Avec ou sans rendez-vous.'] : []), ...autres.map((mode) => LIBELLES_MODE_ACCUEIL[mode])]
}
