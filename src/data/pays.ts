/** The outline of France, overseas départements included, for the ground of the map: Natural Earth, by the package `world-atlas`. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export const CREDIT_PAYS = 'Contour\u00a0: Natural Earth'

/** ISO 3166-1. */
const FRANCE = '250'

interface Pays {
  type: 'MultiPolygon'
  id: string
  arcs: number[][][]
}

interface Monde {
  transform: unknown
  arcs: unknown[]
  objects: { countries: { geometries: Pays[] } }
}

/** TopoJSON of one object, `pays`, with the arcs of France alone. */
export function readPays(): string {
  const require = createRequire(join(process.cwd(), 'package.json'))
  const monde = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8')) as Monde
  const france = monde.objects.countries.geometries.find(({ id }) => id === FRANCE)
  if (!france) throw new Error('world-atlas : la France n’y est plus sous le code 250.')
  const gardes = [...new Set(france.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)))].sort((a, b) => a - b)
  const rangs = new Map(gardes.map((arc, rang) => [arc, rang]))
  const renumber = (arc: number) => (arc < 0 ? ~(rangs.get(~arc) ?? 0) : (rangs.get(arc) ?? 0))
  const geometrie = {
    type: france.type,
    id: 'france',
    arcs: france.arcs.map((polygone) => polygone.map((anneau) => anneau.map(renumber))),
  }
  return JSON.stringify({
    type: 'Topology',
    transform: monde.transform,
    arcs: gardes.map((arc) => monde.arcs[arc]),
    objects: { pays: { type: 'GeometryCollection', geometries: [geometrie] } },
  })
}
