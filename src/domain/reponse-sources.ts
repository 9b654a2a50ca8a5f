/** The documents behind an answer. */
import { derniereCle, feuilles } from './feuilles.ts'
import type { Etape, Reponse } from './reponse.ts'
import type { Source } from './source.ts'

/** Ids of every source cited in a record, in the order written, each once. */
export function sourcesCiteesPar(valeur: unknown): string[] {
  const citees = feuilles(valeur).filter(({ chemin }) => derniereCle(chemin) === 'source')
  return [...new Set(citees.map(({ valeur: id }) => String(id)))]
}

/** Sources of one step: the lines’ own and the links’. */
export function idsSourcesEtape({ ligne, lien, memeNumero }: Etape): string[] {
  const autres = memeNumero.flatMap((autre) => [autre.ligne, autre.lien?.rattachement])
  return [...new Set([ligne, lien?.rattachement, ...autres].flatMap((valeur) => sourcesCiteesPar(valeur ?? null)))]
}

/** Every document behind what the page shows, each once, in the order of the steps. */
export function sourcesDe(reponse: Reponse, sources: ReadonlyMap<string, Source>): Source[] {
  const ids = [
    ...reponse.etapes.flatMap(idsSourcesEtape),
    ...reponse.liensSansNumero.flatMap(({ lien, organisation }) =>
      sourcesCiteesPar([lien.rattachement, organisation.source && { source: organisation.source }]),
    ),
    ...sourcesCiteesPar([reponse.departement?.quinze, reponse.departement?.gardeDentaire, reponse.lieux.proches]),
  ]
  return [...new Set(ids)].flatMap((id) => sources.get(id) ?? [])
}
