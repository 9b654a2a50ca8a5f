/** What the wizard fetches once a place is known: the answers of a whole département, so that a request tells no more. */
import type { APIRoute } from 'astro'
import { loadDataset } from '../../../data/dataset.ts'
import { readToday } from '../../../data/today.ts'
import { dossiersDepartement } from '../../../domain/orientation/dossiers.ts'

export async function getStaticPaths() {
  const { decoupage } = await loadDataset()
  return [...decoupage.departements.keys()].map((code) => ({ params: { code: code.toLowerCase() }, props: { code } }))
}

export const GET: APIRoute<{ code: string }> = async ({ props }) =>
  new Response(JSON.stringify(dossiersDepartement(await loadDataset(), props.code, readToday())))
