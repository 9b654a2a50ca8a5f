/** Tolerance for mistakes: a short list by shared letter pairs, ranked by fuse.js. It proposes and never decides. */
import Fuse from 'fuse.js'
import type { Entree, Index, Lieu } from './index.ts'
import { parseSaisie } from './saisie.ts'

const LONGUEUR_LISTE = 400
const PROPOSITIONS = 6

/** Places whose name looks like what was typed, the likeliest first; none below three letters. */
export function proposer(index: Index, texte: string): Lieu[] {
  const { cle, codeDepartement } = parseSaisie(texte)
  if (cle.length < 3) return []
  const candidates = shortList(index, cle, codeDepartement)
  const fuse = new Fuse(candidates, { keys: ['cle'], includeScore: true, threshold: 0.45, ignoreLocation: true })
  const found = fuse.search(cle).map(({ item, score = 1 }) => ({ item, score: score + lengthGap(item.cle, cle) }))
  found.sort((a, b) => a.score - b.score || b.item.lieu.taille - a.item.lieu.taille)
  return found.slice(0, PROPOSITIONS).map(({ item }) => item.lieu)
}

function shortList(index: Index, cle: string, codeDepartement: string | null): Entree[] {
  const wanted = pairs(cle)
  const scored = index.entrees
    .filter(({ lieu }) => codeDepartement === null || lieu.codeDepartement === codeDepartement)
    .map((entree) => ({ entree, shared: sharedPairs(wanted, entree.cle) }))
    .filter(({ shared }) => shared > 0.3)
  scored.sort((a, b) => b.shared - a.shared)
  return scored.slice(0, LONGUEUR_LISTE).map(({ entree }) => entree)
}

function pairs(cle: string): Set<string> {
  return new Set(Array.from(` ${cle}`, (_, at) => ` ${cle} `.slice(at, at + 2)))
}

/** Share of letter pairs in common, 0 to 1 (Dice). */
function sharedPairs(wanted: ReadonlySet<string>, cle: string): number {
  const own = pairs(cle)
  let common = 0
  for (const pair of own) if (wanted.has(pair)) common++
  return (2 * common) / (wanted.size + own.size)
}

function lengthGap(a: string, b: string): number {
  return Math.abs(a.length - b.length) / 40
}
