/** JSON Schemas (2020-12) of the files, drawn from the definitions of the tables. */
import { z } from 'zod'
import { jourSchema } from '../domain/date.ts'
import { communeJsonSchema } from './commune-schema.ts'
import type { Colonne, Table } from './table.ts'
import { LICENCE, NOM_DU_SITE } from './version.ts'

export type JsonSchema = Record<string, unknown>

/** The keys of `enveloppe`. */
const enveloppeSchema = z.object({
  schemaVersion: z
    .string()
    .regex(/^1\.\d+$/)
    .describe('La version de la forme du fichier.'),
  licence: z.literal(LICENCE.id).describe(LICENCE.nom),
  credit: z.literal(NOM_DU_SITE).describe('La source à citer, avec la date.'),
  genereLe: jourSchema.describe('Le jour où le fichier a été fait.'),
})

/** Part of a file: the file itself names the dialect. */
function schemaDe(schema: z.ZodType): JsonSchema {
  return Object.fromEntries(
    Object.entries(z.toJSONSchema(schema, { io: 'input' })).filter(([cle]) => cle !== '$schema'),
  )
}

function schemaObjet(schema: z.ZodObject): JsonSchema & { properties: object; required: string[] } {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return { ...schemaDe(schema), properties, required }
}

/** A column as JSON Schema, with its meaning. */
export function schemaColonne({ schema, description }: Colonne): JsonSchema {
  return { ...schemaDe(schema), description }
}

/** A schema without its « or null », which zod writes in two ways. */
export function sansVide(schema: JsonSchema): { seul: JsonSchema; vide: boolean } {
  const choix = schema['anyOf'] as JsonSchema[] | undefined
  const seul = choix?.find(({ type }) => type !== 'null')
  if (seul) return { seul, vide: true }
  const { type } = schema
  if (!Array.isArray(type)) return { seul: schema, vide: false }
  return { seul: { ...schema, type: type.find((un) => un !== 'null') }, vide: true }
}

function enregistrementSchema({ colonnes, compacte, description }: Table): JsonSchema {
  const schemas = colonnes.map(schemaColonne)
  if (compacte) return { type: 'array', description, prefixItems: schemas, items: false, minItems: schemas.length }
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(colonnes.map(({ nom }, place) => [nom, schemas[place]])),
    required: colonnes.map(({ nom }) => nom),
  }
}

/** The whole file of a table. Other keys may come: a reader must not refuse them. */
export function schemaTable(table: Table): JsonSchema {
  const { properties, required } = schemaObjet(enveloppeSchema)
  const noms = table.colonnes.map(({ nom }) => nom)
  return {
    type: 'object',
    title: table.titre,
    description: table.description,
    properties: {
      ...properties,
      table: { const: table.nom },
      titre: { const: table.titre },
      dictionnaire: { type: 'string', description: 'Où chaque colonne est expliquée.' },
      total: { type: 'integer', minimum: 0, description: 'Le nombre d’enregistrements.' },
      ...(table.compacte && {
        colonnes: { const: noms, description: 'Le nom de chaque valeur d’un enregistrement, dans l’ordre.' },
      }),
      enregistrements: { type: 'array', items: enregistrementSchema(table) },
    },
    required: [
      ...required,
      ...['table', 'titre', 'dictionnaire', 'total', 'enregistrements'],
      ...(table.compacte ? ['colonnes'] : []),
    ],
  }
}

/** `centres.geojson`: a place without a position has a null geometry. */
export function schemaGeojson(centres: Table): JsonSchema {
  const { properties, required } = schemaObjet(enveloppeSchema)
  const colonnes = centres.colonnes.filter(({ nom }) => nom !== 'latitude' && nom !== 'longitude')
  const position = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 }
  const point = {
    type: 'object',
    properties: {
      type: { const: 'Point' },
      coordinates: { ...position, description: 'Longitude, puis latitude (WGS 84).' },
    },
    required: ['type', 'coordinates'],
  }
  const lieu = {
    type: 'object',
    properties: {
      type: { const: 'Feature' },
      id: { type: 'string' },
      geometry: { oneOf: [{ type: 'null' }, point] },
      properties: enregistrementSchema({ ...centres, colonnes, compacte: false }),
    },
    required: ['type', 'id', 'geometry', 'properties'],
  }
  return {
    type: 'object',
    title: 'Lieux de soins (GeoJSON)',
    description: 'Les lieux de soins, RFC 7946. Une géométrie nulle\u00a0: nous ne connaissons pas la position.',
    properties: {
      ...properties,
      type: { const: 'FeatureCollection' },
      total: { type: 'integer' },
      features: { type: 'array', items: lieu },
    },
    required: [...required, 'type', 'total', 'features'],
  }
}

/** The file of one commune. */
export function schemaCommune(): JsonSchema {
  return {
    title: 'Le numéro d’une commune',
    description: 'Ce que dit la page d’une commune, étape par étape.',
    ...schemaObjet(enveloppeSchema.extend(communeJsonSchema.shape)),
  }
}

/** As a file of its own at `adresse`. */
export function fichierSchema(schema: JsonSchema, adresse: string): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: adresse, ...schema }
}
