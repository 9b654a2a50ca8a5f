/** Where a flaw of the site is told; no file when no address is configured. */
import type { APIRoute } from 'astro'
import { readToday } from '../../data/today.ts'
import { securityTxt } from '../../exports/security-txt.ts'

export function getStaticPaths() {
  const { PUBLIC_CONTACT_EMAIL: courriel, PUBLIC_ISSUES_URL: formulaire, SITE: site } = import.meta.env
  const texte = securityTxt({ courriel, formulaire }, readToday(), new URL(site))
  return texte === null ? [] : [{ params: { fichier: 'security' }, props: { texte } }]
}

export const GET: APIRoute<{ texte: string }> = ({ props }) => new Response(props.texte)
