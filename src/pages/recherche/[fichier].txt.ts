/** The files of the search: a manifest, packets of places, and all of France as a last resort. */
import type { APIRoute } from 'astro'
import { cheminsTextes, type PropsTexte } from '../../data/chemins.ts'
import { loadDataset } from '../../data/dataset.ts'
import { fichiersDeRecherche } from '../../data/recherche.ts'

export async function getStaticPaths() {
  return cheminsTextes('fichier', fichiersDeRecherche(await loadDataset()))
}

export const GET: APIRoute<PropsTexte> = ({ props }) => new Response(props.octets)
