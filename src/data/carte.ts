/** What the map fetches, and what its list prints, from one reading. */
import type { DonneesCarte, Tuiles } from '../domain/carte.ts'
import { idsSurCarte, lieuxParDepartement, villesReperes } from '../domain/carte-contenu.ts'
import { LIBELLES_STATUT_CENTRE, LIBELLES_TYPE_CENTRE, type Centre } from '../domain/centre.ts'
import type { Dataset } from '../domain/dataset.ts'
import { readContours } from './contours.ts'
import { hasPoints, loadPoints } from './points.ts'
import { readToday } from './today.ts'

/** `/carte/lieux.json`. */
export async function donneesCarte(dataset: Dataset, tuiles: Tuiles | null): Promise<DonneesCarte> {
  const points = await loadPoints()
  const sections = lieuxParDepartement(dataset, points, readToday())
  return {
    lieux: sections.flatMap(({ lieux }) => lieux.map(({ lieu }) => lieu)),
    genres: LIBELLES_TYPE_CENTRE,
    etats: LIBELLES_STATUT_CENTRE,
    villes: villesReperes(dataset.decoupage, new Set(sections.map(({ departement }) => departement.code)), points),
    contours: readContours(dataset),
    points: hasPoints(),
    tuiles,
  }
}

/** What the small map of a page shows: those of its places that have a position, and the territory if it is drawn. */
export async function petiteCarte(
  dataset: Dataset,
  centres: readonly Centre[],
  organisation?: string,
): Promise<{ lieux: string[]; territoire: string | undefined }> {
  return {
    lieux: idsSurCarte(centres, dataset, await loadPoints()),
    territoire: readContours(dataset).territoires.find((id) => id === organisation),
  }
}
