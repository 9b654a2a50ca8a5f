/** Outlines cut for the map: simplified together, so that neighbours keep one border, then written by département. */
import type { Feature, FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { filter, filterWeight, planarRingArea, presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import type { MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification'
import type { Contour, Surface } from './lecture.ts'

/** An outline within a topology. */
export type Forme = (Polygon | MultiPolygon) & { id: string }

/** Outlines that share their borders. */
export interface Carte {
  topologie: Topology
  /** In the order of the codes given. */
  formes: ReadonlyMap<string, Forme>
}

/** Metres: mean radius of the Earth. */
const RAYON = 6_371_009
/** Steps of the grid across the largest side of a file: about 15 m for a département. */
const PAS_LOCAL = 1e4
/** Across France and its overseas départements: about 130 m. */
const PAS_NATIONAL = 1e5

/**
 * Joins the outlines and drops the details.
 * @param finesse area in m² of the triangle under which a point is left out; an outline that would vanish keeps its points
 */
export function simplifier(contours: readonly Contour[], finesse: number): Carte {
  const features = contours.map(({ code, surface }): Feature => ({
    type: 'Feature',
    id: code,
    properties: {},
    geometry: surface,
  }))
  const jointe = topology({
    contours: { type: 'FeatureCollection', features } as FeatureCollection,
  }) as Topology<Objects>
  const reduite = simplify(presimplify(jointe, sphericalTriangleArea), finesse / RAYON ** 2)
  for (const forme of formesDe(jointe)) {
    if (hasSurface(reduite, forme)) continue
    for (const arc of arcsDe(forme)) reduite.arcs[arc] = jointe.arcs[arc] ?? []
  }
  const nette = filter(reduite, filterWeight(reduite)) as Topology
  return { topologie: nette, formes: new Map(formesDe(nette).map((forme) => [forme.id, forme])) }
}

function formesDe({ objects }: Topology): Forme[] {
  const contours = objects['contours']
  return contours?.type === 'GeometryCollection' ? (contours.geometries as Forme[]) : []
}

function arcsDe({ arcs }: Forme): number[] {
  return arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc))
}

/** Back to coordinates. (One call a type: each has its own signature.) */
function enFeature(topologie: Topology, forme: Forme): Feature<Surface> {
  return forme.type === 'Polygon' ? feature(topologie, forme) : feature(topologie, forme)
}

function hasSurface(topologie: Topology, forme: Forme): boolean {
  const { geometry } = enFeature(topologie, forme)
  const polygones = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygones.some(([exterieur = []]) => planarRingArea(exterieur as [number, number][]) > 0)
}

/** TopoJSON text of one object, with what else the file says. @param pas steps of the grid across the largest side */
export function ecrire(objet: string, features: Feature[], pas: number, dits: Record<string, string> = {}): string {
  const collection = { type: 'FeatureCollection', features } as FeatureCollection
  return JSON.stringify({ ...topology({ [objet]: collection }, pas), ...dits })
}

/** `departements.topo.json` for a view of the country: object `departements`, `id` = code. */
export function fichierDepartements({ topologie, formes }: Carte): string {
  return ecrire('departements', enFeatures(topologie, [...formes.values()]), PAS_NATIONAL)
}

/** `communes/<code of the département>.topo.json`: object `communes`, `id` = code INSEE. */
export function fichiersCommunes(
  { topologie, formes }: Carte,
  departementDe: (codeInsee: string) => string,
): [chemin: string, texte: string][] {
  return [...Map.groupBy(formes.values(), ({ id }) => departementDe(id))].map(([departement, siennes]) => [
    `communes/${departement.toLowerCase()}.topo.json`,
    ecrire('communes', enFeatures(topologie, siennes), PAS_LOCAL),
  ])
}

function enFeatures(topologie: Topology, formes: readonly Forme[]): Feature[] {
  return formes.map((forme) => enFeature(topologie, forme))
}
