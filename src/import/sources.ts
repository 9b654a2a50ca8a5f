/** Where the official outlines and points are, and how they are credited. */
import { lire, type Recu } from './lecture.ts'
import { telecharger, type Reglages } from './telechargement.ts'

/** The year of the official list (@etalab/decoupage-administratif 6): other years have other communes. */
export const ANNEE = '2026'

interface Source {
  nature: Recu['nature']
  /** Name in the cache. */
  nom: string
  url: string
}

/**
 * - Outlines: « Contours administratifs », https://www.data.gouv.fr/datasets/contours-administratifs. Made from IGN Admin Express COG
 *   by https://github.com/datagouv/contours-administratifs, whose README describes the fields; the list of the files of a year is at
 *   https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/<year>/geojson/. « 100m » is the generalisation; the communes
 *   come with the arrondissements of Paris, Lyon and Marseille, and with the overseas collectivities, drawn by OpenStreetMap
 *   under another licence, which are left out for want of a box.
 * - Points: « API Découpage administratif », https://geo.api.gouv.fr/decoupage-administratif/communes (`centre` is a GeoJSON point).
 */
export function sourcesOfficielles(contours: string, api: string): Source[] {
  const geojson = `${contours}/contours-administratifs/${ANNEE}/geojson`
  return [
    { nature: 'departements', nom: `departements-${ANNEE}.geojson.gz`, url: `${geojson}/departements-100m.geojson.gz` },
    { nature: 'communes', nom: `communes-${ANNEE}.geojson.gz`, url: `${geojson}/communes-100m.geojson.gz` },
    { nature: 'points', nom: `points-${ANNEE}.json`, url: `${api}/communes?fields=code,centre&format=json` },
  ]
}

export const SOURCES = sourcesOfficielles('https://etalab-datasets.geo.data.gouv.fr', 'https://geo.api.gouv.fr')

/** Licence Ouverte: the producer and the year must be named. */
export const CREDIT = `Contours : IGN Admin Express COG ${ANNEE}, Licence Ouverte`

/** The points are the work of another producer than the outlines. */
export const CREDIT_POINTS = `Points des communes : API Découpage administratif (geo.api.gouv.fr), ${ANNEE}, Licence Ouverte`

/** Downloads each source in turn. Throws, in French, at the first that fails: those before it stay in the cache. */
export async function recevoirSources(
  sources: readonly Source[],
  reglages: Omit<Reglages, 'refus'>,
  dire: (message: string) => void,
): Promise<Recu[]> {
  const recus: Recu[] = []
  for (const { nature, nom, url } of sources) {
    dire(`Réception de ${url}`)
    const refus = (octets: Uint8Array) => {
      const lu = lire(url, octets)
      return lu.nature === nature
        ? null
        : `autre chose que le fichier attendu (${nature}) : ${lu.fautes[0] ?? lu.nature}`
    }
    recus.push(lire(url, await telecharger(url, nom, { ...reglages, refus })))
  }
  return recus
}
