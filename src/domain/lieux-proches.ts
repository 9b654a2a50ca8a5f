/** Places by their distance as the crow flies: « le plus proche » is never said of the road. */
import type { LieuCarte } from './carte.ts'
import { distanceKm, type Position } from './position.ts'

export type Distance<L> = L & { km: number | null }

/** The nearest first, as the crow flies; equal distances keep the order of the list, places without a position come last. */
export function parDistance<L extends Pick<LieuCarte, 'position'>>(ici: Position, lieux: readonly L[]): Distance<L>[] {
  return lieux
    .map((lieu) => ({ ...lieu, km: lieu.position && distanceKm(ici, lieu.position) }))
    .sort((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity) || 0)
}

/**
 * « à 12 km, à vol d’oiseau ». A place known by its commune only is « environ » there, and has no distance within it:
 * both ends would be the same point.
 */
export function formatDistance(km: number | null, precision: 'rue' | 'commune'): string {
  if (km === null) return 'distance inconnue'
  if (precision === 'commune')
    return km < 1
      ? 'dans cette commune ou juste à côté, distance inconnue'
      : `à environ ${Math.round(km)}\u00a0km, à vol d’oiseau`
  return km < 1 ? 'à moins de 1\u00a0km, à vol d’oiseau' : `à ${Math.round(km)}\u00a0km, à vol d’oiseau`
}
