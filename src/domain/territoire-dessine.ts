/** What the map may draw of a territory: which communes, how surely, and how one tells that a drawing is of today. */
import type { Decoupage } from './commune.ts'
import type { Certitude } from './etape.ts'
import type { Organisation } from './organisation.ts'
import { forceDite, isCertain, liensDe } from './territoire.ts'

/** Those that are drawn: what is only possible is not. */
export const CERTITUDES = ['publie', 'probable'] as const satisfies readonly Certitude[]

export type CommunesDessinees = ReadonlyMap<Certitude, readonly string[]>

/** Codes INSEE of the communes that the map may show, by certainty. */
export function communesParCertitude(
  { id, territoire }: Pick<Organisation, 'id' | 'territoire'>,
  decoupage: Decoupage,
): CommunesDessinees {
  const certains = [...liensDe(id, territoire, decoupage)].filter(([, lien]) => isCertain(lien))
  const groupes = Map.groupBy(certains, ([, lien]) => (forceDite(lien) === 'publie' ? 'publie' : 'probable'))
  return new Map([...groupes].map(([certitude, liens]) => [certitude, liens.map(([code]) => code)]))
}

/** Written in the file of a territory when it is cut: what content/ said then. Another signature now: the drawing is wrong. */
export function signatureTerritoire(communes: CommunesDessinees): string {
  return CERTITUDES.map((certitude) => [certitude, ...(communes.get(certitude) ?? []).toSorted()].join(' ')).join(', ')
}
