/** The column of a price that a document gives, the same words in every table that has it. */
import { texte, type DefinirColonne } from '../table.ts'

export function colonneDuTarif<E extends { tarif?: { texte: string } | undefined }>(colonne: DefinirColonne<E>) {
  return colonne(
    'tarif',
    texte.nullable(),
    'Le prix de l’appel, si un document le donne.',
    ({ tarif }) => tarif?.texte ?? null,
  )
}
