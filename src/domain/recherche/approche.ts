/** Tolerance for mistakes: a cheap filter over all the names, then letters and sounds. It proposes and never decides. */
import { cleSonore, distance } from './distance.ts'
import { accesDe, type Index, type Lieu } from './index.ts'
import { parseSaisie } from './saisie.ts'

const PROPOSITIONS = 6
const LONGUEUR_MIN = 3
const LONGUEUR_MAX = 60

/** What weighs besides the number of mistakes: another sound, another first letter, the size of the commune. */
const POIDS = { son: 0.5, initiale: 0.25, taille: 0.016 }

/** Every name with the letters that it holds and the pairs of letters that it has, as bits. */
interface Empreintes {
  cles: string[]
  rangs: Uint32Array
  lettres: Int32Array
  paires: [Int32Array, Int32Array]
  parSon: Map<string, number[]>
}

const connues = new WeakMap<Index, Empreintes>()

/**
 * Places whose name looks or sounds like what was typed, the likeliest first; none below three letters.
 * `fautes`: mistakes allowed at most, three unless told.
 */
export function proposer<L extends Lieu>(index: Index<L>, texte: string, fautes = 3): L[] {
  const { cle, cleSansArticle, codeDepartement, codePostal } = parseSaisie(texte)
  const departement = codeDepartement ?? codePostal?.slice(0, 2) ?? null
  const scores = new Map<number, number>()
  for (const forme of new Set([cleSansArticle, cle])) {
    if (forme.length < LONGUEUR_MIN || forme.length > LONGUEUR_MAX) continue
    for (const [rang, score] of proches(index, forme, departement, fautes)) {
      if (score < (scores.get(rang) ?? Infinity)) scores.set(rang, score)
    }
  }
  const ordre = [...scores].sort(([rangA, a], [rangB, b]) => a - b || rangA - rangB)
  return ordre.slice(0, PROPOSITIONS).flatMap(([rang]) => index.lieux[rang] ?? [])
}

function proches(index: Index, forme: string, departement: string | null, permises: number): Map<number, number> {
  const empreintes = empreintesDe(index)
  const son = cleSonore(forme)
  const scores = new Map<number, number>()
  const add = (at: number, fautes: number) => {
    const rang = empreintes.rangs[at] ?? 0
    const lieu = index.lieux[rang]
    if (!lieu || (departement !== null && !lieu.codeDepartement.startsWith(departement))) return
    const cle = empreintes.cles[at] ?? ''
    const ecartSon = distance(son, cleSonore(cle), 2)
    const score =
      fautes + ecartSon * POIDS.son + (cle[0] === forme[0] ? 0 : POIDS.initiale) - lieu.taille * POIDS.taille
    if (score < (scores.get(rang) ?? Infinity)) scores.set(rang, score)
  }
  for (const at of empreintes.parSon.get(son) ?? []) add(at, Math.min(distance(forme, empreintes.cles[at] ?? '', 4), 2))
  for (const max of tolerances(forme.length).map((tolerance) => Math.min(tolerance, permises))) {
    for (const at of filtres(empreintes, forme, max)) {
      const fautes = distance(forme, empreintes.cles[at] ?? '', max)
      if (fautes <= max) add(at, fautes)
    }
    if (scores.size > 0) break
  }
  return scores
}

/** Mistakes allowed: few in a short word; more only when fewer find nothing. */
function tolerances(longueur: number): number[] {
  if (longueur <= 4) return [1]
  return longueur <= 6 ? [2] : [2, 3]
}

/** Positions of the names that could be within `max` mistakes: a mistake changes two letters and six pairs at most. */
function filtres({ cles, lettres, paires: [paires0, paires1] }: Empreintes, forme: string, max: number): number[] {
  const { lettre, paire0, paire1 } = bitsDe(forme)
  const passes: number[] = []
  for (let at = 0; at < lettres.length; at++) {
    if (Math.abs((cles[at] ?? '').length - forme.length) > max) continue
    if (bits((lettres[at] ?? 0) ^ lettre) > 2 * max) continue
    if (bits((paires0[at] ?? 0) ^ paire0) + bits((paires1[at] ?? 0) ^ paire1) <= 4 * max + 2) passes.push(at)
  }
  return passes
}

/** Built at the first mistake, then kept with its index. */
function empreintesDe(index: Index): Empreintes {
  const deja = connues.get(index)
  if (deja) return deja
  const noms = index.lieux.flatMap((lieu, rang) =>
    accesDe(lieu).flatMap(({ cle, entree }) => (entree === 'mot' ? [] : [{ cle, rang }])),
  )
  const empreintes: Empreintes = {
    cles: noms.map(({ cle }) => cle),
    rangs: Uint32Array.from(noms, ({ rang }) => rang),
    lettres: new Int32Array(noms.length),
    paires: [new Int32Array(noms.length), new Int32Array(noms.length)],
    parSon: new Map(),
  }
  noms.forEach(({ cle }, at) => {
    const { lettre, paire0, paire1 } = bitsDe(cle)
    empreintes.lettres[at] = lettre
    empreintes.paires[0][at] = paire0
    empreintes.paires[1][at] = paire1
    const son = cleSonore(cle)
    const memes = empreintes.parSon.get(son)
    if (memes) memes.push(at)
    else empreintes.parSon.set(son, [at])
  })
  connues.set(index, empreintes)
  return empreintes
}

/** One bit a letter; the pairs of letters spread over sixty-four bits. */
function bitsDe(cle: string): { lettre: number; paire0: number; paire1: number } {
  let lettre = 0
  let paire0 = 0
  let paire1 = 0
  for (let at = 0; at < cle.length; at++) {
    const code = cle.charCodeAt(at)
    if (code >= 97) lettre |= 1 << (code - 97)
    if (at === 0) continue
    const bit = (cle.charCodeAt(at - 1) * 31 + code * 17) & 63
    if (bit < 32) paire0 |= 1 << bit
    else paire1 |= 1 << (bit - 32)
  }
  return { lettre, paire0, paire1 }
}

/** How many bits of a 32-bit number are set. */
function bits(nombre: number): number {
  let n = nombre - ((nombre >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
