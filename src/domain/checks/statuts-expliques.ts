/** A line that is doubted, replaced or stopped says why: the visitor reads it. */
import type { Check } from './check.ts'

export const statutsExpliques: Check = {
  name: 'une ligne contestée, remplacée, suspendue ou retirée dit pourquoi',
  check({ contenu }) {
    return [...contenu.lignes.values()]
      .filter(({ statut, raison }) => statut !== 'confirme' && statut !== 'publie' && !raison)
      .map(({ id, statut }) => ({
        fichier: `content/lignes/${id}.yaml`,
        cle: 'raison',
        trouve: 'rien',
        attendu: `Avec « statut: ${statut} », dites pourquoi en une phrase, d’après le document : le visiteur la lira.`,
      }))
  },
}
