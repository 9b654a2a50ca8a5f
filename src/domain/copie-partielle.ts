/** A build that gives a page to the communes of some départements only: « no page » is not « no link », and what it cannot show it says. */
import { cheminCommune, cheminDepartement, type Commune } from './commune.ts'
import type { Dataset } from './dataset.ts'
import { etapePrincipale } from './etape.ts'
import { repondre } from './reponse.ts'

/** Some commune of this département has a link, but in this build none has a page. */
export function isSansPages(
  { departementsCouverts, departementsAvecPages }: Pick<Dataset, 'departementsCouverts' | 'departementsAvecPages'>,
  codeDepartement: string,
): boolean {
  return departementsCouverts.has(codeDepartement) && !departementsAvecPages.has(codeDepartement)
}

/** The page of a commune, or that of its département where communes have none. */
export function cheminDuLieu({ departementsAvecPages }: Dataset, commune: Commune): string {
  return departementsAvecPages.has(commune.codeDepartement)
    ? cheminCommune(commune)
    : cheminDepartement(commune.codeDepartement)
}

/** Where the number of a commune is told: on its page, else on that of the service whose line comes first; null where its département answers. */
export function pageDeCommune(dataset: Dataset, commune: Commune): string | null {
  if (dataset.departementsAvecPages.has(commune.codeDepartement)) return cheminCommune(commune)
  if (!isSansPages(dataset, commune.codeDepartement)) return null
  const { lien } = etapePrincipale(repondre(dataset, commune))
  return lien && `/organisations/${lien.organisation}/`
}
