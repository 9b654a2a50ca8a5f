/** The territory of each organisation: one merged outline for what sources publish, one for what is probable, nothing for the rest. */
import type { Feature } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import type { Decoupage } from '../domain/commune.ts'
import type { Organisation } from '../domain/organisation.ts'
import { isCertain, liensDe } from '../domain/territoire.ts'
import { ecrire, type Carte, type Forme } from './contours.ts'

const CERTITUDES = ['publie', 'probable'] as const

type Certitude = (typeof CERTITUDES)[number]

const PAS = 1e4

/** Codes INSEE of the communes that the map may show, by certainty. */
export function communesParCertitude(
  { id, territoire }: Pick<Organisation, 'id' | 'territoire'>,
  decoupage: Decoupage,
): Map<Certitude, string[]> {
  const certains = [...liensDe(id, territoire, decoupage)].filter(([, lien]) => isCertain(lien))
  const groupes = Map.groupBy(certains, ([, { rattachement }]) =>
    rattachement.statut === 'publie' ? 'publie' : 'probable',
  )
  return new Map([...groupes].map(([certitude, liens]) => [certitude, liens.map(([code]) => code)]))
}

/**
 * `territoires/<id>.topo.json`: object `territoire`, one geometry a certainty, `id` = `publie` or `probable`;
 * `properties.communes` are drawn, `properties.sansContour` belong to it and have no outline. Null when none has one.
 */
export function fichierTerritoire(
  parCertitude: ReadonlyMap<Certitude, readonly string[]>,
  carte: Carte,
  decoupage: Decoupage,
): string | null {
  const features = CERTITUDES.flatMap((certitude) => {
    const codes = parCertitude.get(certitude) ?? []
    const formes = codes.flatMap((code) => carte.formes.get(code) ?? [])
    return formes.length === 0 ? [] : [fusion(certitude, formes, codes.length - formes.length, carte, decoupage)]
  })
  return features.length === 0 ? null : ecrire('territoire', features, PAS)
}

function fusion(
  id: Certitude,
  formes: readonly Forme[],
  sansContour: number,
  { topologie }: Carte,
  { communes }: Decoupage,
): Feature {
  const presentes = new Set(formes.map((forme) => forme.id))
  // An arrondissement lies within its commune: two outlines over one ground would cancel each other.
  const disjointes = formes.filter((forme) => !presentes.has(communes.get(forme.id)?.arrondissementDe ?? ''))
  const properties = { communes: formes.length, sansContour }
  return feature(topologie, { ...mergeArcs(topologie, [...disjointes]), id, properties })
}
