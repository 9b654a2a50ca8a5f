/** Every record named by another one exists. */
import type { NomCollection } from '../contenu.ts'
import { feuilles, type Feuille } from '../feuilles.ts'
import { blancsDe } from '../gabarit.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'
import { plusProche } from './proximite.ts'

/** The folder of the records that a key names. A map: a contributor may call a key « constructor ». */
export const CIBLES: ReadonlyMap<string, NomCollection> = new Map([
  ['source', 'sources'],
  ['organisation', 'organisations'],
  ['avec', 'organisations'],
  ['lignes', 'lignes'],
  ['remplacePar', 'lignes'],
  ['numeros', 'numeros'],
  ['chiffre', 'chiffres'],
  ['chiffres', 'chiffres'],
])

export const references: Check = {
  name: 'chaque fiche citée existe',
  check(contexte) {
    const { contenu, malFormees } = contexte
    return entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur)
        .flatMap((feuille) => renvoisDe(fichier, feuille))
        .flatMap(({ chemin, cible, id }): Constat[] => {
          if (contenu[cible].has(id) || malFormees.has(`content/${cible}/${id}.yaml`)) return []
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

/** The records that one value names: most name one, a sentence those of its blanks. */
function renvoisDe(
  fichier: string,
  { chemin, cle, valeur }: Feuille,
): { chemin: PropertyKey[]; cible: NomCollection; id: string }[] {
  if (typeof valeur !== 'string') return []
  if (cle === 'texte' && fichier.startsWith('content/recits/')) {
    const ids = new Set(blancsDe(valeur).flatMap(({ chiffres }) => chiffres))
    return [...ids].map((id) => ({ chemin, cible: 'chiffres', id }))
  }
  const cible = cle === 'numero' && fichier.startsWith('content/mots/') ? 'numeros' : CIBLES.get(cle)
  return cible ? [{ chemin, cible, id: valeur }] : []
}
