/** The feed of the changes in one département, where there is something to tell. */
import type { APIRoute } from 'astro'
import { loadDataset } from '../../../data/dataset.ts'
import { fluxDepartement, type FluxPlein } from '../../../domain/flux.ts'
import { atomXml } from '../../../exports/atom.ts'

export async function getStaticPaths() {
  const dataset = await loadDataset()
  return [...dataset.decoupage.departements.values()].flatMap((departement) => {
    const props = fluxDepartement(dataset, departement)
    return props ? [{ params: { code: departement.code.toLowerCase() }, props }] : []
  })
}

export const GET: APIRoute<FluxPlein> = ({ props, site, url }) =>
  new Response(atomXml(props.flux, props.changements, site ?? url))
