/** No document, opening, reading or end of a number is dated after today; a closure alone is told before it begins. */
import { feuilles } from '../feuilles.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

const CLES = ['publieLe', 'consulteLe', 'date', 'depuis', 'du', 'au', 'le', 'vuLe']

export const datesFutures: Check = {
  name: 'aucune date dans le futur',
  check(contexte) {
    const { today } = contexte
    return entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur).flatMap(({ chemin, valeur: texte }): Constat[] => {
        if (typeof texte !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(texte)) return []
        if (!CLES.includes(String(chemin.at(-1))) || mayBeToCome(chemin)) return []
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

/** A closure is announced, and a goal is a period that ends in a year to come. */
function mayBeToCome(chemin: readonly PropertyKey[]): boolean {
  return chemin[0] === 'fermetures' || (chemin[0] === 'periode' && chemin[1] === 'au')
}
