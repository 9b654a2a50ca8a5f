/** A supplier’s word alone never makes a number sure: its line is shown as not confirmed. */
import { isAppelable } from '../ligne.ts'
import { documentsDuNumero } from '../source.ts'
import type { Check } from './check.ts'

export const lignesDeFournisseur: Check = {
  name: 'un numéro que seul un fournisseur donne est montré comme non confirmé',
  check({ contenu }) {
    return [...contenu.lignes.values()]
      .filter((ligne) => isAppelable(ligne) && ligne.statut !== 'conteste')
      .filter((ligne) => {
        const documents = documentsDuNumero(ligne, contenu.sources)
        return documents.length > 0 && documents.every(({ type }) => type === 'fournisseur')
      })
      .map(({ id, statut }) => ({
        fichier: `content/lignes/${id}.yaml`,
        cle: 'statut',
        trouve: statut,
        attendu:
          'Seul un fournisseur donne ce numéro. Écrivez « statut: conteste », avec une « raison », ou ajoutez à « source » un document du service, d’un organisme public ou de la presse qui l’imprime.',
      }))
  },
}
