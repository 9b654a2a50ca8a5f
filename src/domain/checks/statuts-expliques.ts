/** A line that is doubted, replaced or stopped says why, and no other one: the visitor reads it. */
import type { Check } from './check.ts'

export const statutsExpliques: Check = {
  name: 'une ligne contestée, remplacée, suspendue ou retirée dit pourquoi, et elle seule',
  check({ contenu }) {
    return [...contenu.lignes.values()].flatMap(({ id, statut, raison }) => {
      const sure = statut === 'confirme' || statut === 'publie'
      if (sure === (raison === undefined)) return []
      return [
        {
          fichier: `content/lignes/${id}.yaml`,
          cle: 'raison',
          trouve: raison?.texte ?? 'rien',
          attendu: sure
            ? `Avec « statut: ${statut} », rien n’est à expliquer : corrigez le statut, ou écrivez cette phrase dans « precisions », avec sa source.`
            : `Avec « statut: ${statut} », dites pourquoi au visiteur, d’après un document : « raison: { texte, source } ».`,
        },
      ]
    })
  },
}
