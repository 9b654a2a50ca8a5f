/** What the map fetches, and what its list prints, from one reading. */
import type { DonneesCarte, Tuiles } from '../domain/carte.ts'
import { idsSurCarte, lieuxParDepartement, villesReperes } from '../domain/carte-contenu.ts'
import { LIBELLES_STATUT_CENTRE, LIBELLES_TYPE_CENTRE, type Centre } from '../domain/centre.ts'
import type { Dataset } from '../domain/dataset.ts'
import { readContours } from './contours.ts'
import { hasPoints, readPoints } from './points.ts'

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
