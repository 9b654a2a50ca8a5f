/** What part of the Earth is seen: where the places shown are. */
import { latLngBounds, type LatLngBounds } from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { LieuPlace } from './groupes.ts'

/** The visitor asks that nothing moves by itself. */
export const SANS_MOUVEMENT = matchMedia('(prefers-reduced-motion: reduce)').matches

/** Metropolitan France, when no place has a position. */
const FRANCE = latLngBounds([41.3, -5.2], [51.1, 9.6])
/** Zooms at which one sees what towns a commune is among, then in which street. */
const ZOOM_SEUL = { commune: 9, rue: 14 }

export function cadreDe(lieux: readonly LieuPlace[]): LatLngBounds {
  return lieux.length === 0
    ? FRANCE
    : latLngBounds(lieux.map(({ position: { lat, lon } }) => [lat, lon] as [number, number]))
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
    else map.fitBounds(cadreDe(lieux), { padding: [30, 30], maxZoom: 12, animate })
  }, [ids, lieux, map])
  return null
}
