/** One point inside each commune, as a text file: « 45191,48.295,2.41 » a line. */
import { CODE_INSEE } from './code-insee.ts'
import type { Position } from './position.ts'

export interface Point extends Position {
  codeInsee: string
}

const DEGRES = /^\s*-?\d+(?:\.\d+)?\s*$/

/** Lines that are not a code and two numbers are left out: the caller checks how many there are. */
export function parsePoints(texte: string): Point[] {
  return texte.split(/\r?\n/).flatMap((ligne) => {
    const [codeInsee = '', lat = '', lon = ''] = ligne.split(',')
    const point = { codeInsee, lat: Number(lat), lon: Number(lon) }
    return CODE_INSEE.test(codeInsee) && DEGRES.test(lat) && DEGRES.test(lon) ? [point] : []
  })
}

export function encodePoints(points: readonly Point[]): string {
  return points.map(({ codeInsee, lat, lon }) => [codeInsee, lat, lon].join(',')).join('\n')
}
