/** The communes that have a page of their own. */
import type { Commune } from '../domain/commune.ts'
import type { Dataset } from '../domain/dataset.ts'

export function communesAvecPage({ decoupage, departementsAvecPages }: Dataset): Commune[] {
  return [...decoupage.communes.values()].filter(({ codeDepartement }) => departementsAvecPages.has(codeDepartement))
}
