/** The kit of each commune that has a page, for every file of /mairies/<code>/. */
import type { Commune } from '../domain/commune.ts'
import { kitDe, type Kit } from '../domain/kit.ts'
import { communesAvecPage } from './communes-avec-page.ts'
import { loadDataset } from './dataset.ts'
import { readToday } from './today.ts'

export interface PropsKit {
  commune: Commune
}

/** `getStaticPaths` of all that a kit holds. */
export async function cheminsKits(): Promise<{ params: { code: string }; props: PropsKit }[]> {
  return communesAvecPage(await loadDataset()).map((commune) => ({
    params: { code: commune.codeInsee },
    props: { commune },
  }))
}

export async function loadKit({ commune }: PropsKit, site: URL): Promise<Kit> {
  return kitDe(await loadDataset(), commune, readToday(), site)
}
