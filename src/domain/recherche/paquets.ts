/**
 * The index cut for the road: one packet for each beginning of a name or of a postal code. A beginning that fits many
 * places has a short packet (its largest communes) and packets for the longer beginnings.
 */
import type { Acces, Index, Lieu } from './index.ts'
import type { Saisie } from './saisie.ts'

export interface Paquet {
  lieux: Lieu[]
  /** Places that begin so and are left to the packets of longer beginnings. */
  omis: number
}

/** Names of all the packets: « n-ma », « p-45 ». */
export type NomPaquet = string

/** Places that one packet may hold before it is cut. */
const PLEIN = 800
/** Largest communes that a cut packet keeps. */
const TETE = 40

/** Every packet of an index, by name. */
export function decouper(index: Index): Map<NomPaquet, Paquet> {
  const paquets = new Map<NomPaquet, Paquet>()
  couper(index, index.acces, 'n-', 1, paquets)
  couper(index, index.postaux, 'p-', 2, paquets)
  return paquets
}

function couper(
  index: Index,
  acces: readonly Acces[],
  famille: string,
  longueur: number,
  paquets: Map<NomPaquet, Paquet>,
): void {
  for (const [debut, groupe] of Map.groupBy(acces, ({ cle }) => cle.slice(0, longueur))) {
    const rangs = [...new Set(groupe.map(({ rang }) => rang))].sort((a, b) => a - b)
    const entiers = new Set(groupe.filter(({ cle }) => cle === debut).map(({ rang }) => rang))
    const gardes = rangs.length <= PLEIN ? rangs : rangs.filter((rang, ordre) => ordre < TETE || entiers.has(rang))
    paquets.set(`${famille}${debut}`, {
      lieux: gardes.flatMap((rang) => index.lieux[rang] ?? []),
      omis: rangs.length - gardes.length,
    })
    if (gardes.length < rangs.length) {
      couper(
        index,
        groupe.filter(({ cle }) => cle.length > longueur),
        famille,
        longueur + 1,
        paquets,
      )
    }
  }
}

/**
 * The packets that answer for what was typed: that of the longest known beginning, and where an article was typed that of
 * the name with it. None: no place begins so. `coupes` says which packets leave places out.
 */
export function paquetsPour(
  { cle, cleSansArticle, codePostal, codeDepartement }: Saisie,
  noms: ReadonlySet<NomPaquet>,
  coupes: ReadonlySet<NomPaquet>,
): NomPaquet[] {
  const chiffres = codePostal ?? codeDepartement?.replace(/[AB]$/, '0')
  const parChiffres = chiffres === undefined ? null : plusLong('p-', chiffres, noms)
  if (cleSansArticle === '') return parChiffres === null ? [] : [parChiffres]
  const parNom = [...new Set([cleSansArticle, cle])].flatMap((forme) => {
    const nom = plusLong('n-', forme, noms)
    const nothingBeginsSo = nom === null || (coupes.has(nom) && nom !== `n-${forme}`)
    return nothingBeginsSo ? [] : [nom]
  })
  const complets = parNom.every((nom) => !coupes.has(nom))
  return !complets && parChiffres !== null && !coupes.has(parChiffres) ? [parChiffres] : [...new Set(parNom)]
}

/** Several packets as one: each place once, the largest communes first. */
export function reunir<L extends Lieu>(paquets: readonly { lieux: L[]; omis: number }[]): { lieux: L[]; omis: number } {
  const [seul] = paquets
  if (seul && paquets.length === 1) return seul
  const uniques = new Map(paquets.flatMap(({ lieux }) => lieux).map((lieu) => [`${lieu.nom}|${lieu.codeInsee}`, lieu]))
  return {
    lieux: [...uniques.values()].sort((a, b) => b.taille - a.taille),
    omis: Math.max(0, ...paquets.map(({ omis }) => omis)),
  }
}

function plusLong(famille: string, cle: string, noms: ReadonlySet<NomPaquet>): NomPaquet | null {
  for (let longueur = cle.length; longueur > 0; longueur--) {
    const nom = `${famille}${cle.slice(0, longueur)}`
    if (noms.has(nom)) return nom
  }
  return null
}
