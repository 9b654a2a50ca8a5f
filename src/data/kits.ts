/** The kit of each commune that has a page, for every file of /mairies/<code>/. */
import { changementsDe, type Changement, type Fermee } from '../domain/changements.ts'
import type { Dataset } from '../domain/dataset.ts'
import { fermeturesNonFinies } from '../domain/fermeture-en-clair.ts'
import { fluxCommune, type FluxPlein } from '../domain/flux.ts'
import { kitDe, type Kit } from '../domain/kit.ts'
import { cheminsCommunes, type PropsCommune } from './chemins.ts'
import { loadDataset } from './dataset.ts'
import { readToday } from './today.ts'

/** The paths of the communes whose kit `garde` keeps. */
export async function cheminsKits(garde: (kit: Kit, dataset: Dataset) => boolean): ReturnType<typeof cheminsCommunes> {
  const [dataset, chemins, today] = [await loadDataset(), await cheminsCommunes(), readToday()]
  return chemins.filter(({ props }) => garde(kitDe(dataset, props.commune, today, SANS_SITE), dataset))
}

/** Which kits there are does not depend on where the site is. */
const SANS_SITE = new URL('http://localhost')

export async function loadKit({ commune }: PropsCommune, site: URL): Promise<Kit> {
  return kitDe(await loadDataset(), commune, readToday(), site)
}

/** What its feed tells. */
export function fluxDuKit(kit: Kit, dataset: Dataset): FluxPlein {
  return fluxCommune(kit, tousLesChangements(dataset))
}

/** Closures of its lines and places that are not over, the nearest first. */
export function fermeturesDuKit(kit: Kit, dataset: Dataset): Fermee[] {
  const fermees = fluxDuKit(kit, dataset).changements.filter((un) => un.nature === 'ferme')
  return fermeturesNonFinies(
    fermees.map((une) => ({ ...une.fermeture, une })),
    readToday(),
  ).map(({ une }) => une)
}

const lus = new WeakMap<Dataset, readonly Changement[]>()

function tousLesChangements(dataset: Dataset): readonly Changement[] {
  const connus = lus.get(dataset)
  if (connus) return connus
  const changements = changementsDe(dataset)
  lus.set(dataset, changements)
  return changements
}
