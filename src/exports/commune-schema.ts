/** The shape of the JSON answer of a commune, key by key, with what each means. */
import { z } from 'zod'
import { codeDepartementSchema, codeInseeSchema } from '../domain/adresse.ts'
import { jourSchema } from '../domain/date.ts'
import { conditionSchema, gesteSchema, motifExcluSchema, statutLigneSchema, usageSchema } from '../domain/ligne.ts'
import { LIBELLES_USAGE } from '../domain/ligne-en-clair.ts'
import { numeroSchema } from '../domain/numero.ts'
import { numeroNationalSchema } from '../domain/numero-national.ts'
import { LIBELLES_TYPE_SOURCE, sourceSchema } from '../domain/source.ts'
import { SENS } from './sens.ts'
import { AFFICHAGE, affichage, SOURCES, TEL, tel, texte, textes } from './table.ts'
import { CERTITUDE, certitude, CONFIANCE, confiance, STATUT_LIEN, statutLien } from './tables/lien.ts'

const roles = ['ligne', 'departement', 'medecinTraitant', 'possible', 'samu', 'complement'] as const

const horairesSchema = z.object({
  osm: texte.describe('Grammaire «\u00a0opening_hours\u00a0» d’OpenStreetMap.'),
  joursPrecises: z.boolean().describe('Non\u00a0: le document donne les heures sans les jours.'),
  texte: texte.describe('En français.'),
})

const etapeSchema = z.object({
  rang: z.int().positive().describe('L’ordre dans lequel essayer.'),
  role: z
    .enum(roles)
    .describe('Ce qu’est cette étape. medecinTraitant\u00a0: votre médecin, sans numéro de notre part.'),
  numero: numeroSchema.nullable().describe('Les chiffres à composer, en texte. Vide pour votre médecin traitant.'),
  affichage: affichage.nullable().describe(AFFICHAGE),
  tel: tel.nullable().describe(TEL),
  organisation: z.object({ id: texte, nom: texte }).nullable().describe('Qui tient la ligne.'),
  usage: usageSchema.nullable().describe('À quoi sert la ligne.'),
  statut: statutLigneSchema.nullable().describe('Où en est la ligne.'),
  raison: texte.nullable().describe('Pourquoi ce statut, quand il y a un doute\u00a0: à dire avec le numéro.'),
  rattachement: statutLien.nullable().describe(STATUT_LIEN.description),
  confiance: confiance.describe(CONFIANCE),
  horaires: horairesSchema.nullable().describe('Quand la ligne répond. Vide\u00a0: non publié.'),
  horairesDAutrui: horairesSchema
    .extend({
      ligne: texte.describe('La ligne pour laquelle ils sont publiés.'),
      organisation: z.object({ id: texte, nom: texte }).describe('Qui tient cette autre ligne.'),
      usage: usageSchema.describe('À quoi sert cette autre ligne.'),
      texte: texte.describe('En français, comme sur la page\u00a0: avec le service pour lequel ils sont publiés.'),
    })
    .nullable()
    .describe(
      'Les horaires publiés pour une autre ligne au même numéro et pour le même besoin, quand aucun ne l’est pour celle-ci. Ne pas les donner sans dire de qui ils sont.',
    ),
  pour: z.array(conditionSchema).describe('Qui peut appeler. Vide\u00a0: aucun document ne le dit.'),
  pasPour: z.array(motifExcluSchema).describe('Ce que la ligne refuse.'),
  avantAppel: z.array(gesteSchema).describe('Ce qu’il faut faire avant d’appeler.'),
  fermetures: z
    .array(z.object({ du: jourSchema, au: jourSchema, motif: texte }))
    .describe('Les fermetures de quelques jours, les deux jours compris, passées comprises.'),
  delai: z
    .object({ heuresMin: z.int().nullable(), heuresMax: z.int() })
    .nullable()
    .describe('Le délai que le document annonce, en heures.'),
  precisions: textes.describe('Ce qui n’entre dans aucune clé.'),
  sources: textes.describe(SOURCES),
  provenance: z
    .array(z.object({ source: texte.describe('Identifiant d’un document.'), quoi: textes.describe('Ce qu’il dit.') }))
    .describe('D’où vient chaque valeur de cette étape.'),
})

const { titre, editeur, type, publieLe, url } = sourceSchema.shape

const documentSchema = z.object({
  id: texte.describe('Ce que citent «\u00a0sources\u00a0» et «\u00a0provenance\u00a0».'),
  titre: titre.describe('Le titre, tel qu’il est imprimé.'),
  editeur: editeur.describe('L’organisme qui le publie.'),
  type: type.describe('Ce qu’est ce document.'),
  publieLe: publieLe.unwrap().nullable().describe('La date que porte le document. Vide\u00a0: il n’en porte pas.'),
  url: url.unwrap().nullable().describe('Vide\u00a0: la copie lue n’a pas d’adresse.'),
})

/** What each value of its closed lists means, by the path of its key. */
export const SENS_COMMUNE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'reponse.certitude': CERTITUDE.sens,
  'reponse.etapes[].role': SENS.role,
  'reponse.etapes[].usage': LIBELLES_USAGE,
  'reponse.etapes[].statut': SENS.statut,
  'reponse.etapes[].rattachement': STATUT_LIEN.sens,
  'reponse.etapes[].confiance': SENS.confiance,
  'reponse.etapes[].horairesDAutrui.usage': LIBELLES_USAGE,
  'reponse.etapes[].pour': SENS.condition,
  'reponse.etapes[].pasPour': SENS.motif,
  'reponse.etapes[].avantAppel': SENS.geste,
  'reponse.urgence[].canaux': SENS.canal,
  'documents[].type': LIBELLES_TYPE_SOURCE,
}

export const communeJsonSchema = z.object({
  commune: z.object({
    codeInsee: codeInseeSchema.describe('Le code Insee.'),
    nom: texte,
    codeDepartement: codeDepartementSchema,
    codesPostaux: z.array(z.string().regex(/^\d{5}$/)).describe('Un même code sert souvent à plusieurs communes.'),
    codeEpci: z
      .string()
      .regex(/^\d{9}$/)
      .nullable()
      .describe('Le SIREN de l’intercommunalité.'),
  }),
  reponse: z.object({
    certitude: certitude.describe(CERTITUDE.description),
    etapes: z.array(etapeSchema).describe('Dans l’ordre où les essayer, le même que sur la page.'),
    urgence: z
      .array(
        z.object({
          numero: numeroSchema,
          affichage: affichage.describe(AFFICHAGE),
          tel: tel.describe(TEL),
          nom: texte,
          canaux: numeroNationalSchema.shape.canaux.describe('Comment le joindre.'),
        }),
      )
      .describe('Si la vie est en danger\u00a0: avant tout le reste.'),
  }),
  documents: z.array(documentSchema).describe('Les documents cités, chacun une fois.'),
})
