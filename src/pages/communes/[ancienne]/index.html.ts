/** The addresses of delegated and associated communes: they lead to the commune of today. */
import type { APIRoute } from 'astro'
import { communesAvecPage } from '../../../data/communes-avec-page.ts'
import { loadDataset } from '../../../data/dataset.ts'
import type { Commune } from '../../../domain/commune.ts'
import { renvoisDesAnciensNoms } from '../../../domain/renvois.ts'
import { pageRenvoi } from '../../../exports/renvois.ts'

export async function getStaticPaths() {
  const dataset = await loadDataset()
  const renvois = renvoisDesAnciensNoms(dataset.decoupage, communesAvecPage(dataset))
  return renvois.map(({ depuis, commune }) => ({ params: { ancienne: depuis.split('/')[2] }, props: { commune } }))
}

export const GET: APIRoute<{ commune: Commune }> = ({ props, site, url }) =>
  new Response(pageRenvoi(props.commune, site ?? url))
