/** Addresses that lead to the page of a commune, for ever: short ones, former INSEE codes, names of before (hard cases 5 and 65). */
import { cheminCommune, cheminCourt, type Commune, type Decoupage } from './commune.ts'

/** `depuis` leads to the page of `commune`. */
export interface Renvoi {
  depuis: string
  commune: Commune
}

/** `/c/45191/`, for each of `communes`. */
export function renvoisCourts(communes: readonly Commune[]): Renvoi[] {
  return communes.map((commune) => ({ depuis: cheminCourt(commune.codeInsee), commune }))
}

/** `/c/45037/`: codes that are no longer in use, where the commune of today is one of `communes`. */
export function renvoisDesAnciensCodes({ anciensCodes }: Decoupage, communes: readonly Commune[]): Renvoi[] {
  const parCode = new Map(communes.map((commune) => [commune.codeInsee, commune]))
  return [...anciensCodes].flatMap(([ancien, actuel]) => {
    const commune = parCode.get(actuel)
    return commune ? [{ depuis: cheminCourt(ancien), commune }] : []
  })
}

/** `/communes/45191-malesherbes/`: addresses that delegated and associated communes have or had, save those still in use. */
export function renvoisDesAnciensNoms({ anciennes }: Decoupage, communes: readonly Commune[]): Renvoi[] {
  const parCode = new Map(communes.map((commune) => [commune.codeInsee, commune]))
  const prises = new Set(communes.map(cheminCommune))
  const renvois = anciennes.flatMap((ancienne): [string, Renvoi][] => {
    const commune = parCode.get(ancienne.actuelle)
    const depuis = cheminCommune(ancienne)
    return commune && !prises.has(depuis) ? [[depuis, { depuis, commune }]] : []
  })
  return [...new Map(renvois).values()]
}
