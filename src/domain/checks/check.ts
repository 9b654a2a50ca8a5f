/** The contract of a cross-file check, and the walk over the values of a record that most of them need. */
import type { Decoupage } from '../commune.ts'
import type { Contenu, NomCollection } from '../contenu.ts'
import type { Exception } from '../exception.ts'
import type { Empreinte, Interdits } from '../interdits.ts'
import type { Constat } from './constat.ts'

export interface Contexte {
  contenu: Contenu
  decoupage: Decoupage
  /** AAAA-MM-JJ */
  today: string
  /** Records that are there but badly formed, by path: neither missing nor without citations. A text is not even YAML. */
  malFormees: ReadonlyMap<string, unknown>
  /** Pages of prose, by path. */
  pages: ReadonlyMap<string, string>
  /** Every file as it is written, comments included, by path. */
  textes: ReadonlyMap<string, string>
  /** content/interdits.yaml */
  interdits: Interdits
  empreinte: Empreinte
  /** content/exceptions.yaml */
  exceptions: readonly Exception[]
}

export interface Check {
  /** What holds when the check finds nothing. */
  name: string
  check: (contexte: Contexte) => Constat[]
}

interface Entree {
  fichier: string
  valeur: unknown
}

/** Every record of every folder, badly formed ones included, with the path of its file. */
export function entrees({ contenu, malFormees }: Pick<Contexte, 'contenu' | 'malFormees'>): Entree[] {
  const saines = (Object.keys(contenu) as NomCollection[]).flatMap((collection) =>
    [...contenu[collection]].map(([id, valeur]) => ({ fichier: `content/${collection}/${id}.yaml`, valeur })),
  )
  const autres = [...malFormees].filter(([, valeur]) => typeof valeur !== 'string')
  return [...saines, ...autres.map(([fichier, valeur]) => ({ fichier, valeur }))]
}
