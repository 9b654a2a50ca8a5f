/** Tolerance for mistakes: a cheap filter over all the names, then letters and sounds. It proposes and never decides. */
import { cleSonore, distance } from './distance.ts'
import { accesDe, type Index, type Lieu } from './index.ts'
import { normalise } from './normalise.ts'
import { parseSaisie } from './saisie.ts'

const PROPOSITIONS = 6
const LONGUEUR_MIN = 3
const LONGUEUR_MAX = 60
/** Sounds of a word in which one more may be wrong. */
const SON_LONG = 6

/** What weighs besides the number of mistakes: another sound, another first letter, the size of the commune, words moved or left out. */
const POIDS = { son: 0.5, initiale: 0.25, taille: 0.016, ordre: 0.9, oubli: 0.4 }

/** Every name with the letters that it holds and the pairs of letters that it has, as bits. */
interface Empreintes {
  cles: string[]
  rangs: number[]
  lettres: number[]
  paires: [number[], number[]]
  parSon: Map<string, number[]>
}

/** Lookalikes need the places only, not the sorted ways in. */
export type Lieux<L extends Lieu = Lieu> = Pick<Index<L>, 'lieux'>

const connues = new WeakMap<Lieux, Empreintes>()

/**
 * Places whose name looks or sounds like what was typed, the likeliest first; none below three letters.
 * `fautes`: mistakes allowed at most, three unless told.
 */
export function proposer<L extends Lieu>(index: Lieux<L>, texte: string, fautes = 3): L[] {
  const { nom, cle, cleSansArticle, codeDepartement, codePostal } = parseSaisie(texte)
  const fits = ({ codeDepartement: sien, codesPostaux }: Lieu) =>
    (codeDepartement === null || sien === codeDepartement) &&
    (codePostal === null || codesPostaux.length === 0 || codesPostaux.some((code) => code.startsWith(codePostal)))
  const scores = new Map<number, number>()
  for (const forme of new Set([cleSansArticle, cle])) {
    if (forme.length < LONGUEUR_MIN || forme.length > LONGUEUR_MAX) continue
    for (const [rang, score] of proches(index, forme, fits, fautes)) {
      if (score < (scores.get(rang) ?? Infinity)) scores.set(rang, score)
    }
  }
  for (const [rang, score] of parMots(index, nom, fits)) scores.set(rang, Math.min(score, scores.get(rang) ?? score))
  const ordre = [...scores].sort(([rangA, a], [rangB, b]) => a - b || rangA - rangB)
  return ordre.slice(0, PROPOSITIONS).flatMap(([rang]) => index.lieux[rang] ?? [])
}

function proches(index: Lieux, forme: string, fits: (lieu: Lieu) => boolean, permises: number): Map<number, number> {
  const empreintes = empreintesDe(index)
  const son = cleSonore(forme)
  const scores = new Map<number, number>()
  const add = (at: number, fautes: number) => {
    const rang = empreintes.rangs[at] ?? 0
    const lieu = index.lieux[rang]
    if (!lieu || !fits(lieu)) return
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
    if (scores.size > 0) return scores
  }
  // Several mistakes that change little to the ear: « velisy-vyacoublay ».
  const max = permises < 3 || son.length < SON_LONG ? 0 : 1
  for (const [sien, places] of max ? empreintes.parSon : [])
    if (distance(son, sien, max) <= max) for (const at of places) add(at, 3)
  return scores
}

/** Places whose name holds every word typed, in any order: « Villeneuve Raho », « Mans Le », « la Teste Buch ». */
function parMots(index: Lieux, nom: string, fits: (lieu: Lieu) => boolean): Map<number, number> {
  const mots = nom.split(' ')
  if (mots.length === 1) return new Map()
  const { cles, rangs, lettres } = empreintesDe(index)
  const { lettre } = bitsDe(mots.join(''))
  const mayHold = (cle: string, siennes: number) => !(lettre & ~siennes) && mots.every((mot) => cle.includes(mot))
  const scores = new Map<number, number>()
  cles.forEach((cle, at) => {
    if (!mayHold(cle, lettres[at] ?? 0)) return
    const rang = rangs[at] ?? 0
    const lieu = index.lieux[rang]
    if (!lieu || !fits(lieu)) return
    const siens = normalise(lieu.nom).split(' ')
    if (!holdsWords(siens, mots)) return
    const oublies = Math.max(0, siens.filter((un) => un.length > LONGUEUR_MIN).length - mots.length)
    scores.set(rang, POIDS.ordre + oublies * POIDS.oubli - lieu.taille * POIDS.taille)
  })
  return scores
}

/** Whether a name has each of these words; the last one may be half typed. */
function holdsWords(siens: readonly string[], mots: readonly string[]): boolean {
  const isBegun = (mot: string) => mot.length >= LONGUEUR_MIN && siens.some((un) => un.startsWith(mot))
  return mots.every((mot, ordre) => siens.includes(mot) || (ordre === mots.length - 1 && isBegun(mot)))
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
function empreintesDe(index: Lieux): Empreintes {
  const deja = connues.get(index)
  if (deja) return deja
  const empreintes: Empreintes = { cles: [], rangs: [], lettres: [], paires: [[], []], parSon: new Map() }
  ajouter(empreintes, index, 0, index.lieux.length)
  connues.set(index, empreintes)
  return empreintes
}

/** The same in slices, so that typing is not held on a slow phone. */
export async function preparer(index: Lieux, tranche = 1000): Promise<void> {
  if (connues.has(index)) return
  const empreintes: Empreintes = { cles: [], rangs: [], lettres: [], paires: [[], []], parSon: new Map() }
  for (let debut = 0; debut < index.lieux.length; debut += tranche) {
    ajouter(empreintes, index, debut, debut + tranche)
    await new Promise((resolve) => setTimeout(resolve))
  }
  connues.set(index, empreintes)
}

function ajouter({ cles, rangs, lettres, paires, parSon }: Empreintes, index: Lieux, debut: number, fin: number): void {
  index.lieux.slice(debut, fin).forEach((lieu, ordre) => {
    for (const { cle, entree } of accesDe(lieu)) {
      if (entree === 'mot') continue
      const { lettre, paire0, paire1 } = bitsDe(cle)
      const son = cleSonore(cle)
      parSon.set(son, [...(parSon.get(son) ?? []), cles.length])
      cles.push(cle)
      rangs.push(debut + ordre)
      lettres.push(lettre)
      paires[0].push(paire0)
      paires[1].push(paire1)
    }
  })
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
