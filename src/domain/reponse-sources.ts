/** The documents behind an answer. */
import { derniereCle, feuilles } from './feuilles.ts'
import type { Etape, Reponse } from './reponse.ts'
import type { Source } from './source.ts'

/** Ids of every source cited in a record, in the order written, each once. */
export function sourcesCiteesPar(valeur: unknown): string[] {
  const citees = feuilles(valeur).filter(({ chemin }) => derniereCle(chemin) === 'source')
  return [...new Set(citees.map(({ valeur: id }) => String(id)))]
}

/** Sources of one step: the line’s own and the link’s. */
export function idsSourcesEtape({ ligne, lien, memeNumero }: Etape): string[] {
  return [...new Set([ligne, lien?.rattachement, ...memeNumero].flatMap((valeur) => sourcesCiteesPar(valeur ?? null)))]
}

/** Every document behind what the page shows, each once, in the order of the steps. */
export function sourcesDe(reponse: Reponse, sources: ReadonlyMap<string, Source>): Source[] {
  const ids = [
    ...reponse.etapes.flatMap(idsSourcesEtape),
    ...reponse.liensSansNumero.flatMap(({ lien, organisation }) =>
      sourcesCiteesPar([lien.rattachement, organisation.source && { source: organisation.source }]),
    ),
    ...sourcesCiteesPar([reponse.departement?.quinze, reponse.departement?.gardeDentaire]),
  ]
  return [...new Set(ids)].flatMap((id) => sources.get(id) ?? [])
}
