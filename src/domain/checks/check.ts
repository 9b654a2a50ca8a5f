/** The contract of a cross-file check, and the walk over the values of a record that most of them need. */
import type { Decoupage } from '../commune.ts'
import type { Contenu, NomCollection } from '../contenu.ts'
import type { Constat } from './constat.ts'

export interface Contexte {
  contenu: Contenu
  decoupage: Decoupage
  /** AAAA-MM-JJ */
  today: string
  /** Records that are there but badly formed, by path: they are neither missing nor without citations. */
  malFormees: ReadonlyMap<string, unknown>
}

export interface Check {
  /** What holds when the check finds nothing. */
  name: string
  check: (contexte: Contexte) => Constat[]
}

interface Entree {
  collection: NomCollection
  id: string
  fichier: string
  valeur: unknown
}

/** Every record of every folder, with the path of its file. */
export function entrees(contenu: Contenu): Entree[] {
  return (Object.keys(contenu) as NomCollection[]).flatMap((collection) =>
    [...contenu[collection]].map(([id, valeur]) => ({
      collection,
      id,
      fichier: `content/${collection}/${id}.yaml`,
      valeur,
    })),
  )
}
