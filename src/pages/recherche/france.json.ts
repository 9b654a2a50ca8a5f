/** The index that the search field fetches on its first focus. */
import type { APIRoute } from 'astro'
import { loadDataset } from '../../data/dataset.ts'
import { lieuxDe } from '../../domain/recherche/index.ts'
import { encode } from '../../domain/recherche/transport.ts'
import { repondre } from '../../domain/reponse.ts'
import { resumeReponse } from '../../domain/reponse-en-clair.ts'

export const GET: APIRoute = async () => {
  const dataset = await loadDataset()
  const { communes, departements } = dataset.decoupage
  const connus = [...departements.values()].map(
    ({ code, nom }) => [code, { nom, couvert: dataset.departementsCouverts.has(code) }] as const,
  )
  const reponses = [...communes.values()].map(
    (commune) => [commune.codeInsee, resumeReponse(repondre(dataset, commune))] as const,
  )
  return new Response(
    encode({
      lieux: lieuxDe(dataset.decoupage),
      departements: Object.fromEntries(connus),
      reponses: new Map(reponses),
    }),
  )
}
