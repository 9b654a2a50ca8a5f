/** Every document of content/sources serves some fact; a call stays on record when a later one says otherwise. */
import { feuilles } from '../feuilles.ts'
import { entrees, type Check } from './check.ts'

export const sourcesCitees: Check = {
  name: 'chaque source est citée',
  check(contexte) {
    const { contenu, malFormees } = contexte
    const citees = new Set(
      entrees(contexte)
        .flatMap(({ valeur }) => feuilles(valeur))
        .filter(({ cle }) => cle === 'source')
        .map(({ valeur }) => valeur),
    )
    // A file that is not YAML may cite anything that it names: its documents are not accused.
    const illisibles = [...malFormees.values()].filter((valeur) => typeof valeur === 'string').join('\n')
    return [...contenu.sources.values()]
      .filter(({ id, type }) => type !== 'appel' && !citees.has(id) && !illisibles.includes(id))
      .map(({ id }) => ({
        fichier: `content/sources/${id}.yaml`,
        cle: '',
        trouve: id,
        attendu: 'Aucune fiche ne cite cette source : citez-la, ou supprimez le fichier.',
      }))
  },
}
