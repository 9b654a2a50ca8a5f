/** The widget of a commune, for a site that asks by oEmbed from the address of its page. */
import type { APIRoute } from 'astro'
import { cheminsCommunes, type PropsCommune } from '../../data/chemins.ts'
import { loadDataset } from '../../data/dataset.ts'
import { readToday } from '../../data/today.ts'
import { hauteurWidget } from '../../domain/hauteur-widget.ts'
import { repondre } from '../../domain/reponse.ts'
import { widgetEnClair } from '../../domain/widget-en-clair.ts'
import { oembedJson } from '../../exports/code-widget.ts'

export const getStaticPaths = cheminsCommunes

export const GET: APIRoute<PropsCommune> = async ({ props: { commune }, site, url }) => {
  const dataset = await loadDataset()
  const widget = widgetEnClair(dataset, repondre(dataset, commune), readToday())
  return new Response(JSON.stringify(oembedJson(commune, hauteurWidget(commune.nom, widget, 'large'), site ?? url)))
}
