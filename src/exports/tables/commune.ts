/** The columns that say which commune, the same words in every table that has them. */
import { codeDepartementSchema } from '../../domain/adresse.ts'
import { nomOfficiel, type Commune } from '../../domain/commune.ts'
import { texte, type DefinirColonne } from '../table.ts'

/** `nom`: what the column of its name is called. */
export function colonnesDeLaCommune<E extends { commune: Commune }>(
  colonne: DefinirColonne<E>,
  nom: 'nom' | 'commune',
) {
  return [
    colonne(nom, texte, 'Le nom de la commune, comme l’écrit la liste officielle.', ({ commune }) =>
      nomOfficiel(commune.nom),
    ),
    colonne(
      'codeDepartement',
      codeDepartementSchema,
      'Le code du département.',
      ({ commune }) => commune.codeDepartement,
    ),
  ]
}
