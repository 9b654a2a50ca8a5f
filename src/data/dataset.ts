/** The dataset of the pages: the content collections of Astro and the official division. */
import { getCollection } from 'astro:content'
import { SCHEMAS, type Contenu, type NomCollection } from '../domain/contenu.ts'
import { assembleDataset, type Dataset } from '../domain/dataset.ts'
import { readDecoupage } from './decoupage.ts'
import { readEtendue } from './etendue.ts'

let loaded: Promise<Dataset> | undefined

/** Assembled once for a build. `npm run build` has already refused content with a fault. */
export function loadDataset(): Promise<Dataset> {
  loaded ??= assemble()
  return loaded
}

async function assemble(): Promise<Dataset> {
  const noms = Object.keys(SCHEMAS) as NomCollection[]
  const lues = await Promise.all(noms.map(async (nom) => [nom, await fiches(nom)] as const))
  return assembleDataset(Object.fromEntries(lues) as unknown as Contenu, readDecoupage(), readEtendue())
}

async function fiches<C extends NomCollection>(nom: C): Promise<Contenu[C]> {
  // The generic type of getCollection does not follow `nom`; the schemas of content.config.ts make this true.
  const entrees = (await getCollection(nom)) as { id: string; data: object }[]
  const triees = [...entrees].sort((a, b) => (a.id < b.id ? -1 : 1))
  return new Map(triees.map(({ id, data }) => [id, { ...data, id }])) as unknown as Contenu[C]
}
