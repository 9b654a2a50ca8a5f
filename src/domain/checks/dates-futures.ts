/** No document, opening or reading is dated after today; a closure alone is told before it begins. */
import { feuilles } from '../feuilles.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

export const datesFutures: Check = {
  name: 'aucune date dans le futur',
  check(contexte) {
    const { today } = contexte
    return entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur).flatMap(({ chemin, valeur: texte }): Constat[] => {
        if (typeof texte !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(texte)) return []
        if (!['publieLe', 'consulteLe', 'date', 'depuis', 'du'].includes(String(chemin.at(-1)))) return []
        if (chemin[0] === 'fermetures') return []
        if (texte <= today.slice(0, texte.length)) return []
        return [
          {
            fichier,
            cle: formatCle(chemin),
            trouve: texte,
            attendu: `Cette date est après aujourd’hui (${today}) : corrigez-la.`,
          },
        ]
      }),
    )
  },
}
