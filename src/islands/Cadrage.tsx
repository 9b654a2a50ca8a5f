/** What part of the Earth is seen: where the places shown are. */
import { latLngBounds, type FitBoundsOptions, type LatLngBounds } from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { LieuPlace } from './groupes.ts'

/** The visitor asks that nothing moves by itself. */
export const SANS_MOUVEMENT = matchMedia('(prefers-reduced-motion: reduce)').matches

/** Metropolitan France, to its capes: when no place has a position, or when those shown are all over it. */
const FRANCE = latLngBounds([41.3, -5.2], [51.1, 9.6])
/** Degrees of latitude between the places from which on they are all over it. */
const PARTOUT = 5
/** Steps of the zoom that frames places; by hand it goes from one whole zoom to the next, where images are sharp. */
export const PAS_DU_CADRE = 0.25
/** Zooms at which one sees what towns a commune is among, then in which street. */
const ZOOM_SEUL = { commune: 9, rue: 14 }

/** What is to be seen, and the room around it. */
interface Cadre {
  bounds: LatLngBounds
  options: FitBoundsOptions
}

/** Places overseas, an ocean away, are seen when they alone are shown: else the list leads to each. */
export function cadreDe(lieux: readonly LieuPlace[]): Cadre {
  const points = lieux.map(({ position: { lat, lon } }) => [lat, lon] as [number, number])
  const metropole = points.filter((point) => FRANCE.contains(point))
  const autour = latLngBounds(metropole.length > 0 ? metropole : points)
  return points.length === 0 || (metropole.length > 0 && autour.getNorth() - autour.getSouth() > PARTOUT)
    ? { bounds: FRANCE, options: { padding: [12, 12] } }
    : { bounds: autour, options: { padding: [30, 30], maxZoom: 12 } }
}

/** The zoom for one place alone. */
export function zoomSeul({ position }: LieuPlace): number {
  return ZOOM_SEUL[position.precision]
}

/** Follows the places shown: when others are chosen, the map goes to them. */
export function Cadrage({ lieux }: { lieux: readonly LieuPlace[] }) {
  const map = useMap()
  const ids = [...lieux.map(({ id }) => id)].sort().join(' ')
  const vus = useRef<string | null>(null)
  useEffect(() => {
    if (vus.current === ids || lieux.length === 0) return
    const animate = vus.current !== null && !SANS_MOUVEMENT
    vus.current = ids
    const [seul] = lieux
    if (lieux.length === 1 && seul) map.setView([seul.position.lat, seul.position.lon], zoomSeul(seul), { animate })
    else {
      const { bounds, options } = cadreDe(lieux)
      map.options.zoomSnap = PAS_DU_CADRE
      map.fitBounds(bounds, { ...options, animate })
      map.options.zoomSnap = 1
    }
  }, [ids, lieux, map])
  return null
}
