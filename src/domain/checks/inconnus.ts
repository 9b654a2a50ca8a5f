/** What is told to be unknown is not given by the same page. */
import { isAppelable } from '../ligne.ts'
import type { Check } from './check.ts'

export const inconnus: Check = {
  name: 'ce qui est dit inconnu n’est pas donné par ailleurs',
  check({ contenu: { organisations, lignes } }) {
    const jointes = new Set(
      [...lignes.values()]
        .filter((ligne) => isAppelable(ligne) && ligne.usage === 'soinsNonProgrammes')
        .map(({ organisation }) => organisation),
    )
    return [...organisations.values()].flatMap(({ id, inconnu, site }) =>
      inconnu.flatMap((manque, rang) => {
        const donne =
          (jointes.has(id) && /^(?:le |son )?numéro(?: de téléphone)?$/i.test(manque)) ||
          (site !== undefined && /^(?:le |son )?site(?: internet| web)?$/i.test(manque))
        if (!donne) return []
        return [
          {
            fichier: `content/organisations/${id}.yaml`,
            cle: `inconnu[${rang}]`,
            trouve: manque,
            attendu: 'La page le donne : retirez cette ligne, ou dites plus précisément ce qui manque.',
          },
        ]
      }),
    )
  },
}
