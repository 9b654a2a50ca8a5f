/** Whether the points of the communes are installed (`npm run import:geo`): the site works without. */
import { existsSync } from 'node:fs'

export const FICHIER_POINTS = 'public/geo/points.txt'

export function hasPoints(): boolean {
  return existsSync(FICHIER_POINTS)
}
