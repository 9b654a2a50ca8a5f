/** Which places fit what was typed, the best first, and whether one of them alone does. */
import { imprimerNom } from '../commune.ts'
import { commencantPar, type Index, type Lieu } from './index.ts'
import { normalise, sansArticle } from './normalise.ts'
import { parseSaisie, type Saisie } from './saisie.ts'

export interface Resultat<L extends Lieu = Lieu> {
  /** Best first: same name, beginning, inner word; the largest communes first in each. */
  lieux: L[]
  /** How many of `lieux`, at its head, bear exactly the name or the postal code typed. */
  exacts: number
  /** How many more fit. */
  autres: number
  /** The place to go to at once: only when the whole input fits it and no other. */
  seul: L | null
}

/** Looks for the places of one reading of an input. */
export type Recherche<L extends Lieu> = (lecture: string) => Promise<Resultat<L>>

/** What is shown for an input: places that fit, and lookalikes among them told as such. */
export interface Suggestions<L extends Lieu = Lieu> extends Resultat<L> {
  /** In the order to show. `lu`: what was read, when it is a part of what was typed. */
  propositions: { lieu: L; approchant: boolean; lu?: string }[]
}

/** Places that fit, as propositions; `lu` when a part of the input was read. */
export function enPropositions<L extends Lieu>(
  lieux: readonly L[],
  lu?: string,
  approchant = false,
): Suggestions<L>['propositions'] {
  return lieux.map((lieu) => ({ lieu, approchant, lu }))
}

/** Suggestions shown at most, unless more places bear exactly the name or the postal code typed. */
const LIMITE = 8

/**
 * Lower is better: the name letter for letter, without accents, with another article, the same letters otherwise spaced;
 * then its beginning, then the beginning of an inner word.
 */
const LETTRE_POUR_LETTRE = 0
const SANS_ACCENT = 0.1
const AUTRE_ARTICLE = 0.2
const MEMES_LETTRES = 0.3
const DEBUT = 1
const SANS_ARTICLE = 2
const INTERIEUR = 3

/** « Saint-Vincent-St » is short for « saint », or the beginning of « Sterlanges ». */
const INACHEVE = /[ -](stes?|sts?)$/

const ARTICLE = /^l(?:[ae]|es)?$/

/** Pure lookup without tolerance for mistakes. An input that fits several communes never has a `seul`. */
export function chercher<L extends Lieu>(index: Index<L>, texte: string): Resultat<L> {
  const saisie = parseSaisie(texte)
  const trouves =
    saisie.cle === '' ? parChiffres(index, saisie) : parNom(index, saisie, imprimerNom(texte.trim().toLowerCase()))
  const ordre = [...trouves].sort(([rangA, a], [rangB, b]) => a - b || rangA - rangB)
  const exacts = ordre.filter(([, score]) => score < DEBUT).map(([rang]) => rang)
  const montres = ordre.slice(0, Math.max(LIMITE, exacts.length))
  return {
    lieux: montres.flatMap(([rang]) => index.lieux[rang] ?? []),
    exacts: exacts.length,
    autres: ordre.length - montres.length + index.omis,
    seul: seulDe(index, saisie, exacts),
  }
}

/** Score of each place that fits, by its position in the index. */
function parNom(index: Index, saisie: Saisie, tape: string): Map<number, number> {
  const scores = new Map<number, number>()
  const collect = (debut: string, debutDeNom: number) => {
    for (const { cle, rang, entree } of commencantPar(index.acces, debut)) {
      const lieu = index.lieux[rang]
      if (!lieu || !fits(lieu, saisie)) continue
      const score = entree === 'mot' ? INTERIEUR : cle === debut ? scoreExact(lieu, saisie, tape) : debutDeNom
      if (score < (scores.get(rang) ?? Infinity)) scores.set(rang, score)
    }
  }
  collect(saisie.cle, DEBUT)
  if (saisie.cleSansArticle !== saisie.cle) collect(saisie.cleSansArticle, SANS_ARTICLE)
  const [, inacheve] = INACHEVE.exec(tape) ?? []
  if (inacheve) collect(saisie.cle.replace(/sainte?s?$/, inacheve), DEBUT)
  return scores
}

/** How well a place whose letters are those typed bears the name typed. */
function scoreExact({ nom }: Lieu, saisie: Saisie, tape: string): number {
  if (nom.toLowerCase() === tape) return LETTRE_POUR_LETTRE
  const cle = normalise(nom)
  if (cle === saisie.nom) return SANS_ACCENT
  return sansArticle(cle) === sansArticle(saisie.nom) ? AUTRE_ARTICLE : MEMES_LETTRES
}

function parChiffres(index: Index, saisie: Saisie): Map<number, number> {
  const { codePostal, codeDepartement } = saisie
  if (codePostal === null && codeDepartement === null) return new Map()
  const rangs =
    codePostal === null ? index.lieux.keys() : commencantPar(index.postaux, codePostal).map(({ rang }) => rang)
  const score = codePostal?.length === 5 ? LETTRE_POUR_LETTRE : DEBUT
  const scores = new Map<number, number>()
  for (const rang of rangs) {
    const lieu = index.lieux[rang]
    if (lieu?.statut === 'commune' && fits(lieu, saisie)) scores.set(rang, score)
  }
  return scores
}

function fits(lieu: Lieu, { codePostal, codeDepartement }: Saisie): boolean {
  if (codeDepartement !== null && lieu.codeDepartement !== codeDepartement) return false
  return codePostal === null || lieu.codesPostaux.some((code) => code.startsWith(codePostal))
}

/**
 * One commune only: « Châteaurenard » and « Château-Renard » are two. A name that begins that of a commune as large or larger
 * is a choice (« Tournon » is a village, and half of Tournon-sur-Rhône); so is one that begins any other when it is not typed
 * whole (« saint » is Le Saint without its article), and a name typed in more words than it has: « sainte-s » is no Saintes.
 */
function seulDe<L extends Lieu>(index: Index<L>, saisie: Saisie, rangs: readonly number[]): L | null {
  const lieux = rangs.flatMap((rang) => index.lieux[rang] ?? [])
  const [premier] = lieux
  if (!premier || new Set(lieux.map(({ codeInsee }) => codeInsee)).size > 1) return null
  if (saisie.cle === '') return premier
  const nom = normalise(premier.nom)
  if (saisie.nom.split(' ').length > nom.split(' ').length) return null
  const plancher = nom === saisie.nom && !ARTICLE.test(nom) ? premier.taille : 0
  const concurrent = (lieu: Lieu) =>
    lieu.taille >= plancher && fits(lieu, saisie) && normalise(lieu.nom).startsWith(`${saisie.nom} `)
  const debuts = commencantPar(index.acces, saisie.cle).filter(({ rang }) => !rangs.includes(rang))
  return debuts.some(({ rang }) => concurrent(index.lieux[rang] ?? premier)) ? null : premier
}
