/** The rows of a chart, for a spreadsheet. */
import type { APIRoute } from 'astro'
import { cheminsGraphiques } from '../../data/graphiques.ts'
import type { Donnees } from '../../domain/graphique.ts'
import { graphiqueCsv } from '../../exports/graphique-donnees.ts'

export const getStaticPaths = cheminsGraphiques

export const GET: APIRoute<{ donnees: Donnees }> = ({ props }) =>
  new Response(graphiqueCsv(props.donnees), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
