/** The points of the communes, where they are installed (`npm run import:geo`): the site works without. */
import { existsSync, readFileSync } from 'node:fs'
import type { Points } from '../domain/carte-contenu.ts'
import { parsePoints } from '../domain/points.ts'

export const FICHIER_POINTS = 'public/geo/points.txt'

export function hasPoints(): boolean {
  return existsSync(FICHIER_POINTS)
}

let lus: Points | undefined

/** By code INSEE, read once; empty when they are not installed. */
export function readPoints(): Points {
  lus ??= new Map(
    hasPoints() ? parsePoints(readFileSync(FICHIER_POINTS, 'utf8')).map((point) => [point.codeInsee, point]) : [],
  )
  return lus
}
