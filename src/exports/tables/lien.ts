/** The columns of how sure a link is, the same words in every table that has them. */
import { z } from 'zod'
import type { Rattachement } from '../../domain/territoire.ts'
import { SENS } from '../sens.ts'
import type { DefinirColonne } from '../table.ts'

export const statutLien = z.enum(['publie', 'deduit', 'possible'])

export const STATUT_LIEN = {
  description: 'À quel point le lien avec l’organisation est sûr.',
  sens: {
    publie: 'un document relie la commune au service',
    deduit: 'probable\u00a0: des indices le font penser, aucun document ne le dit',
    possible: 'les documents se contredisent, ou nous n’avons qu’une partie d’une liste',
  },
} as const

export const confiance = z.enum(['haute', 'moyenne', 'faible']).nullable()
export const CONFIANCE = 'Pour un lien déduit seulement\u00a0: la force des indices.'

export function colonnesDuLien<E extends { rattachement: Rattachement }>(colonne: DefinirColonne<E>) {
  return [
    colonne('statut', statutLien, STATUT_LIEN.description, ({ rattachement }) => rattachement.statut, STATUT_LIEN.sens),
    colonne(
      'confiance',
      confiance,
      CONFIANCE,
      ({ rattachement: un }) => (un.statut === 'deduit' ? un.confiance : null),
      SENS.confiance,
    ),
  ]
}

export const preuve = z.enum(['liste', 'ligne', 'centre', 'siege']).nullable()
export const PREUVE = {
  description: 'Pour un lien publié seulement\u00a0: par quoi le document relie la commune au service.',
  sens: {
    liste: 'une liste de communes',
    ligne: 'une ligne annoncée pour cette ville',
    centre: 'un lieu de soins s’y trouve\u00a0: cela ne donne pas la limite du secteur',
    siege: 'le siège s’y trouve\u00a0: cela ne donne pas la limite du secteur',
  },
} as const

export const certitude = z.enum(['publie', 'probable', 'possible', 'departement', 'inconnue'])
export const CERTITUDE = {
  description: 'À quel point nous sommes sûrs que ce numéro est le bon ici. À garder avec lui.',
  sens: {
    publie: 'un document relie la commune au service',
    probable: 'des indices le font penser',
    possible: 'une ligne plus locale existe peut-être\u00a0: nous donnons d’abord le plus sûr',
    departement: 'ce numéro vaut pour tout le département',
    inconnue: 'nous ne connaissons pas de numéro plus local que le 15',
  },
} as const
