/** How large each CPTS says it is: what the figures of one chapter say of one organisation, side by side. */
import type { Chiffre } from './chiffre.ts'
import type { Contenu } from './contenu.ts'
import type { Unite } from './unite.ts'

/** What is told of a size, in the order of the columns. */
export const COLONNES_TAILLE = ['habitants', 'communes', 'professionnels'] as const satisfies readonly Unite[]

export interface Taille {
  organisation: { id: string; nom: string }
  /** One list a column: empty where no document says it, two figures where two documents disagree. */
  cases: Chiffre[][]
}

/** One row an organisation, in the order of its first figure; what is counted otherwise has no column. */
export function taillesDe(chiffres: readonly Chiffre[], { organisations }: Pick<Contenu, 'organisations'>): Taille[] {
  const parOrganisation = Map.groupBy(chiffres, ({ portee }) => portee.organisation)
  return [...parOrganisation].flatMap(([id, siens]) => {
    const organisation = organisations.get(id ?? '')
    if (!organisation) return []
    const cases = COLONNES_TAILLE.map((unite) => siens.filter((un) => un.unite === unite))
    return [{ organisation: { id: organisation.id, nom: organisation.nomCourt ?? organisation.nom }, cases }]
  })
}
