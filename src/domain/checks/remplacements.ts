/** What replaces a line is another one. */
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

export const remplacements: Check = {
  name: 'une ligne n’est pas remplacée par elle-même',
  check({ contenu }) {
    return [...contenu.lignes.values()].flatMap(({ id, historique }) =>
      historique.flatMap(({ remplacePar }, rang): Constat[] =>
        remplacePar === id
          ? [
              {
                fichier: `content/lignes/${id}.yaml`,
                cle: `historique[${rang}].remplacePar`,
                trouve: id,
                attendu:
                  'C’est le nom de cette fiche : écrivez celui de la ligne qui lui succède, ou retirez cette clé.',
              },
            ]
          : [],
      ),
    )
  },
}
