/** Every document of content/sources serves some fact. */
import { derniereCle, feuilles } from '../feuilles.ts'
import { entrees, type Check } from './check.ts'

export const sourcesCitees: Check = {
  name: 'chaque source est citée',
  check({ contenu, malFormees }) {
    const citees = new Set(
      [...entrees(contenu).map(({ valeur }) => valeur), ...malFormees.values()]
        .flatMap((valeur) => feuilles(valeur))
        .filter(({ chemin }) => derniereCle(chemin) === 'source')
        .map(({ valeur }) => valeur),
    )
    return [...contenu.sources.keys()]
      .filter((id) => !citees.has(id))
      .map((id) => ({
        fichier: `content/sources/${id}.yaml`,
        cle: '',
        trouve: id,
        attendu: 'Aucune fiche ne cite cette source : citez-la, ou supprimez le fichier.',
      }))
  },
}
