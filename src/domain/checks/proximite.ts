/** The known word nearest to a misspelt one, for error messages. */

/** Edit distance (insertions, deletions, substitutions, swaps of neighbours). */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)])
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, rows[i - 2]![j - 2]! + 1)
      rows[i]![j] = best
    }
  }
  return rows[a.length]![b.length]!
}

/** The nearest of `connus`, or null when none differs by a third of its letters or less. */
export function plusProche(mot: string, connus: readonly string[]): string | null {
  const [best] = connus
    .map((connu) => ({ connu, ecart: distance(mot.toLowerCase(), connu.toLowerCase()) }))
    .filter(({ connu, ecart }) => ecart <= Math.max(1, Math.floor(connu.length / 3)))
    .sort((a, b) => a.ecart - b.ecart)
  return best?.connu ?? null
}
