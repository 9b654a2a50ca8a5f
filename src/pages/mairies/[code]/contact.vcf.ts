/** The line of a commune as a visiting card, where there is a line to keep. */
import type { APIRoute } from 'astro'
import { type PropsCommune } from '../../../data/chemins.ts'
import { cheminsKits, loadKit } from '../../../data/kits.ts'
import { vcard } from '../../../exports/vcard.ts'

export const getStaticPaths = () => cheminsKits(({ ligne }) => ligne !== null)

export const GET: APIRoute<PropsCommune> = async ({ props, site, url }) => {
  const kit = await loadKit(props, site ?? url)
  return new Response(kit.ligne && vcard(kit, kit.ligne))
}
