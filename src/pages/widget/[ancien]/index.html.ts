/** A frame pasted under a code that is no longer in use: it leads to the widget of the commune of today. */
import type { APIRoute } from 'astro'
import { communesAvecPage } from '../../../domain/communes-avec-page.ts'
import { loadDataset } from '../../../data/dataset.ts'
import { renvoisDesAnciensWidgets, type Renvoi } from '../../../domain/renvois.ts'
import { pageRenvoi } from '../../../exports/renvois.ts'

export async function getStaticPaths() {
  const dataset = await loadDataset()
  const renvois = renvoisDesAnciensWidgets(dataset.decoupage, communesAvecPage(dataset))
  return renvois.map((renvoi) => ({ params: { ancien: renvoi.depuis.split('/')[2] }, props: { renvoi } }))
}

export const GET: APIRoute<{ renvoi: Renvoi }> = ({ props, site, url }) =>
  new Response(pageRenvoi(props.renvoi, site ?? url))
