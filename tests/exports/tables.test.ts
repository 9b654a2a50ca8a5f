import { describe, expect, it } from 'vitest'
import { etapePrincipale } from '../../src/domain/etape.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { formatNumero } from '../../src/domain/numero.ts'
import { entreesTable } from '../../src/exports/dictionnaire.ts'
import { centresGeojson, tableCsv, tableJson } from '../../src/exports/table-fichiers.ts'
import { TABLES } from '../../src/exports/tables.ts'
import type { Table, Valeur } from '../../src/exports/table.ts'
import { DATASET, communeReelle } from '../fixtures/contenu-reel.ts'
import { present, TODAY } from '../fixtures/dataset.ts'
import { FICHIERS_FICTIFS, FICTIF } from '../fixtures/donnees-fictives.ts'
import { ouvrirCsv } from '../fixtures/libreoffice.ts'
import { importerCsv, importerJson, lireCsv } from '../fixtures/tables.ts'

const REELLES = TABLES.map((table) => ({
  table,
  rangs: table.rangs({ dataset: DATASET, points: new Map(), creditPoints: null }),
}))
const table = (nom: string) => present(REELLES.find((une) => une.table.nom === nom))
const objets = ({ table: { colonnes }, rangs }: { table: Table; rangs: Valeur[][] }) =>
  rangs.map((rang) => Object.fromEntries(colonnes.map(({ nom }, place) => [nom, rang[place]])))

describe('the contract, on a fictional country', () => {
  it.each(TABLES.map(({ nom }) => nom))('%s is the file of last time, in CSV and in JSON', async (nom) => {
    const json: unknown = JSON.parse(present(FICHIERS_FICTIFS.get(`${nom}.json`)))
    await expect(FICHIERS_FICTIFS.get(`${nom}.csv`)).toMatchFileSnapshot(`../fixtures/donnees/${nom}.csv`)
    await expect(JSON.stringify(json, null, 1)).toMatchFileSnapshot(`../fixtures/donnees/${nom}.json`)
  })

  it('places without a position stand on no point of the map', () => {
    const { features } = JSON.parse(present(FICHIERS_FICTIFS.get('centres.geojson'))) as {
      features: { geometry: unknown }[]
    }
    expect(features.map(({ geometry }) => geometry)).toEqual([{ type: 'Point', coordinates: [2.4, 48.1] }, null])
  })

  it('a point that is not of our documents names whom to credit, and no other does', () => {
    const points = new Map([...FICTIF.decoupage.communes.keys()].map((codeInsee) => [codeInsee, { lat: 48, lon: 2 }]))
    const lus = centresGeojson(
      table('centres').table,
      { dataset: FICTIF, points, creditPoints: 'Points fictifs' },
      TODAY,
    )
    expect(lus.features.map(({ properties }) => properties['creditPosition'])).toEqual([null, 'Points fictifs'])
  })

  it('the checksums are those of the files, all but their own', () => {
    const sommes = present(FICHIERS_FICTIFS.get('SHA256SUMS')).trimEnd().split('\n')
    expect(sommes.map((ligne) => ligne.slice(66))).toEqual([...FICHIERS_FICTIFS.keys()].slice(0, -1))
    expect(sommes.every((ligne) => /^[0-9a-f]{64} {2}\S+$/.test(ligne))).toBe(true)
  })
})

it('where one’s own doctor comes first by the rule of the line, the dictionary says which column tells it', () => {
  const lues = objets(table('communes')).filter((une) => une['medecinTraitantDabord'] === false)
  expect(lues.filter((une) => String(une['avantAppel']).includes('appelerMedecinTraitant')).length).toBeGreaterThan(0)
  const { description } = present(
    entreesTable(table('communes').table).find(({ nom }) => nom === 'medecinTraitantDabord'),
  )
  expect(description).toContain('avantAppel')
})

describe.each(REELLES.map((une) => [une.table.nom, une] as const))('the table %s', (_, une) => {
  it('comes back whole from its CSV and from its JSON, read by its dictionary alone', () => {
    expect(une.rangs.length).toBeGreaterThan(0)
    expect(importerCsv(tableCsv(une.table, une.rangs), entreesTable(une.table))).toEqual(une.rangs)
    expect(importerJson(JSON.stringify(tableJson(une.table, une.rangs, TODAY)))).toEqual(une.rangs)
  })

  it('tells each record once, and what it names exists', () => {
    const cle = (colonnes: readonly string[]) => (objet: Record<string, unknown>) =>
      colonnes.map((nom) => objet[nom]).join(' ')
    const cles = objets(une).map(cle(une.table.cle))
    expect(new Set(cles).size).toBe(cles.length)
    for (const { colonnes, table: autre, vers } of une.table.renvois) {
      const connues = new Set(objets(table(autre)).map(cle(vers)))
      expect(
        objets(une)
          .map(cle(colonnes))
          .filter((nommee) => !connues.has(nommee)),
      ).toEqual([])
    }
    const sources = new Set(DATASET.sources.keys())
    expect(
      objets(une)
        .flatMap((objet) => (objet['sources'] ?? []) as string[])
        .filter((id) => !sources.has(id)),
    ).toEqual([])
  })
})

describe('a number of the tables', () => {
  it('is gone from every file once it may no longer be called, while its line says why', () => {
    const retire = objets({
      table: table('lignes').table,
      rangs: table('lignes').table.rangs({ dataset: FICTIF, points: new Map(), creditPoints: null }),
    }).find(({ id }) => id === '99-b')
    expect(retire).toMatchObject({
      statut: 'retire',
      affichage: null,
      tel: null,
      cout: null,
      raison: 'Une raison inventée, assez longue pour être lue.',
    })
    for (const [nom, texte] of FICHIERS_FICTIFS)
      expect(texte.replace(/[^\d]+/g, ''), nom).not.toMatch(/199000002|199000009/)
  })

  it('keeps its zero in a spreadsheet: no cell of a number is digits alone', () => {
    for (const { table: une, rangs } of REELLES) {
      const [entetes = [], ...lignes] = lireCsv(tableCsv(une, rangs))
      for (const colonne of ['affichage', 'tel', 'gardeDentaireAffichage']) {
        const cellules = lignes.map((ligne) => ligne[entetes.indexOf(colonne)] ?? '')
        expect(cellules.filter((cellule) => /^0\d+$/.test(cellule))).toEqual([])
      }
      expect(entetes).not.toContain('numero')
    }
  })

  it.each(['45191', '45208', '45182', '26198'])('is for %s the first of its page', (code) => {
    const commune = objets(table('communes')).find(({ codeInsee }) => codeInsee === code)
    const reponse = repondre(DATASET, communeReelle(code))
    expect(commune).toMatchObject({
      certitude: reponse.certitude,
      affichage: formatNumero(present(etapePrincipale(reponse).numero)),
    })
  })
})

it('a text that would break a list of a CSV stops the build', () => {
  const { table: sources } = table('organisations')
  const rang = sources.colonnes.map(({ nom }) => (nom === 'autresNoms' ? ['a|b'] : ''))
  expect(() => tableCsv(sources, [rang])).toThrow('« a|b »')
})

// Where every exhaustive test runs: .ci/run installs LibreOffice, and without it these fail.
if (process.env['EXHAUSTIF']) {
  describe('opened by LibreOffice', () => {
    const csv = new Map(REELLES.map(({ table: une, rangs }) => [`${une.nom}.csv`, tableCsv(une, rangs)]))

    it('every cell of every table is as it was written, when its columns are read as text', () => {
      const lus = ouvrirCsv(csv, { texte: true })
      for (const [nom, texte] of csv) expect(lus.get(nom), nom).toEqual(lireCsv(texte))
    })

    it('a code loses its zero when they are not, as /donnees/ warns', () => {
      const departements = present(csv.get('departements.csv'))
      const lus = ouvrirCsv(new Map([['departements.csv', departements]]), { texte: false })
      expect([lireCsv(departements)[1]?.[0], lus.get('departements.csv')?.[1]?.[0]]).toEqual(['01', '1'])
    })
  })
}
