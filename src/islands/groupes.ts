/** Places that would cover each other, brought under one marker, in the order of the list. */
import Supercluster from 'supercluster'
import type { LieuCarte } from '../domain/carte.ts'
import type { Position } from '../domain/position.ts'

/** Beyond this zoom nothing is grouped. */
export const ZOOM_MAX = 18
/** Pixels: no two targets of a finger cover each other. */
const RAYON = 46

export type LieuPlace = LieuCarte & { position: NonNullable<LieuCarte['position']> }

export interface Groupe extends Position {
  /** Stable while the same places stand together. */
  cle: string
  /** In the order of the list: one, or several under one marker. */
  lieux: LieuPlace[]
  /** The zoom at which they part; beyond ZOOM_MAX when they are at the same point. */
  zoom: number
}

type Index = Supercluster<{ rang: number }, { rang: number }>

export interface Groupement {
  lieux: readonly LieuPlace[]
  index: Index
}

export function isPlace(lieu: LieuCarte): lieu is LieuPlace {
  return lieu.position !== null
}

/** `rang` of a group is that of its first place. */
export function grouper(lieux: readonly LieuPlace[]): Groupement {
  const index: Index = new Supercluster({
    radius: RAYON,
    extent: 256,
    maxZoom: ZOOM_MAX - 1,
    map: ({ rang }) => ({ rang }),
    reduce: (cumul, { rang }) => {
      cumul.rang = Math.min(cumul.rang, rang)
    },
  })
  index.load(
    lieux.map(({ position: { lat, lon } }, rang) => ({
      type: 'Feature',
      properties: { rang },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  )
  return { lieux, index }
}

const MONDE: [number, number, number, number] = [-180, -85, 180, 85]

/**
 * All markers of a zoom, wherever they are: the keyboard reaches each of them, in the order of the list. Between two whole
 * zooms, those of the lower: the others would cover each other.
 */
export function groupesDe({ lieux, index }: Groupement, zoom: number): Groupe[] {
  return index
    .getClusters(MONDE, Math.floor(zoom))
    .toSorted((a, b) => a.properties.rang - b.properties.rang)
    .map(({ properties, geometry: { coordinates } }) => {
      const [lon = 0, lat = 0] = coordinates
      const feuilles =
        'cluster' in properties
          ? index.getLeaves(properties.cluster_id, Infinity).map((feuille) => feuille.properties.rang)
          : [properties.rang]
      const siens = feuilles.sort((a, b) => a - b).flatMap((rang) => lieux[rang] ?? [])
      const separation = 'cluster' in properties ? index.getClusterExpansionZoom(properties.cluster_id) : ZOOM_MAX
      return {
        cle: siens.map(({ id }) => id).join(' '),
        lieux: siens,
        lat,
        lon,
        zoom: isOnePoint(siens) ? Infinity : separation,
      }
    })
}

function isOnePoint(lieux: readonly LieuPlace[]): boolean {
  const [premier] = lieux
  return lieux.every(({ position: { lat, lon } }) => lat === premier?.position.lat && lon === premier.position.lon)
}

/** The lowest zoom, from `depart`, at which a place has its own marker; `depart` when it never has. */
export function zoomDe(groupement: Groupement, id: string, depart: number): number {
  for (let zoom = depart; zoom <= ZOOM_MAX; zoom = Math.floor(zoom) + 1) {
    const groupe = groupesDe(groupement, zoom).find(({ lieux }) => lieux.some((lieu) => lieu.id === id))
    if (!groupe || groupe.lieux.length === 1) return zoom
    if (groupe.zoom === Infinity) return zoom
  }
  return depart
}
