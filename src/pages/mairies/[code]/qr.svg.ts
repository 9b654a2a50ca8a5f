/** The QR code of the short address of a commune. */
import type { APIRoute } from 'astro'
import { cheminsCommunes, type PropsCommune } from '../../../data/chemins.ts'
import { loadKit } from '../../../data/kits.ts'
import { qrSvg } from '../../../exports/qr.ts'

export const getStaticPaths = cheminsCommunes

export const GET: APIRoute<PropsCommune> = async ({ props, site, url }) =>
  new Response(qrSvg((await loadKit(props, site ?? url)).adresse))
