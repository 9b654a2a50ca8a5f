/** The known word nearest to a misspelt one, for error messages. */
import leven from 'leven'

/** The nearest of `connus`, or null when none differs by a third of its letters or less. */
export function plusProche(mot: string, connus: readonly string[]): string | null {
  const [best] = connus
    .map((connu) => ({ connu, ecart: leven(mot.toLowerCase(), connu.toLowerCase()) }))
    .filter(({ connu, ecart }) => ecart <= Math.max(1, Math.floor(connu.length / 3)))
    .sort((a, b) => a.ecart - b.ecart)
  return best?.connu ?? null
}
