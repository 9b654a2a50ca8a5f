/** The communes that have a page: every one of a département where some commune is linked to an organisation. */
import type { Commune } from '../domain/commune.ts'
import type { Dataset } from '../domain/dataset.ts'

export function communesCouvertes({ decoupage, departementsCouverts }: Dataset): Commune[] {
  return [...decoupage.communes.values()].filter(({ codeDepartement }) => departementsCouverts.has(codeDepartement))
}
