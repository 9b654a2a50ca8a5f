/** The feed of all changes. */
import type { APIRoute } from 'astro'
import { loadDataset } from '../../data/dataset.ts'
import { changementsDe } from '../../domain/changements.ts'
import { FLUX } from '../../domain/flux.ts'
import { atomXml } from '../../exports/atom.ts'

export const GET: APIRoute = async ({ site, url }) =>
  new Response(atomXml(FLUX, changementsDe(await loadDataset()), site ?? url))
