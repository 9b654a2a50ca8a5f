/** The communes that have a page of their own, in the order of the official list. */
import type { Commune } from './commune.ts'
import type { Dataset } from './dataset.ts'

export function communesAvecPage({ decoupage, departementsAvecPages }: Dataset): Commune[] {
  return [...decoupage.communes.values()].filter(({ codeDepartement }) => departementsAvecPages.has(codeDepartement))
}
