/** What one does not reach by a line offers none: « ce service a été suspendu » does not stand beside a number to call. */
import { isAppelable, type Ligne } from '../ligne.ts'
import type { Check } from './check.ts'

/** A service that is stopped, or closed to patients, may still find a médecin traitant, or a dentist. */
const AUTRES_BESOINS: readonly Ligne['usage'][] = ['rechercheMedecinTraitant', 'urgencesDentaires']
/** Where nobody gets in by calling. */
const SUR_ADRESSE: readonly string[] = ['adresseParSamu', 'adresseParProfessionnel']

export const accesSansLigne: Check = {
  name: 'un service ou un lieu où l’on n’entre pas en appelant ne propose aucune ligne',
  check({ contenu }) {
    const lignes = [...contenu.lignes.values()].flatMap((ligne) => {
      const mode = contenu.organisations.get(ligne.organisation)?.acces?.mode
      if (!mode || !isAppelable(ligne) || AUTRES_BESOINS.includes(ligne.usage)) return []
      return {
        fichier: `content/lignes/${ligne.id}.yaml`,
        cle: 'statut',
        trouve: ligne.statut,
        attendu: `Le site proposerait d’appeler, et content/organisations/${ligne.organisation}.yaml dit « acces: ${mode} », pour un service sans ligne. La ligne répond ? Retirez « acces », dites-le dans « precisions » de la ligne. Elle est arrêtée ? Écrivez ici « statut: suspendu » ou « retire ».`,
      }
    })
    const centres = [...contenu.centres.values()]
      .filter(({ acces, lignes: siennes }) => siennes.length > 0 && acces.length > 0)
      .filter(({ acces }) => acces.every(({ mode }) => SUR_ADRESSE.includes(mode)))
      .map(({ id, lignes: siennes }) => ({
        fichier: `content/centres/${id}.yaml`,
        cle: 'lignes',
        trouve: siennes.join(', '),
        attendu:
          'Le site proposerait d’appeler pour y être reçu, et « acces » dit que l’on y est seulement adressé. Retirez « lignes », ou ajoutez à « acces » ce que permet la ligne (appelerAvant, rendezVous).',
      }))
    return [...lignes, ...centres]
  },
}
