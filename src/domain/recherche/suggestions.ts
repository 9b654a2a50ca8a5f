/** What is proposed for an input: what fits it, and what looks like it when little fits or a large town does. */
import { proposer, type Lieux } from './approche.ts'
import { buildIndex, type Index, type Lieu } from './index.ts'
import { chercher, enPropositions, type Resultat, type Suggestions } from './rank.ts'

/** Below this number of places that fit, lookalikes are added. */
const ASSEZ = 5
/** Large towns one mistake away come after this many places that fit: « pris » is Paris more often than Prissé. */
const AVANT_LES_VILLES = 2
const LONGUEUR_MIN = 4
/** As `Lieu.taille`: 32,000 inhabitants. */
const GRANDE_VILLE = 60

/** The index of the large towns of `index`, for {@link suggerer}. */
export function grandesVilles({ lieux }: Index): Index {
  return buildIndex(lieux.filter(({ taille }) => taille >= GRANDE_VILLE))
}

/**
 * The whole search over one index and the index of the large towns. `seul` is never a lookalike.
 * `toutes`: where lookalikes are looked for, when `index` is only a part of France.
 */
export function suggerer<L extends Lieu>(
  index: Index<L>,
  villes: Index<L>,
  texte: string,
  toutes: Lieux<L> = index,
): Suggestions<L> {
  const resultat = chercher(index, texte)
  const approchants = approchantsDe(toutes, villes, texte, resultat).map((lieu) => ({ lieu, approchant: true }))
  const propositions = enPropositions(resultat.lieux)
  propositions.splice(resultat.lieux.length < ASSEZ ? propositions.length : AVANT_LES_VILLES, 0, ...approchants)
  return { ...resultat, propositions }
}

function approchantsDe<L extends Lieu>(
  index: Lieux<L>,
  villes: Index<L>,
  texte: string,
  { exacts, lieux }: Resultat<L>,
): L[] {
  if (exacts > 0 || texte.trim().length < LONGUEUR_MIN - 1) return []
  const deja = new Set(lieux.map(({ codeInsee }) => codeInsee))
  const nouveaux = (proposes: L[]) => proposes.filter(({ codeInsee }) => !deja.has(codeInsee))
  const communes = lieux.length < ASSEZ ? proposer(index, texte) : []
  const proches = texte.trim().length < LONGUEUR_MIN ? [] : proposer(villes, texte, 1).slice(0, 2)
  return [
    ...new Map(
      nouveaux(lieux.length < ASSEZ ? [...communes, ...proches] : proches).map((lieu) => [
        `${lieu.nom} ${lieu.codeInsee}`,
        lieu,
      ]),
    ).values(),
  ]
}
