/** The short address of each commune that has a page, and of the codes that it once had. */
import type { APIRoute } from 'astro'
import { cheminsCommunes, type PropsCommune } from '../../../data/chemins.ts'
import { communesAvecPage } from '../../../domain/communes-avec-page.ts'
import { loadDataset } from '../../../data/dataset.ts'
import { renvoiCourt, renvoisDesAnciensCodes, type Renvoi } from '../../../domain/renvois.ts'
import { pageRenvoi } from '../../../exports/renvois.ts'

export async function getStaticPaths() {
  const dataset = await loadDataset()
  const anciens = renvoisDesAnciensCodes(dataset.decoupage, communesAvecPage(dataset))
  return [
    ...(await cheminsCommunes()),
    ...anciens.map((renvoi) => ({ params: { code: renvoi.depuis.split('/')[2] }, props: { renvoi } })),
  ]
}

export const GET: APIRoute<PropsCommune | { renvoi: Renvoi }> = ({ props, site, url }) =>
  new Response(pageRenvoi('commune' in props ? renvoiCourt(props.commune) : props.renvoi, site ?? url))
