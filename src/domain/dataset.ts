/** Everything the site knows, valid and indexed: the content and the official division, brought together. */
import type { Centre } from './centre.ts'
import type { Commune, Decoupage } from './commune.ts'
import type { Contenu } from './contenu.ts'
import type { Ligne } from './ligne.ts'
import { compareLiens, liensDe, type Lien } from './territoire.ts'

export interface Dataset extends Contenu {
  decoupage: Decoupage
  communesParDepartement: ReadonlyMap<string, readonly Commune[]>
  /** Links of each commune, the surest first. */
  liensParCommune: ReadonlyMap<string, readonly Lien[]>
  lignesParOrganisation: ReadonlyMap<string, readonly Ligne[]>
  centresParOrganisation: ReadonlyMap<string, readonly Centre[]>
  centresParCommune: ReadonlyMap<string, readonly Centre[]>
  /** Départements where some commune has a link. */
  departementsCouverts: ReadonlySet<string>
  /** Départements each of whose communes has a page of its own. */
  departementsAvecPages: ReadonlySet<string>
}

/** Which communes get a page: those of the covered départements, all of France, or those of the codes listed. */
export type Etendue = 'couverte' | 'france' | readonly string[]

/** Expects content without faults: the checks run first. Throws when `etendue` lists a code that no département has. */
export function assembleDataset(contenu: Contenu, decoupage: Decoupage, etendue: Etendue = 'couverte'): Dataset {
  const liens = [...contenu.organisations.values()].flatMap(({ id, territoire }) => [
    ...liensDe(id, territoire, decoupage),
  ])
  const centres = [...contenu.centres.values()]
  const liensParCommune = groupByKey(
    liens,
    ([code]) => code,
    ([, lien]) => lien,
  )
  for (const duCode of liensParCommune.values()) duCode.sort(compareLiens)
  const departementsCouverts = new Set(
    [...liensParCommune.keys()].flatMap((code) => decoupage.communes.get(code)?.codeDepartement ?? []),
  )
  return {
    ...contenu,
    decoupage,
    communesParDepartement: Map.groupBy(decoupage.communes.values(), ({ codeDepartement }) => codeDepartement),
    liensParCommune,
    lignesParOrganisation: Map.groupBy(contenu.lignes.values(), ({ organisation }) => organisation),
    centresParOrganisation: Map.groupBy(centres, ({ organisation }) => organisation),
    centresParCommune: Map.groupBy(centres, ({ adresse }) => adresse.commune),
    departementsCouverts,
    departementsAvecPages: codesDe(etendue, departementsCouverts, decoupage),
  }
}

function codesDe(etendue: Etendue, couverts: ReadonlySet<string>, decoupage: Decoupage): ReadonlySet<string> {
  if (etendue === 'couverte') return couverts
  if (etendue === 'france') return new Set(decoupage.departements.keys())
  const inconnu = etendue.find((code) => !decoupage.departements.has(code))
  if (inconnu !== undefined) throw new Error(`COMMUNES : « ${inconnu} » n’est pas un code de département`)
  return new Set(etendue)
}

function groupByKey<T, K, V>(items: Iterable<T>, key: (item: T) => K, value: (item: T) => V): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(value(item))
    else groups.set(key(item), [value(item)])
  }
  return groups
}
