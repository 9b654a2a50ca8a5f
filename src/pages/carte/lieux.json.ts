/** What the map fetches: every place, in the order of the list, and what its ground is made of. */
import type { APIRoute } from 'astro'
import { donneesCarte } from '../../data/carte.ts'
import { loadDataset } from '../../data/dataset.ts'
import { tuilesDe } from '../../data/tuiles.ts'

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await donneesCarte(await loadDataset(), tuilesDe(import.meta.env))))
