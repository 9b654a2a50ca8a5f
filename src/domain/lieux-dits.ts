/**
 * Points of communes found in a list of named places: where the name and the official code both say the same commune, or
 * not at all. They serve where the official points are not installed.
 */
import type { Decoupage } from './commune.ts'
import { distanceKm, type Position } from './position.ts'

/** A place of the list, as it is written there. */
export interface LieuDit extends Position {
  nom: string
  /** Code INSEE of the commune where it lies. */
  codeInsee: string
}

/** Kilometres within which another commune of its intercommunality stands: no two towns of one are farther, but in Guyane. */
const VOISINAGE = 40

/**
 * By code INSEE. A hamlet that bears the name of another commune gives none, nor do two places of one name in one commune,
 * nor a point far from its neighbours: a slip of the list.
 * The seat of a commune that was renamed counts: « Malesherbes » is where Le Malesherbois is.
 */
export function pointsParNom(
  lieux: readonly LieuDit[],
  { communes, anciennes }: Pick<Decoupage, 'communes' | 'anciennes'>,
): Map<string, Position> {
  const sieges = Map.groupBy(
    anciennes.filter(({ codeInsee, actuelle }) => codeInsee === actuelle),
    ({ actuelle }) => actuelle,
  )
  const parNom = Map.groupBy(lieux, ({ nom, codeInsee }) => cleDe(nom, codeInsee))
  const trouves = [...communes.values()].flatMap(({ nom, codeInsee, codeEpci }) => {
    const noms = [nom, ...(sieges.get(codeInsee)?.map((siege) => siege.nom) ?? [])]
    const places = noms.map((un) => parNom.get(cleDe(un, codeInsee)) ?? [])
    const [seul] = places.find(({ length }) => length === 1) ?? []
    return seul && codeEpci ? [{ codeInsee, codeEpci, point: { lat: seul.lat, lon: seul.lon } }] : []
  })
  const parEpci = Map.groupBy(trouves, ({ codeEpci }) => codeEpci)
  const hasVoisin = ({ codeInsee, codeEpci, point }: (typeof trouves)[number]) =>
    parEpci.get(codeEpci)?.some((autre) => autre.codeInsee !== codeInsee && distanceKm(autre.point, point) <= VOISINAGE)
  return new Map(trouves.filter(hasVoisin).map(({ codeInsee, point }) => [codeInsee, point]))
}

function cleDe(nom: string, codeInsee: string): string {
  return `${codeInsee} ${nom.normalize('NFC').toLowerCase().replaceAll('’', "'")}`
}
