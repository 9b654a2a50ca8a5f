/** The files of the search: a manifest, packets of places, and all of France as a last resort. */
import type { APIRoute } from 'astro'
import { loadDataset } from '../../data/dataset.ts'
import { fichiersDeRecherche } from '../../data/recherche.ts'

export async function getStaticPaths() {
  const fichiers = fichiersDeRecherche(await loadDataset())
  return [...fichiers].map(([fichier, texte]) => ({ params: { fichier }, props: { texte } }))
}

export const GET: APIRoute<{ texte: string }> = ({ props }) => new Response(props.texte)
