import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature, FeatureCollection, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTerritoires } from '../../src/data/contours.ts'
import { fichierDepartements, fichiersCommunes, simplifier } from '../../src/import/contours.ts'
import type { Contour } from '../../src/import/lecture.ts'
import { communesParCertitude } from '../../src/domain/territoire-dessine.ts'
import { fichierTerritoire } from '../../src/import/territoires.ts'
import { contenuDe, lien, organisation, present } from '../fixtures/dataset.ts'
import { carre, cellule, CODES_99, contour, CONTOUR_2A, CONTOURS_99, DECOUPAGE } from '../fixtures/geo.ts'

const departementDe = (code: string) => present(DECOUPAGE.communes.get(code)).codeDepartement

/** What a map reads in a file: outlines by id. */
function lus(texte: string | null | undefined, objet: string): Map<string, Feature> {
  const topologie = JSON.parse(present(texte)) as Topology
  const { features } = feature(topologie, present(topologie.objects[objet])) as FeatureCollection
  return new Map(features.map((une) => [String(une.id), une]))
}

function polygones({ geometry }: Feature): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

/** Square degrees, holes taken off. */
function aire(une: Feature | undefined): number {
  const anneau = (points: Position[]) =>
    Math.abs(
      points.reduce((somme, [x = 0, y = 0], rang) => {
        const [a = 0, b = 0] = points[(rang + 1) % points.length] ?? []
        return somme + x * b - a * y
      }, 0) / 2,
    )
  return polygones(present(une)).reduce(
    (somme, [dehors = [], ...trous]) => somme + anneau(dehors) - trous.reduce((vide, trou) => vide + anneau(trou), 0),
    0,
  )
}

const ORGANISATION = '99-a'

const organisationsDe = (rattachements: object[]) =>
  contenuDe({ organisations: { [ORGANISATION]: organisation(rattachements) } }).organisations

function territoire(rattachements: object[], contours: Contour[] = CONTOURS_99): string | null {
  const codes = communesParCertitude(present(organisationsDe(rattachements).get(ORGANISATION)), DECOUPAGE)
  return fichierTerritoire(codes, simplifier(contours, 1), DECOUPAGE)
}

describe('one file by département holds the outline of each of its communes', () => {
  it('named by the code in lower case, with the code INSEE as id', () => {
    const fichiers = new Map(fichiersCommunes(simplifier([CONTOUR_2A, ...CONTOURS_99], 1), departementDe))
    expect([...fichiers.keys()]).toEqual(['communes/2a.topo.json', 'communes/99.topo.json'])
    const communes = lus(fichiers.get('communes/99.topo.json'), 'communes')
    expect([...communes.keys()]).toEqual(CODES_99)
    for (const une of communes.values()) expect(aire(une)).toBeCloseTo(0.01, 4)
  })

  it('a detail too small to be seen goes, on both sides of the border', () => {
    // 99001 bulges into 99004: a triangle of about 110 m by 8.5 km, that is 470,000 m².
    const creux = [...cellule('99004').slice(0, -1), [10.05, 40.101], [10, 40.1]]
    const voisins = [contour('99001', carre(10, 40, 0.1, 0.001)), contour('99004', creux)]
    const points = (finesse: number) =>
      fichiersCommunes(simplifier(voisins, finesse), departementDe).flatMap(([, texte]) =>
        [...lus(texte, 'communes').values()].map((une) => polygones(une).flat(2).length),
      )
    expect(points(1)).toEqual([6, 6])
    expect(points(1e6)).toEqual([5, 5])
  })

  it('no commune vanishes, however small beside the detail that is dropped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1e9 }), (dixiemes, finesse) => {
        const minuscule = contour('2A901', carre(20, 50, dixiemes * 1e-3))
        const carte = simplifier([minuscule, ...CONTOURS_99], finesse)
        expect([...carte.formes.keys()].toSorted()).toEqual(['2A901', ...CODES_99])
        for (const [, texte] of fichiersCommunes(carte, departementDe))
          for (const une of lus(texte, 'communes').values()) expect(aire(une)).toBeGreaterThan(0)
      }),
      { numRuns: 50 },
    )
  })
})

describe('départements', () => {
  it('object « departements », the code as id, 2A in upper case', () => {
    const deux = [contour('2A', carre(20, 50)), contour('99', carre(10, 40, 0.3))]
    const departements = lus(fichierDepartements(simplifier(deux, 1000)), 'departements')
    expect([...departements.keys()]).toEqual(['2A', '99'])
    expect(aire(departements.get('99'))).toBeCloseTo(0.09, 3)
  })
})

describe('the territory of an organisation is drawn only as far as it is known', () => {
  it('published and probable apart, possible and unlikely not at all', () => {
    const texte = territoire([
      lien('publie', ['99001', '99002']),
      lien('haute', ['99003']),
      lien('moyenne', ['99006', '99002']),
      lien('faible', ['99007']),
      lien('possible', ['99008']),
    ])
    const formes = lus(texte, 'territoire')
    expect([...formes.keys()]).toEqual(['publie', 'probable'])
    expect(aire(formes.get('publie'))).toBeCloseTo(0.02, 5)
    expect(aire(formes.get('probable'))).toBeCloseTo(0.02, 5)
    expect(polygones(present(formes.get('publie')))).toHaveLength(1)
  })

  it.each([['faible'], ['possible']])('only %s: no file', (force) => {
    expect(territoire([lien(force, ['99001'])])).toBeNull()
  })

  it('nothing is drawn of communes without outline, and how many is said', () => {
    expect(territoire([lien('publie', ['2A901'])])).toBeNull()
    const [publie] = lus(territoire([lien('publie', ['99001', '2A901', '98801'])]), 'territoire').values()
    expect(publie?.properties).toEqual({ communes: 1, sansContour: 2 })
  })

  it('a ring of communes keeps its hole: the one in the middle is not of the territory', () => {
    const autour = CODES_99.filter((code) => code !== '99005')
    const [publie] = lus(territoire([lien('publie', autour)]), 'territoire').values()
    expect(polygones(present(publie))[0]).toHaveLength(2)
    expect(aire(publie)).toBeCloseTo(0.08, 5)
  })

  it('an arrondissement named beside its commune takes nothing off', () => {
    const contours = [...CONTOURS_99, contour('99091', cellule('99001'))]
    const de = (codes: string[]) => lus(territoire([lien('publie', codes)], contours), 'territoire').get('publie')
    expect(aire(de(['99001', '99091']))).toBeCloseTo(0.01, 5)
    expect(aire(de(['99091']))).toBeCloseTo(0.01, 5)
  })

  it('its surface is always that of its communes, whichever they are', () => {
    fc.assert(
      fc.property(fc.subarray(CODES_99, { minLength: 1 }), (codes) => {
        const [publie] = lus(territoire([lien('publie', codes)]), 'territoire').values()
        expect(aire(publie)).toBeCloseTo(codes.length * 0.01, 4)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a territory that was cut before content/ changed is not drawn', () => {
  const depuis = (coupe: object[], texte = present(territoire(coupe))) => {
    const dossier = mkdtempSync(join(tmpdir(), 'territoires-'))
    writeFileSync(join(dossier, `${ORGANISATION}.topo.json`), texte)
    return (...maintenant: object[]) =>
      readTerritoires(dossier, { organisations: organisationsDe(maintenant), decoupage: DECOUPAGE })
  }
  const ACTUEL = { actuels: [ORGANISATION], depasses: [] }
  const DEPASSE = { actuels: [], depasses: [ORGANISATION] }

  it('drawn as long as it is the same communes, as surely, in whatever order', () => {
    const lire = depuis([lien('publie', ['99001', '99002'])])
    expect(lire(lien('publie', ['99002', '99001']))).toEqual(ACTUEL)
    expect(lire(lien('publie', ['99001']), lien('publie', ['99002']))).toEqual(ACTUEL)
  })

  it('not with one commune more or less, nor with another certainty, nor if nothing tells when it was cut', () => {
    const lire = depuis([lien('publie', ['99001', '99002'])])
    expect(lire(lien('publie', ['99001']))).toEqual(DEPASSE)
    expect(lire(lien('publie', ['99001', '99002', '99003']))).toEqual(DEPASSE)
    expect(lire(lien('publie', ['99001']), lien('haute', ['99002']))).toEqual(DEPASSE)
    expect(depuis([], '{}')(lien('publie', ['99001']))).toEqual(DEPASSE)
  })
})
