/** Which places fit what was typed, the best first, and whether one of them alone does. */
import type { Entree, Index, Lieu } from './index.ts'
import { parseSaisie, type Saisie } from './saisie.ts'

export interface Resultat {
  /** Best first: same name, beginning, inner word. */
  lieux: Lieu[]
  /** How many more fit. */
  autres: number
  /** The place to go to at once: only when the whole input fits it and no other. */
  seul: Lieu | null
}

/** Suggestions shown at most, unless more places bear exactly the name or the postal code typed. */
const LIMITE = 8

/** Pure lookup without tolerance for mistakes. An input that fits several communes never has a `seul`. */
export function chercher(index: Index, texte: string): Resultat {
  const saisie = parseSaisie(texte)
  const exacts = exactsDe(index, saisie)
  const trouves = unique([...exacts, ...approchesDe(index, saisie)])
  const montres = trouves.slice(0, Math.max(LIMITE, exacts.length))
  return {
    lieux: montres.map(({ lieu }) => lieu),
    autres: trouves.length - montres.length,
    seul: seulDe(exacts),
  }
}

/** The place that the whole input designates, or null when there is none or a choice to make. */
export function designer(index: Index, texte: string): Lieu | null {
  return seulDe(exactsDe(index, parseSaisie(texte)))
}

function seulDe(exacts: readonly Entree[]): Lieu | null {
  const communes = new Set(exacts.map(({ lieu }) => lieu.codeInsee))
  return communes.size === 1 ? (exacts[0]?.lieu ?? null) : null
}

function exactsDe(index: Index, saisie: Saisie): readonly Entree[] {
  if (saisie.cle !== '') return (index.parCle.get(saisie.cle) ?? []).filter((entree) => fits(entree, saisie))
  return saisie.codePostal?.length === 5 ? (index.parCodePostal.get(saisie.codePostal) ?? []) : []
}

/** Beginning of the name, then beginning of an inner word; the largest communes first. */
function approchesDe(index: Index, saisie: Saisie): Entree[] {
  if (saisie.cle === '') return parChiffres(index, saisie)
  const debut: Entree[] = []
  const dedans: Entree[] = []
  const inner = ` ${saisie.cle}`
  for (const entree of index.entrees) {
    if (!fits(entree, saisie)) continue
    if (entree.cle.startsWith(saisie.cle)) debut.push(entree)
    else if (entree.cle.includes(inner)) dedans.push(entree)
  }
  return [...debut, ...dedans]
}

/** A beginning of postal code, or a département: its largest communes. */
function parChiffres(index: Index, saisie: Saisie): Entree[] {
  if (saisie.codePostal === null && saisie.codeDepartement === null) return []
  return index.entrees.filter((entree) => entree.lieu.statut === 'commune' && fits(entree, saisie))
}

function fits({ lieu }: Entree, { codePostal, codeDepartement }: Saisie): boolean {
  if (codeDepartement !== null && lieu.codeDepartement !== codeDepartement) return false
  return codePostal === null || lieu.codesPostaux.some((code) => code.startsWith(codePostal))
}

function unique(entrees: readonly Entree[]): Entree[] {
  return [...new Set(entrees)]
}
