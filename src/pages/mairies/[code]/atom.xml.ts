/** The feed of a commune: the number to call today, then what has changed. */
import type { APIRoute } from 'astro'
import { loadDataset } from '../../../data/dataset.ts'
import { cheminsKits, fluxDuKit, loadKit, type PropsKit } from '../../../data/kits.ts'
import { atomXml, entreeDuKit } from '../../../exports/atom.ts'

export const getStaticPaths = () => cheminsKits()

export const GET: APIRoute<PropsKit> = async ({ props, site, url }) => {
  const kit = await loadKit(props, site ?? url)
  const { flux, changements } = fluxDuKit(kit, await loadDataset())
  return new Response(atomXml(flux, changements, site ?? url, [entreeDuKit(kit)]))
}
