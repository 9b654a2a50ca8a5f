/** The answer for one commune, for machines. Its shape is a contract (schemaVersion). */
import type { APIRoute } from 'astro'
import { cheminsCommunes, type PropsCommune } from '../../../../data/chemins.ts'
import { loadDataset } from '../../../../data/dataset.ts'
import { readToday } from '../../../../data/today.ts'
import { communeJson } from '../../../../exports/commune-json.ts'

export const getStaticPaths = cheminsCommunes

export const GET: APIRoute<PropsCommune> = async ({ props }) =>
  new Response(JSON.stringify(communeJson(await loadDataset(), props.commune, readToday())))
