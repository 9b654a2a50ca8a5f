/** The walk over the values of a record, for what looks at all of them: checks and citations. */

export interface Feuille {
  chemin: PropertyKey[]
  valeur: string | number | boolean
}

/** Every text, number and boolean of a record with its key path; the computed `id` left out. */
export function feuilles(valeur: unknown, chemin: PropertyKey[] = []): Feuille[] {
  if (Array.isArray(valeur)) return valeur.flatMap((one, rank) => feuilles(one, [...chemin, rank]))
  if (valeur !== null && typeof valeur === 'object') {
    return Object.entries(valeur)
      .filter(([cle]) => chemin.length > 0 || cle !== 'id')
      .flatMap(([cle, one]) => feuilles(one, [...chemin, cle]))
  }
  return typeof valeur === 'string' || typeof valeur === 'number' || typeof valeur === 'boolean'
    ? [{ chemin, valeur }]
    : []
}

/** The last key of a path, list ranks left aside: « source » for `pour[0].source[1]`. */
export function derniereCle(chemin: readonly PropertyKey[]): string {
  return String(chemin.findLast((part) => typeof part === 'string') ?? '')
}
