/** The answer for one commune, for machines. Its shape is a contract (schemaVersion). */
import type { APIRoute } from 'astro'
import { communesAvecPage } from '../../../../data/communes-avec-page.ts'
import { loadDataset } from '../../../../data/dataset.ts'
import { readToday } from '../../../../data/today.ts'
import type { Commune } from '../../../../domain/commune.ts'
import { communeJson } from '../../../../exports/commune-json.ts'

export async function getStaticPaths() {
  const communes = communesAvecPage(await loadDataset())
  return communes.map((commune) => ({ params: { code: commune.codeInsee }, props: { commune } }))
}

export const GET: APIRoute<{ commune: Commune }> = async ({ props }) =>
  new Response(JSON.stringify(communeJson(await loadDataset(), props.commune, readToday())))
