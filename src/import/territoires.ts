/** The territory of each organisation: one merged outline for what sources publish, one for what is probable, nothing for the rest. */
import type { Feature } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import type { Decoupage } from '../domain/commune.ts'
import type { Certitude } from '../domain/etape.ts'
import { CERTITUDES, signatureTerritoire, type CommunesDessinees } from '../domain/territoire-dessine.ts'
import { ecrire, type Carte, type Forme } from './contours.ts'

const PAS = 1e4

/**
 * `territoires/<id>.topo.json`: object `territoire`, one geometry a certainty, `id` = `publie` or `probable`;
 * `properties.communes` are drawn, `properties.sansContour` belong to it and have no outline;
 * `signature` tells a build whether content/ still says the same. Null when none has one.
 */
export function fichierTerritoire(parCertitude: CommunesDessinees, carte: Carte, decoupage: Decoupage): string | null {
  const features = CERTITUDES.flatMap((certitude) => {
    const codes = parCertitude.get(certitude) ?? []
    const formes = codes.flatMap((code) => carte.formes.get(code) ?? [])
    return formes.length === 0 ? [] : [fusion(certitude, formes, codes.length - formes.length, carte, decoupage)]
  })
  return features.length === 0
    ? null
    : ecrire('territoire', features, PAS, { signature: signatureTerritoire(parCertitude) })
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
