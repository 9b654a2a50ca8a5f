/** Every record named by another one exists. */
import type { NomCollection } from '../contenu.ts'
import { feuilles } from '../feuilles.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'
import { plusProche } from './proximite.ts'

/** The folder of the records that a key names. */
export const CIBLES: Readonly<Record<string, NomCollection>> = {
  source: 'sources',
  organisation: 'organisations',
  avec: 'organisations',
  lignes: 'lignes',
  remplacePar: 'lignes',
  numeros: 'numeros',
  chiffre: 'chiffres',
}

export const references: Check = {
  name: 'chaque fiche citée existe',
  check(contexte) {
    const { contenu, malFormees } = contexte
    return entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur).flatMap(({ chemin, cle, valeur: id }): Constat[] => {
        const deMot = cle === 'numero' && fichier.startsWith('content/mots/')
        const cible = deMot ? 'numeros' : CIBLES[cle]
        if (!cible || typeof id !== 'string' || contenu[cible].has(id)) return []
        if (malFormees.has(`content/${cible}/${id}.yaml`)) return []
        const proche = plusProche(id, [...contenu[cible].keys()])
        const conseil = proche ? `Vouliez-vous écrire « ${proche} » ?` : 'Créez ce fichier, ou corrigez le nom.'
        return [
          {
            fichier,
            cle: formatCle(chemin),
            trouve: id,
            attendu: `Aucun fichier content/${cible}/${id}.yaml. ${conseil}`,
          },
        ]
      }),
    )
  },
}
