/** The index of places that are searched: every way into a name, sorted, so that a beginning is found by halving. */
import type { Decoupage } from '../commune.ts'
import { dense, normalise, sansArticle } from './normalise.ts'

/** A name under which people look for a commune: of today, delegated, associated, or an arrondissement. */
export interface Lieu {
  nom: string
  /** The commune (or arrondissement) that answers. */
  codeInsee: string
  nomCommune: string
  codeDepartement: string
  /** Those of the commune that answers. */
  codesPostaux: readonly string[]
  /** Four times the binary logarithm of the population, 0 for a former commune: what breaks ties. */
  taille: number
  /** What the name is when it is not that of a commune of today. */
  statut: 'commune' | 'deleguee' | 'associee'
}

/** `nom`: the name as it is. `sansArticle`: its article dropped. `mot`: from an inner word on. */
export type Entree = 'nom' | 'sansArticle' | 'mot'

/** One way into a place: letters and digits without spaces. */
export interface Acces {
  cle: string
  /** Position of the place in the index: the lower, the larger the commune. */
  rang: number
  entree: Entree
}

export interface Index<L extends Lieu = Lieu> {
  /** The largest communes first. */
  lieux: readonly L[]
  /** Sorted by `cle`, then `rang`. */
  acces: readonly Acces[]
  /** Postal codes as ways in, sorted likewise. */
  postaux: readonly Acces[]
  /** Places that fit the beginning that this index is for, and that it leaves out: 0 when it is complete. */
  omis: number
}

/** Inner words that nobody types first. */
const MOTS_VIDES: ReadonlySet<string> = new Set(['sur', 'sous', 'les', 'des', 'aux', 'arrondissement'])

/** Every name of the official list: communes, arrondissements, and delegated or associated communes named otherwise. */
export function lieuxDe({ communes, anciennes }: Decoupage): Lieu[] {
  const actuels = [...communes.values()]
    .sort((a, b) => b.population - a.population)
    .map(({ nom, codeInsee, codeDepartement, codesPostaux, population }): Lieu => ({
      nom,
      codeInsee,
      nomCommune: nom,
      codeDepartement,
      codesPostaux,
      taille: Math.round(4 * Math.log2(population + 1)),
      statut: 'commune',
    }))
  const autres = anciennes.flatMap(({ nom, statut, actuelle }): Lieu[] => {
    const commune = communes.get(actuelle)
    if (!commune) throw new Error(`decoupage: ${nom} belongs to ${actuelle}, which is not a commune`)
    if (normalise(nom) === normalise(commune.nom)) return []
    const { codeInsee, codeDepartement, codesPostaux } = commune
    return [{ nom, codeInsee, nomCommune: commune.nom, codeDepartement, codesPostaux, taille: 0, statut }]
  })
  return [...actuels, ...autres]
}

/** `lieux` in the order of preference: the largest communes first. */
export function buildIndex<L extends Lieu>(lieux: readonly L[], omis = 0): Index<L> {
  const acces = lieux.flatMap((lieu, rang) => accesDe(lieu).map((un) => ({ ...un, rang })))
  const postaux = lieux.flatMap(({ codesPostaux, statut }, rang) =>
    statut === 'commune' ? codesPostaux.map((cle): Acces => ({ cle, rang, entree: 'nom' })) : [],
  )
  return { lieux, acces: acces.sort(compareAcces), postaux: postaux.sort(compareAcces), omis }
}

/** The ways into one place. */
export function accesDe({ nom }: Pick<Lieu, 'nom'>): Omit<Acces, 'rang'>[] {
  const brut = normalise(nom)
  const court = sansArticle(brut)
  const acces: Omit<Acces, 'rang'>[] = [{ cle: dense(brut), entree: 'nom' }]
  if (court !== brut) acces.push({ cle: dense(court), entree: 'sansArticle' })
  // « Paris 12e » is what people call « Paris 12e Arrondissement ».
  if (court.endsWith(' arrondissement'))
    acces.push({ cle: dense(court.slice(0, -' arrondissement'.length)), entree: 'nom' })
  const mots = court.split(' ')
  for (let debut = 1; debut < mots.length; debut++) {
    const mot = mots[debut] ?? ''
    if (mot.length >= 3 && !MOTS_VIDES.has(mot)) acces.push({ cle: dense(mots.slice(debut).join('')), entree: 'mot' })
  }
  return acces
}

/** The ways in that begin with `debut`: a slice of a sorted list. */
export function commencantPar(acces: readonly Acces[], debut: string): readonly Acces[] {
  const first = rangDe(acces, (cle) => cle >= debut)
  const last = rangDe(acces, (cle) => cle > debut && !cle.startsWith(debut), first)
  return acces.slice(first, last)
}

/** First position where `passed` holds; it holds from there to the end. */
function rangDe(acces: readonly Acces[], passed: (cle: string) => boolean, from = 0): number {
  let low = from
  let high = acces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passed(acces[middle]?.cle ?? '')) high = middle
    else low = middle + 1
  }
  return low
}

function compareAcces(a: Acces, b: Acces): number {
  return a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : a.rang - b.rang
}
