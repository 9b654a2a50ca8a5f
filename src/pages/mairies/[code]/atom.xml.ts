/** The feed of a commune: the number to call today, then what has changed. */
import type { APIRoute } from 'astro'
import { cheminsCommunes, type PropsCommune } from '../../../data/chemins.ts'
import { loadDataset } from '../../../data/dataset.ts'
import { fluxDuKit, loadKit } from '../../../data/kits.ts'
import { atomXml, entreeDuKit } from '../../../exports/atom.ts'

export const getStaticPaths = cheminsCommunes

export const GET: APIRoute<PropsCommune> = async ({ props, site, url }) => {
  const kit = await loadKit(props, site ?? url)
  const { flux, changements } = fluxDuKit(kit, await loadDataset())
  return new Response(atomXml(flux, changements, site ?? url, [entreeDuKit(kit)]))
}
