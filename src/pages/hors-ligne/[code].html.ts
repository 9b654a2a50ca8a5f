/** A département in one file, for a USB stick or a message: it opens anywhere, without the site. */
import type { APIRoute } from 'astro'
import { experimental_AstroContainer as Container } from 'astro/container'
import DepartementHorsLigne from '../../components/DepartementHorsLigne.astro'
import { loadDataset } from '../../data/dataset.ts'
import { readToday } from '../../data/today.ts'
import { cheminDepartement, type DepartementOfficiel } from '../../domain/commune.ts'
import fichier from '../../styles/fichier.css?inline'
import page from '../../styles/page.css?inline'
import numero from '../../styles/numero.css?inline'
import prose from '../../styles/prose.css?inline'
import plaque from '../../styles/plaque.css?inline'
import tokens from '../../styles/tokens.css?inline'
import urgence from '../../styles/urgence.css?inline'

export async function getStaticPaths() {
  const { decoupage, departementsCouverts } = await loadDataset()
  return [...decoupage.departements.values()]
    .filter(({ code }) => departementsCouverts.has(code))
    .map((departement) => ({ params: { code: departement.code.toLowerCase() }, props: { departement } }))
}

const container = await Container.create()

export const GET: APIRoute<{ departement: DepartementOfficiel }> = async ({ props: { departement }, site }) => {
  const html = await container.renderToString(DepartementHorsLigne, {
    partial: false,
    props: {
      dataset: await loadDataset(),
      departement,
      today: readToday(),
      adresse: new URL(cheminDepartement(departement.code), site).href,
      css: [tokens, page, prose, urgence, numero, plaque, fichier].join(''),
    },
  })
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
