/** The contract of the data files: what is promised of their shape, and where it is described. */
import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { communeJson } from '../../src/exports/commune-json.ts'
import { entreesCommune, entreesTable } from '../../src/exports/dictionnaire.ts'
import { schemaCommune } from '../../src/exports/schemas.ts'
import { TABLES } from '../../src/exports/tables.ts'
import { LICENCE, SCHEMA_VERSION, VERSIONS } from '../../src/exports/version.ts'
import { DATASET, communeReelle } from '../fixtures/contenu-reel.ts'
import { present, TODAY } from '../fixtures/dataset.ts'
import { FICHIERS_FICTIFS } from '../fixtures/donnees-fictives.ts'
import { dataPackageSchema, fautesTableSchema } from '../fixtures/data-package.ts'
import { compiler, fautesSchema } from '../fixtures/validation.ts'

const lire = (chemin: string): unknown => JSON.parse(present(FICHIERS_FICTIFS.get(chemin)))

/** Every key of a value by its path, lists run through: « reponse.etapes[].numero ». */
function clesDe(valeur: unknown, chemin = ''): string[] {
  if (Array.isArray(valeur)) return valeur.flatMap((une) => clesDe(une, `${chemin}[]`))
  if (valeur === null || typeof valeur !== 'object') return []
  return Object.entries(valeur).flatMap(([cle, une]) => {
    const ici = chemin === '' ? cle : `${chemin}.${cle}`
    return [ici, ...clesDe(une, ici)]
  })
}

describe('an address of version 1.0 keeps working', () => {
  const anciennes = JSON.parse(readFileSync('tests/fixtures/cles-1.0.json', 'utf8')) as string[]

  it('the file of a commune has every key that it had', () => {
    const cles = new Set(
      ['45191', '45208', '26198'].flatMap((code) => clesDe(communeJson(DATASET, communeReelle(code), TODAY))),
    )
    expect(anciennes.filter((cle) => !cles.has(cle))).toEqual([])
  })

  it('and its dictionary tells them all', () => {
    const dites = new Set(entreesCommune().map(({ nom }) => nom))
    expect(anciennes.filter((cle) => !dites.has(cle))).toEqual([])
  })

  it('the version is the first of the list of changes', () => {
    expect(VERSIONS[0].version).toBe(SCHEMA_VERSION)
    expect(VERSIONS.map(({ depuis }) => depuis)).toEqual(
      VERSIONS.map(({ depuis }) => depuis)
        .toSorted()
        .reverse(),
    )
  })
})

describe('every file keeps the schema that is published with it', () => {
  it.each([...TABLES.map(({ nom }) => [`${nom}.json`, nom] as const), ['centres.geojson', 'centres-geojson'] as const])(
    '%s',
    (fichier, nom) => {
      const schema = lire(`schemas/${nom}.json`) as { $id: string; $schema: string }
      expect(schema).toMatchObject({
        $id: `https://exemple.invalid/donnees/v1/schemas/${nom}.json`,
        $schema: 'https://json-schema.org/draft/2020-12/schema',
      })
      const valide = compiler(schema)
      const donnees = lire(fichier) as object
      expect(fautesSchema(valide, donnees)).toEqual([])
      expect(fautesSchema(valide, { ...donnees, cleAVenir: 1 }), 'a key to come').toEqual([])
      expect(fautesSchema(valide, { ...donnees, licence: 'autre' })).not.toEqual([])
    },
  )

  it('a value out of its column is seen, in an object and in a compact record', () => {
    const lignes = lire('lignes.json') as { enregistrements: object[] }
    const fausses = { ...lignes, enregistrements: [{ ...lignes.enregistrements[0], statut: 'parti' }] }
    expect(fautesSchema(compiler(lire('schemas/lignes.json') as object), fausses)).toHaveLength(1)
    const communes = lire('communes.json') as { enregistrements: unknown[][] }
    const [premiere = []] = communes.enregistrements
    for (const faute of [premiere.slice(1), [...premiere, 'de trop'], ['99', ...premiere.slice(1)]])
      expect(
        fautesSchema(compiler(lire('schemas/communes.json') as object), { ...communes, enregistrements: [faute] }),
      ).not.toEqual([])
  })

  it('the files of communes do', () => {
    const valide = compiler(schemaCommune())
    const fautes = ['45191', '45208', '45182', '26198', '01004'].flatMap((code) =>
      fautesSchema(valide, communeJson(DATASET, communeReelle(code), TODAY)),
    )
    expect(fautes).toEqual([])
    const tronque = { ...communeJson(DATASET, communeReelle('45191'), TODAY), reponse: undefined }
    expect(fautesSchema(valide, tronque)).not.toEqual([])
  })

  it('the dictionary has a sentence for each column', () => {
    for (const table of TABLES) {
      expect(table.description).toMatch(/\.$/)
      for (const { nom, description, type } of entreesTable(table)) {
        expect(nom).toMatch(/^[a-z][A-Za-z]+$/)
        expect(description, `${table.nom}.${nom}`).toMatch(/^[\p{Lu}].+\.$/u)
        expect(type).not.toContain('undefined')
      }
    }
  })
})

it('the dictionary says what each value of a closed list means, in words and not by its key', () => {
  const listes = [...TABLES.flatMap(entreesTable), ...entreesCommune()].flatMap(({ nom, valeurs }) =>
    valeurs.map(({ valeur, sens }) => ({ nom, valeur, sens })),
  )
  expect(listes.length).toBeGreaterThan(150)
  for (const { nom, valeur, sens } of listes) {
    expect(sens.length, `${nom} ${valeur}`).toBeGreaterThan(1)
    expect(sens, `${nom} ${valeur}`).not.toMatch(/undefined|[a-z][A-Z]/)
  }
  expect(() =>
    entreesTable({
      ...present(TABLES[0]),
      colonnes: [{ nom: 'x', schema: z.enum(['a']), description: 'X.', sens: null }],
    }),
  ).toThrow('« a » dans « x »')
})

describe('the descriptions of the whole', () => {
  it('OpenAPI has no fault for a linter', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] })
    const juger = async (texte: string) =>
      (await lintFromString({ source: texte, config })).map(({ ruleId, message }) => `${ruleId}: ${message}`)
    const texte = present(FICHIERS_FICTIFS.get('openapi.json'))
    expect(await juger(texte)).toEqual([])
    expect(await juger(texte.replace('"operationId":"commune"', '"operationId":"lignes"'))).not.toEqual([])
  })

  it('the Data Package keeps the rules of the standard, and its fields read the cells of the CSV', () => {
    const paquet = dataPackageSchema.parse(lire('datapackage.json'))
    expect(paquet.resources.map(({ path }) => path)).toEqual(TABLES.map(({ nom }) => `${nom}.csv`))
    for (const { path, schema } of paquet.resources) {
      const csv = present(FICHIERS_FICTIFS.get(path))
      expect(fautesTableSchema(schema, csv), path).toEqual([])
    }
    const [communes] = paquet.resources
    const csv = present(FICHIERS_FICTIFS.get('communes.csv'))
    expect(fautesTableSchema(present(communes).schema, csv.replace('99001;Fictive', '9901;Fictive'))).not.toEqual([])
    expect(fautesTableSchema(present(communes).schema, csv.replace('codeInsee', 'code'))).not.toEqual([])
    expect(fautesTableSchema(present(communes).schema, csv.replace(';non;', ';peut-être;'))).not.toEqual([])
  })

  it('CITATION.cff says what to cite', () => {
    const cff = z.strictObject({
      'cff-version': z.literal('1.2.0'),
      message: z.string().min(10),
      type: z.enum(['software', 'dataset']),
      title: z.literal('Quel numéro appeler ?'),
      abstract: z.string().min(20),
      authors: z.array(z.strictObject({ name: z.string() })).min(1),
      license: z.literal(LICENCE.id),
      version: z.literal(SCHEMA_VERSION),
      'date-released': z.iso.date(),
      keywords: z.array(z.string()).min(1),
    })
    const lue: unknown = parse(readFileSync('CITATION.cff', 'utf8'))
    expect(cff.parse(lue)).toMatchObject({ 'date-released': VERSIONS[0].depuis })
  })
})
