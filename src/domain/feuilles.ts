/** The walk over the values of a record, for what looks at all of them: checks and citations. */

export interface Feuille {
  chemin: PropertyKey[]
  /** The last key of the path, list ranks left aside: « source » for `pour[0].source[1]`. */
  cle: string
  valeur: string | number | boolean
}

/** Ten checks walk through each record, and no record ever changes. */
const connues = new WeakMap<object, readonly Feuille[]>()

/** Every text, number and boolean of a record with its key path; the computed `id` left out. */
export function feuilles(fiche: unknown): readonly Feuille[] {
  if (fiche === null || typeof fiche !== 'object') return parcourir(fiche, [])
  const deja = connues.get(fiche)
  if (deja) return deja
  const lues = parcourir(fiche, [])
  connues.set(fiche, lues)
  return lues
}

function parcourir(valeur: unknown, chemin: PropertyKey[]): Feuille[] {
  if (Array.isArray(valeur)) return valeur.flatMap((one, rank) => parcourir(one, [...chemin, rank]))
  if (valeur !== null && typeof valeur === 'object') {
    return Object.entries(valeur)
      .filter(([cle]) => chemin.length > 0 || cle !== 'id')
      .flatMap(([cle, one]) => parcourir(one, [...chemin, cle]))
  }
  return typeof valeur === 'string' || typeof valeur === 'number' || typeof valeur === 'boolean'
    ? [{ chemin, cle: derniereCle(chemin), valeur }]
    : []
}

/** The last key of a path, list ranks left aside. */
export function derniereCle(chemin: readonly PropertyKey[]): string {
  return String(chemin.findLast((part) => typeof part === 'string') ?? '')
}

/** What stands under one key of a record or of a part of one; undefined where nothing does. */
export function enfant(valeur: unknown, cle: PropertyKey): unknown {
  return valeur !== null && typeof valeur === 'object' ? (valeur as Record<PropertyKey, unknown>)[cle] : undefined
}
