/** Points on the Earth: how far they are, and which are the nearest. Straight lines, not roads. */

/** WGS 84, in degrees. */
export interface Position {
  lat: number
  lon: number
}

const RAYON_TERRE_KM = 6371
const RADIAN = Math.PI / 180

/** Kilometres as the crow flies (haversine). */
export function distanceKm(a: Position, b: Position): number {
  const lat = Math.sin(((b.lat - a.lat) * RADIAN) / 2) ** 2
  const lon = Math.sin(((b.lon - a.lon) * RADIAN) / 2) ** 2
  return 2 * RAYON_TERRE_KM * Math.asin(Math.sqrt(lat + Math.cos(a.lat * RADIAN) * Math.cos(b.lat * RADIAN) * lon))
}

/** The `nombre` nearest of `points`, the nearest first. */
export function plusProches<P extends Position>(
  ici: Position,
  points: readonly P[],
  nombre: number,
): (P & { km: number })[] {
  return points
    .map((point) => ({ ...point, km: distanceKm(ici, point) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, nombre)
}
