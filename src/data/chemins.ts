/** Paths that a build keeps to its end, route by route: made so that all of France weighs little. */
import type { Commune } from '../domain/commune.ts'
import { communesAvecPage } from '../domain/communes-avec-page.ts'
import { loadDataset } from './dataset.ts'

export interface PropsCommune {
  commune: Commune
}

export interface PropsTexte {
  octets: Uint8Array<ArrayBuffer>
}

interface Chemin {
  params: { code: string }
  props: PropsCommune
}

let communes: Promise<Chemin[]> | undefined

/** One path for each commune that has a page. All routes share these objects; the list is their own, for Astro writes on it. */
export async function cheminsCommunes(): Promise<Chemin[]> {
  communes ??= loadDataset().then((dataset) =>
    communesAvecPage(dataset).map((commune) => ({ params: { code: commune.codeInsee }, props: { commune } })),
  )
  return [...(await communes)]
}

/** One path for each text, by its name: as bytes, of which the collector has nothing to read. */
export function cheminsTextes(
  parametre: string,
  textes: Iterable<readonly [nom: string, texte: string]>,
): { params: Record<string, string>; props: PropsTexte }[] {
  const encodeur = new TextEncoder()
  return [...textes].map(([nom, texte]) => ({
    params: { [parametre]: nom },
    props: { octets: encodeur.encode(texte) },
  }))
}
