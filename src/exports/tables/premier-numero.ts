/** The columns of the first number that a place is told: the very one of its page. */
import { z } from 'zod'
import { datePartielleSchema } from '../../domain/date.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { gesteSchema, statutLigneSchema } from '../../domain/ligne.ts'
import { formatNumero, lienTel } from '../../domain/numero.ts'
import { etapePrincipale, type Reponse } from '../../domain/etape.ts'
import { documentsDuNumero, mostRecent } from '../../domain/source.ts'
import { SENS } from '../sens.ts'
import { AFFICHAGE, affichage, TEL, tel, texte, type DefinirColonne } from '../table.ts'
import { CERTITUDE, certitude } from './lien.ts'

const role = z.enum(['ligne', 'departement', 'medecinTraitant', 'possible', 'samu', 'complement'])

/** What a table tells of an answer. */
export function premierNumero(reponse: Reponse, { sources }: Pick<Dataset, 'sources'>) {
  const principale = etapePrincipale(reponse)
  const { ligne, numero } = principale
  if (numero === null) throw new Error('etapePrincipale: it has a number')
  return {
    certitude: reponse.certitude,
    medecinDabord: reponse.etapes[0]?.role === 'medecinTraitant',
    numero,
    etape: principale,
    documentLe: (ligne && mostRecent(documentsDuNumero(ligne, sources))?.publieLe) ?? null,
  }
}

export function colonnesDuNumero<E extends ReturnType<typeof premierNumero>>(colonne: DefinirColonne<E>) {
  return [
    colonne('certitude', certitude, CERTITUDE.description, (un) => un.certitude, CERTITUDE.sens),
    colonne(
      'medecinTraitantDabord',
      z.boolean(),
      'Oui\u00a0: nous ne connaissons pas de ligne sûre, appelez d’abord votre médecin traitant. Non ne veut pas dire qu’il ne faut pas l’appeler\u00a0: une ligne peut le demander, «\u00a0avantAppel\u00a0» le dit alors.',
      ({ medecinDabord }) => medecinDabord,
    ),
    colonne('affichage', affichage, AFFICHAGE, ({ numero }) => formatNumero(numero)),
    colonne('tel', tel, TEL, ({ numero }) => lienTel(numero)),
    colonne('role', role, 'Ce qu’est ce numéro ici.', ({ etape }) => etape.role, SENS.role),
    colonne(
      'ligne',
      texte.nullable(),
      'Sa fiche dans la table «\u00a0lignes\u00a0».',
      ({ etape }) => etape.ligne?.id ?? null,
    ),
    colonne('organisation', texte.nullable(), 'Qui tient la ligne.', ({ etape }) => etape.organisation?.id ?? null),
    colonne(
      'statut',
      statutLigneSchema.nullable(),
      'Où en est la ligne.',
      ({ etape }) => etape.ligne?.statut ?? null,
      SENS.statut,
    ),
    colonne(
      'avantAppel',
      z.array(gesteSchema),
      'Ce qu’il faut faire avant d’appeler.',
      ({ etape }) => (etape.ligne?.avantAppel ?? []).map(({ geste }) => geste),
      SENS.geste,
    ),
    colonne(
      'documentLe',
      datePartielleSchema.nullable(),
      'La date du document le plus récent qui donne ce numéro.',
      ({ documentLe }) => documentLe,
    ),
  ]
}
