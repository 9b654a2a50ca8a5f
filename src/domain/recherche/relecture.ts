/** An input that nothing fits as it stands, read again with its last words as a département: « Olivet Loiret » as « olivet 45 ». */
import type { Lieu } from './index.ts'
import { LONGUEUR_MAX, normalise, sansArticle } from './normalise.ts'
import { enPropositions, type Resultat, type Suggestions } from './rank.ts'

/** Names of départements by code. */
export type NomsDepartements = Readonly<Record<string, { nom: string }>>

/** What would remain is no name: « 45 Loiret », « le Loiret ». */
const SANS_NOM = /^(?:\d+|2[ab]|le|la|les|l)$/

/** The other reading, null when there is none. */
export function relire(departements: NomsDepartements, { lieux }: Resultat, texte: string): string | null {
  if (lieux.length > 0) return null
  const cle = normalise(texte.slice(0, LONGUEUR_MAX))
  const fins = Object.entries(departements)
    .flatMap(([code, { nom }]) => [nom, sansArticle(normalise(nom))].map((un) => ({ code, fin: ` ${normalise(un)}` })))
    .filter(({ fin }) => cle.endsWith(fin))
    // « Haute-Loire » is not « Loire ».
    .sort((a, b) => b.fin.length - a.fin.length)
  const reste = fins[0] ? cle.slice(0, -fins[0].fin.length) : ''
  return fins[0] && !SANS_NOM.test(reste) && reste !== '' ? `${reste} ${fins[0].code}` : null
}

/**
 * The places of the other reading, then what looks like the input as it stands: « Châteauneuf Loire » is Châteauneuf in the
 * Loire, or Châteauneuf-sur-Loire in the Loiret. So it is a choice, even of one.
 */
export function avecRelecture<L extends Lieu>(
  lus: readonly L[],
  propositions: Suggestions<L>['propositions'],
): Suggestions<L>['propositions'] {
  const deja = new Set(lus.map(({ codeInsee }) => codeInsee))
  return [...enPropositions(lus), ...propositions.filter(({ lieu }) => !deja.has(lieu.codeInsee))]
}
