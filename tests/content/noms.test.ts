/** Official names are shown as French prints them, and told to machines as the official list writes them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { cheminCommune, slugNom } from '../../src/domain/commune.ts'
import { communeJson } from '../../src/exports/commune-json.ts'
import { TABLES } from '../../src/exports/tables.ts'
import { COMMUNES, DATASET, communeReelle } from '../fixtures/contenu-reel.ts'
import { present, TODAY } from '../fixtures/dataset.ts'

const { resolve } = createRequire(import.meta.url)
const officiels = new Map(
  (
    JSON.parse(readFileSync(resolve('@etalab/decoupage-administratif/data/communes.json'), 'utf8')) as {
      code: string
      nom: string
      type: string
    }[]
  )
    .filter(({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal')
    .map(({ code, nom }) => [code, nom]),
)
const AVEC_APOSTROPHE = COMMUNES.filter(({ nom }) => nom.includes('’'))

it('no name beside the words of a page has a typewriter’s apostrophe', () => {
  const { communes, anciennes, departements, epci } = DATASET.decoupage
  const noms = [communes, departements, epci].flatMap((liste) => [...liste.values()].map(({ nom }) => nom))
  expect([...noms, ...anciennes.map(({ nom }) => nom)].filter((nom) => nom.includes("'"))).toEqual([])
  expect(AVEC_APOSTROPHE.length).toBeGreaterThan(800)
})

it('the address of a commune is that of its official name', () => {
  const autres = COMMUNES.filter(
    (commune) => cheminCommune(commune) !== `/communes/${commune.codeInsee}-${slugNom(present(officiels.get(commune.codeInsee)))}/`,
  )
  expect(autres).toEqual([])
})

it('files for machines write the name as the official list does, so that they can be joined to it', () => {
  for (const [table, code] of [['communes', 'codeInsee'], ['centres', 'codeInsee']] as const) {
    const { colonnes, rangs } = present(TABLES.find(({ nom }) => nom === table))
    const place = (nom: string) => colonnes.findIndex((colonne) => colonne.nom === nom)
    const lus = rangs({ dataset: DATASET, points: new Map(), creditPoints: null })
    const noms = lus.map((rang) => [rang[place(code)], rang[place(table === 'communes' ? 'nom' : 'commune')]] as const)
    expect(noms.filter(([insee, nom]) => officiels.get(String(insee)) !== nom)).toEqual([])
    expect(noms.filter(([, nom]) => String(nom).includes("'")).length, table).toBeGreaterThan(0)
  }
  for (const { codeInsee } of AVEC_APOSTROPHE.slice(0, 50))
    expect(communeJson(DATASET, communeReelle(codeInsee), TODAY).commune.nom).toBe(officiels.get(codeInsee))
})
