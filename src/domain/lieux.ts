/** The places of care that a commune is told of: near ones by name, the others counted. */
import { LIBELLES_STATUT_CENTRE, type Centre } from './centre.ts'
import type { Commune } from './commune.ts'
import type { Dataset } from './dataset.ts'
import type { Organisation } from './organisation.ts'
import { forceDite, type Lien } from './territoire.ts'

export interface Lieux {
  /** Of the commune, then of its intercommunality. */
  proches: Centre[]
  /** How many more each organisation has elsewhere. */
  autres: { organisation: Organisation; nombre: number }[]
}

/** Places of the commune, whoever runs them, then those of the organisations that surely or probably serve it; closed ones left out. */
export function lieuxPour(dataset: Dataset, commune: Commune, ici: readonly Centre[], liens: readonly Lien[]): Lieux {
  const { communes } = dataset.decoupage
  const lies = liens.flatMap(({ organisation }) => dataset.centresParOrganisation.get(organisation) ?? [])
  const lieux = [...new Set([...ici, ...lies])].filter(({ statut, type }) => statut !== 'ferme' && type !== 'siege')
  const isProche = (centre: Centre) =>
    ici.includes(centre) ||
    (commune.codeEpci !== null && communes.get(centre.adresse.commune)?.codeEpci === commune.codeEpci)
  const loin = Map.groupBy(
    lieux.filter((centre) => !isProche(centre)),
    ({ organisation }) => organisation,
  )
  return {
    proches: lieux.filter(isProche),
    autres: [...loin].flatMap(([id, { length }]) => {
      const organisation = dataset.organisations.get(id)
      return organisation ? { organisation, nombre: length } : []
    }),
  }
}

/** « Les lieux où l’on peut vous recevoir », unless nobody knows whether any of them still receives. */
export function titreLieux({ proches, autres }: Lieux): string {
  const plusieurs = proches.length + autres.length > 1
  if (proches.length > 0 && proches.every(({ statut }) => statut === 'inconnu'))
    return plusieurs ? 'Lieux cités par des documents anciens' : 'Lieu cité par un document ancien'
  return plusieurs || proches.length === 0
    ? 'Les lieux où l’on peut vous recevoir'
    : 'Le lieu où l’on peut vous recevoir'
}

/** « Centre de santé du Rien : 22 autres lieux », « … : un autre lieu », « … : 7 lieux » where none is near. */
export function formatAutresLieux({ proches }: Lieux, { organisation, nombre }: Lieux['autres'][number]): string {
  const isMontree = proches.some((centre) => centre.organisation === organisation.id)
  const singulier = isMontree ? 'un autre lieu' : 'un lieu, dans une autre commune'
  const pluriel = isMontree ? `${nombre} autres lieux` : `${nombre} lieux, dans d’autres communes`
  return `${organisation.nom}\u00a0: ${nombre > 1 ? pluriel : singulier}`
}

/** « lien non confirmé, nous ne savons pas si ce lieu reçoit encore »: what is in doubt of a service told without a number; null when nothing is. */
export function reserveDuService({ proches }: Lieux, organisation: Organisation, lien: Lien): string | null {
  const siens = proches.filter((centre) => centre.organisation === organisation.id)
  const isAncien = siens.length > 0 && siens.every(({ statut }) => statut === 'inconnu')
  const reserves = [
    ...(forceDite(lien) === 'publie' ? [] : ['lien non confirmé']),
    ...(isAncien ? [LIBELLES_STATUT_CENTRE.inconnu.toLowerCase()] : []),
  ]
  return reserves.join(', ') || null
}
