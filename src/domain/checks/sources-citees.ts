/** Every document of content/sources serves some fact; a call stays on record when a later one says otherwise. */
import { feuilles } from '../feuilles.ts'
import type { Source } from '../source.ts'
import { entrees, type Check, type Contexte } from './check.ts'

export const sourcesCitees: Check = {
  name: 'chaque source est citée',
  check(contexte) {
    return sourcesNonCitees(contexte).map(({ id }) => ({
      fichier: `content/sources/${id}.yaml`,
      cle: '',
      trouve: id,
      attendu: 'Aucune fiche ne cite cette source : citez-la, ou supprimez le fichier.',
    }))
  },
}

/** The documents that serve no fact, calls left aside. */
export function sourcesNonCitees(lus: Pick<Contexte, 'contenu' | 'malFormees'>): Source[] {
  const citees = new Set(
    entrees(lus)
      .flatMap(({ valeur }) => feuilles(valeur))
      .filter(({ cle }) => cle === 'source')
      .map(({ valeur }) => valeur),
  )
  // A file that is not YAML may cite anything that it names: its documents are not accused.
  const illisibles = [...lus.malFormees.values()].filter((valeur) => typeof valeur === 'string').join('\n')
  return [...lus.contenu.sources.values()].filter(
    ({ id, type }) => type !== 'appel' && !citees.has(id) && !illisibles.includes(id),
  )
}
