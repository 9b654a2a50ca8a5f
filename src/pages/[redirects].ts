/** `/_redirects` and its like: the addresses of before, as each host reads them. Named by its route: Astro makes no page of `_*`. */
import type { APIRoute } from 'astro'
import { cheminsTextes, type PropsTexte } from '../data/chemins.ts'
import { communesAvecPage } from '../domain/communes-avec-page.ts'
import { loadDataset } from '../data/dataset.ts'
import {
  renvoisCourts,
  renvoisDeCasse,
  renvoisDesAnciensCodes,
  renvoisDesAnciensNoms,
  renvoisDesAnciensWidgets,
} from '../domain/renvois.ts'
import { fichierRenvois, renvoisCaddy, renvoisNginx } from '../exports/renvois.ts'

export const getStaticPaths = async () => {
  const dataset = await loadDataset()
  const communes = communesAvecPage(dataset)
  const utiles = [
    ...renvoisDesAnciensNoms(dataset.decoupage, communes),
    ...renvoisDesAnciensCodes(dataset.decoupage, communes),
    ...renvoisDesAnciensWidgets(dataset.decoupage, communes),
  ]
  const casse = renvoisDeCasse(dataset.decoupage)
  const tous = [...utiles, ...renvoisCourts(communes)]
  return cheminsTextes('redirects', [
    ['_redirects', fichierRenvois(utiles, casse)],
    ['_renvois.caddy', renvoisCaddy(tous, casse)],
    ['_renvois.map', renvoisNginx(tous, casse)],
  ])
}

export const GET: APIRoute<PropsTexte> = ({ props }) => new Response(props.octets)
