/** What the map stands on before anything is imported: towns and the outline of France, from packages. */
import type { Position as Sommet } from 'geojson'
import { feature } from 'topojson-client'
import type { Objects, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { readDecoupage } from '../../src/data/decoupage.ts'
import { readPays } from '../../src/data/pays.ts'
import { loadLieuxDits } from '../../src/data/points.ts'
import { EMPRISES } from '../../src/domain/checks/emprises.ts'

const DECOUPAGE = readDecoupage()
const POINTS = await loadLieuxDits(DECOUPAGE)
const PAYS = JSON.parse(readPays()) as Topology<Objects>

/** Even-odd rule, over all rings. */
function contient(anneaux: readonly Sommet[][], [x, y]: readonly [number, number]): boolean {
  return anneaux
    .flatMap((anneau) => anneau.map((a, rang) => [a, anneau[(rang + 1) % anneau.length] ?? a]))
    .filter(([[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax))
    .length % 2 === 1
}

describe('the plain ground', () => {
  it('knows most towns, each in the box of its département', () => {
    expect(POINTS.size).toBeGreaterThan(8000)
    for (const code of ['75056', '13055', '45234', '45191', '2A004', '97416']) expect(POINTS.has(code), code).toBe(true)
    const dehors = [...POINTS].filter(([code, { lat, lon }]) => {
      const [latMin, latMax, lonMin, lonMax] = EMPRISES[DECOUPAGE.communes.get(code)?.codeDepartement ?? ''] ?? [0, 0, 0, 0]
      return lat < latMin || lat > latMax || lon < lonMin || lon > lonMax
    })
    expect(dehors).toEqual([])
  })

  it('a hamlet of the Loiret called Puiseaux is not the commune of that name', () => {
    expect(POINTS.has('45258')).toBe(false)
  })

  it('draws France, and neither London nor Geneva', () => {
    const { pays } = PAYS.objects
    if (pays?.type !== 'GeometryCollection') throw new Error('pays')
    const [france] = feature(PAYS, pays).features
    const anneaux = ((france?.geometry as unknown as { coordinates: Sommet[][][] } | undefined)?.coordinates ?? []).flat()
    const villes = [...POINTS].filter((_, rang) => rang % 30 === 0)
    const dedans = villes.filter(([, { lat, lon }]) => contient(anneaux, [lon, lat]))
    expect(dedans.length / villes.length).toBeGreaterThan(0.98)
    for (const [lon, lat] of [[-0.12, 51.5], [6.14, 46.21], [4.35, 50.85]] as const) expect(contient(anneaux, [lon, lat])).toBe(false)
  })
})
