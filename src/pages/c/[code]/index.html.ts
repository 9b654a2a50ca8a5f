/** The short address of each commune that has a page, and of the codes that it once had. */
import type { APIRoute } from 'astro'
import { communesAvecPage } from '../../../data/communes-avec-page.ts'
import { loadDataset } from '../../../data/dataset.ts'
import { renvoisCourts, renvoisDesAnciensCodes, type Renvoi } from '../../../domain/renvois.ts'
import { pageRenvoi } from '../../../exports/renvois.ts'

export async function getStaticPaths() {
  const dataset = await loadDataset()
  const communes = communesAvecPage(dataset)
  const renvois = [...renvoisCourts(communes), ...renvoisDesAnciensCodes(dataset.decoupage, communes)]
  return renvois.map((renvoi) => ({ params: { code: renvoi.depuis.split('/')[2] }, props: { renvoi } }))
}

export const GET: APIRoute<{ renvoi: Renvoi }> = ({ props, site, url }) =>
  new Response(pageRenvoi(props.renvoi, site ?? url))
