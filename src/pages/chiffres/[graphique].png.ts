/** A chart to download as an image, its source written in it. */
import type { APIRoute } from 'astro'
import { cheminsGraphiques } from '../../data/graphiques.ts'
import type { Donnees } from '../../domain/graphique.ts'
import { pngDe } from '../../data/png.ts'
import { graphiqueSvgAutonome } from '../../exports/graphique-svg.ts'

export const getStaticPaths = cheminsGraphiques

export const GET: APIRoute<{ donnees: Donnees }> = ({ props, site, url }) =>
  new Response(pngDe(graphiqueSvgAutonome(props.donnees, (site ?? url).host)), {
    headers: { 'Content-Type': 'image/png' },
  })
