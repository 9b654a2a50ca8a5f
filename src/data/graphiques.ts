/** The charts of the site with their rows, one path of Astro for each. */
import { donneesGraphique, type Donnees } from '../domain/graphique.ts'
import { loadDataset } from './dataset.ts'

/** `getStaticPaths` of every file of a chart. */
export async function cheminsGraphiques(): Promise<{ params: { graphique: string }; props: { donnees: Donnees } }[]> {
  const dataset = await loadDataset()
  return [...dataset.graphiques.values()].map((graphique) => ({
    params: { graphique: graphique.id },
    props: { donnees: donneesGraphique(graphique, dataset) },
  }))
}
