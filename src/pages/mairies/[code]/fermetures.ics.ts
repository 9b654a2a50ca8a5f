/** The announced closures of a commune’s lines and places, where there are some. */
import type { APIRoute } from 'astro'
import { type PropsCommune } from '../../../data/chemins.ts'
import { loadDataset } from '../../../data/dataset.ts'
import { cheminsKits, fermeturesDuKit, loadKit } from '../../../data/kits.ts'
import { calendrierIcs } from '../../../exports/ics.ts'

export const getStaticPaths = () => cheminsKits((kit, dataset) => fermeturesDuKit(kit, dataset).length > 0)

export const GET: APIRoute<PropsCommune> = async ({ props, site, url }) => {
  const kit = await loadKit(props, site ?? url)
  const fermetures = fermeturesDuKit(kit, await loadDataset())
  return new Response(calendrierIcs(`${kit.commune.nom}\u00a0: fermetures`, fermetures, site ?? url))
}
