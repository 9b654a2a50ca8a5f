/** The QR code of the short address of a commune. */
import type { APIRoute } from 'astro'
import { cheminsKits, loadKit, type PropsKit } from '../../../data/kits.ts'
import { qrSvg } from '../../../exports/qr.ts'

export const getStaticPaths = () => cheminsKits()

export const GET: APIRoute<PropsKit> = async ({ props, site, url }) =>
  new Response(qrSvg((await loadKit(props, site ?? url)).adresse))
