/** What the map fetches, and what its list prints, from one reading. */
import type { DonneesCarte, Tuiles } from '../domain/carte.ts'
import { idsSurCarte, lieuxParDepartement, villesReperes } from '../domain/carte-contenu.ts'
import { LIBELLES_STATUT_CENTRE, LIBELLES_TYPE_CENTRE, type Centre } from '../domain/centre.ts'
import type { Dataset } from '../domain/dataset.ts'
import { readContours } from './contours.ts'
import { hasPoints, readPoints } from './points.ts'

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

/** `/carte/lieux.json`. */
export function donneesCarte(dataset: Dataset, tuiles: Tuiles | null): DonneesCarte {
  const sections = lieuxParDepartement(dataset, readPoints())
  return {
    lieux: sections.flatMap(({ lieux }) => lieux.map(({ lieu }) => lieu)),
    genres: LIBELLES_TYPE_CENTRE,
    etats: LIBELLES_STATUT_CENTRE,
    villes: villesReperes(
      dataset.decoupage,
      new Set(sections.map(({ departement }) => departement.code)),
      readPoints(),
    ),
    contours: readContours(),
    points: hasPoints(),
    tuiles,
  }
}

/** What the small map of a page shows: those of its places that have a position, and the territory if it is drawn. */
export function petiteCarte(
  dataset: Dataset,
  centres: readonly Centre[],
  organisation?: string,
): { lieux: string[]; territoire: string | undefined } {
  return {
    lieux: idsSurCarte(centres, dataset, readPoints()),
    territoire: readContours().territoires.find((id) => id === organisation),
  }
}
