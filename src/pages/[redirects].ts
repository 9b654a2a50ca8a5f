/** `/_redirects`: the addresses of before, for the hosts that read this file. Named by its route: Astro makes no page of `_*`. */
import type { APIRoute } from 'astro'
import { communesAvecPage } from '../data/communes-avec-page.ts'
import { loadDataset } from '../data/dataset.ts'
import { renvoisDesAnciensCodes, renvoisDesAnciensNoms, renvoisDesAnciensWidgets } from '../domain/renvois.ts'
import { fichierRenvois } from '../exports/renvois.ts'

export const getStaticPaths = () => [{ params: { redirects: '_redirects' } }]

export const GET: APIRoute = async () => {
  const dataset = await loadDataset()
  const communes = communesAvecPage(dataset)
  return new Response(
    fichierRenvois([
      ...renvoisDesAnciensNoms(dataset.decoupage, communes),
      ...renvoisDesAnciensCodes(dataset.decoupage, communes),
      ...renvoisDesAnciensWidgets(dataset.decoupage, communes),
    ]),
  )
}
