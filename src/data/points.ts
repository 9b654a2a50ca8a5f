/** A point of each commune: those that `npm run import:geo` has installed, else those of towns that a list of places names. */
import { existsSync, readFileSync } from 'node:fs'
import type { Points } from '../domain/carte-contenu.ts'
import type { Decoupage } from '../domain/commune.ts'
import { pointsParNom } from '../domain/lieux-dits.ts'
import { parsePoints } from '../domain/points.ts'
import { aPart } from './a-part.ts'
import { readDecoupage } from './decoupage.ts'
import type { readVilles } from './villes.ts'

export const FICHIER_POINTS = 'public/geo/points.txt'

/** Installed: every commune has its point, and the site serves them. */
export function hasPoints(): boolean {
  return existsSync(FICHIER_POINTS)
}

/** Whose points the map shows when they are not the official ones. */
export const CREDIT_LIEUX_DITS = 'Villes et points des communes\u00a0: GeoNames, CC\u00a0BY\u00a04.0'

let lus: Promise<Points> | undefined

/** By code INSEE, read once. */
export function loadPoints(): Promise<Points> {
  lus ??= hasPoints()
    ? Promise.resolve(
        new Map(parsePoints(readFileSync(FICHIER_POINTS, 'utf8')).map((point) => [point.codeInsee, point])),
      )
    : loadLieuxDits(readDecoupage())
  return lus
}

/** Those of the towns of {@link readVilles}. */
export async function loadLieuxDits(decoupage: Decoupage): Promise<Points> {
  return pointsParNom(await aPart<typeof readVilles>('src/data/villes.ts', 'readVilles'), decoupage)
}
