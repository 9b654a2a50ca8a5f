/** The static files described as an API (OpenAPI 3.1), with the schemas of the files themselves. */
import { CODE_INSEE } from '../domain/code-insee.ts'
import type { JsonSchema } from './schemas.ts'
import { LICENCE, NOM_DU_SITE, RACINE, SCHEMA_VERSION } from './version.ts'

interface FichierDecrit {
  /** Under `/donnees/v1/`. */
  chemin: string
  /** Permanent name of the operation, and of its schema. */
  nom: string
  resume: string
  type: string
  schema: JsonSchema
}

const ERREUR = { description: 'Aucun fichier à cette adresse.' }

/** `fichiers` stand at a fixed address; `commune` is the schema of the file of a commune. */
export function openapi(fichiers: readonly FichierDecrit[], commune: JsonSchema) {
  const decrites = [
    {
      chemin: 'communes/{codeInsee}.json',
      nom: 'commune',
      resume: 'Quel numéro appeler dans une commune.',
      type: 'application/json',
      schema: commune,
      parameters: [
        {
          name: 'codeInsee',
          in: 'path',
          required: true,
          description: 'Le code Insee de la commune, en cinq caractères. Ce n’est pas le code postal.',
          schema: { type: 'string', pattern: CODE_INSEE.source },
          example: '45191',
        },
      ],
    },
    ...fichiers,
  ]
  return {
    openapi: '3.1.1',
    info: {
      title: `${NOM_DU_SITE} Données ouvertes`,
      version: SCHEMA_VERSION,
      summary: 'Des fichiers fixes, à lire par leur adresse. Ni clé, ni compte, ni limite.',
      description:
        'Gardez avec un numéro sa certitude, sa date et ses sources. Dans une même version 1, des clés peuvent s’ajouter\u00a0: ne les refusez pas.',
      license: { name: LICENCE.nom, url: LICENCE.url },
    },
    servers: [{ url: '/', description: 'Ce site.' }],
    security: [],
    tags: [{ name: 'donnees', description: 'Les fichiers de la version 1.' }],
    paths: Object.fromEntries(
      decrites.map(({ chemin, nom, resume, type, ...reste }) => [
        `${RACINE}${chemin}`,
        {
          get: {
            operationId: nom,
            summary: resume,
            tags: ['donnees'],
            ...('parameters' in reste && { parameters: reste.parameters }),
            responses: {
              '200': {
                description: resume,
                content: { [type]: { schema: { $ref: `#/components/schemas/${nom}` } } },
              },
              '404': ERREUR,
            },
          },
        },
      ]),
    ),
    components: { schemas: Object.fromEntries(decrites.map(({ nom, schema }) => [nom, schema])) },
  }
}
