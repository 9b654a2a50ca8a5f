/** The feed of the changes of one service, where there is something to tell. */
import type { APIRoute } from 'astro'
import { loadDataset } from '../../../data/dataset.ts'
import { fluxOrganisation, type FluxPlein } from '../../../domain/flux.ts'
import { atomXml } from '../../../exports/atom.ts'

export async function getStaticPaths() {
  const dataset = await loadDataset()
  return [...dataset.organisations.values()].flatMap((organisation) => {
    const props = fluxOrganisation(dataset, organisation)
    return props ? [{ params: { id: organisation.id }, props }] : []
  })
}

export const GET: APIRoute<FluxPlein> = ({ props, site, url }) =>
  new Response(atomXml(props.flux, props.changements, site ?? url))
