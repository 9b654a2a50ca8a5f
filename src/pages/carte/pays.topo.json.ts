/** The plain ground of the map, where no outlines are installed: France. */
import type { APIRoute } from 'astro'
import { readPays } from '../../data/pays.ts'

export const GET: APIRoute = () => new Response(readPays())
