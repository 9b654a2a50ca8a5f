/** The index of places that are searched: built from the official division, carried as one line of text a place. */
import type { Decoupage } from '../commune.ts'
import { normalise, sansArticle, type Cle } from './normalise.ts'

/** A name under which people look for a commune: of today, delegated, associated, or an arrondissement. */
export interface Lieu {
  nom: string
  /** The commune (or arrondissement) that answers. */
  codeInsee: string
  nomCommune: string
  codeDepartement: string
  /** Those of the commune that answers. */
  codesPostaux: readonly string[]
  /** Bits needed to write the population: orders homonyms, the largest first. */
  taille: number
  /** What the name is when it is not that of a commune of today. */
  statut: 'commune' | 'deleguee' | 'associee'
}

/** A place with its comparison key. */
export interface Entree {
  lieu: Lieu
  cle: Cle
}

export interface Index {
  entrees: readonly Entree[]
  parCle: ReadonlyMap<Cle, readonly Entree[]>
  parCodePostal: ReadonlyMap<string, readonly Entree[]>
}

/** Every name of the official list: communes, arrondissements, and delegated or associated communes named otherwise. */
export function lieuxDe({ communes, anciennes }: Decoupage): Lieu[] {
  const lieux: Lieu[] = [...communes.values()].map((commune) => ({
    nom: commune.nom,
    codeInsee: commune.codeInsee,
    nomCommune: commune.nom,
    codeDepartement: commune.codeDepartement,
    codesPostaux: commune.codesPostaux,
    taille: commune.population.toString(2).length,
    statut: 'commune',
  }))
  for (const { nom, statut, actuelle } of anciennes) {
    const commune = communes.get(actuelle)
    if (!commune) throw new Error(`decoupage: ${nom} belongs to ${actuelle}, which is not a commune`)
    if (normalise(nom) === normalise(commune.nom)) continue
    lieux.push({
      nom,
      codeInsee: commune.codeInsee,
      nomCommune: commune.nom,
      codeDepartement: commune.codeDepartement,
      codesPostaux: commune.codesPostaux,
      taille: 0,
      statut,
    })
  }
  return lieux
}

/** Sorts and groups; the browser does it once, after the index has arrived. */
export function buildIndex(lieux: readonly Lieu[]): Index {
  const entrees = lieux.map((lieu) => ({ lieu, cle: sansArticle(normalise(lieu.nom)) }))
  entrees.sort((a, b) => b.lieu.taille - a.lieu.taille || (a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : 0))
  return {
    entrees,
    parCle: Map.groupBy(entrees, ({ cle }) => cle),
    parCodePostal: groupByCodePostal(entrees),
  }
}

function groupByCodePostal(entrees: readonly Entree[]): Map<string, Entree[]> {
  const groups = new Map<string, Entree[]>()
  for (const entree of entrees) {
    if (entree.lieu.statut !== 'commune') continue
    for (const code of entree.lieu.codesPostaux) {
      const group = groups.get(code)
      if (group) group.push(entree)
      else groups.set(code, [entree])
    }
  }
  return groups
}
