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

/** « à 12 km, à vol d’oiseau ». Points of communes are no better than the kilometre, and neither are the words. */
export function formatDistance(km: number | null): string {
  if (km === null) return 'distance inconnue'
  return km < 1 ? 'à moins de 1\u00a0km, à vol d’oiseau' : `à ${Math.round(km)}\u00a0km, à vol d’oiseau`
}
