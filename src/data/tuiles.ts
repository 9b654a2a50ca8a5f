/** The detailed ground of the map: whose images, from where. */
import type { Tuiles } from '../domain/carte.ts'

/** Plan IGN v2 of the Géoplateforme, open without a key (WMTS, grid PM, levels 0 to 19). */
const IGN: Tuiles = {
  url:
    'https://data.geopf.fr/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2' +
    '&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
  attribution: '© IGN',
}

/** Both are set or neither: images never go under another’s name. An empty `PUBLIC_TILES_URL` offers none. */
export function tuilesDe(env: Record<string, unknown>): Tuiles | null {
  const { PUBLIC_TILES_URL: url, PUBLIC_TILES_ATTRIBUTION: attribution } = env
  if (typeof url !== 'string') return IGN
  if (url === '') return null
  if (typeof attribution !== 'string' || attribution === '')
    throw new Error('PUBLIC_TILES_URL sans PUBLIC_TILES_ATTRIBUTION : indiquez à qui sont les images.')
  return { url, attribution }
}

/** Where its images come from, as a content security policy names it; none without a ground. */
export function originesDe(tuiles: Tuiles | null): string[] {
  const [origine] = /^https?:\/\/[^/]+/.exec(tuiles?.url.replace('{s}', '*') ?? '') ?? []
  return origine === undefined ? [] : [origine]
}
