/** How far two words are: by their letters, and by the way they sound in French. */

const LONGUEUR_MAX = 128
const lignes = [new Uint8Array(LONGUEUR_MAX), new Uint8Array(LONGUEUR_MAX), new Uint8Array(LONGUEUR_MAX)] as const

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`; `max + 1` as soon as more
 * than `max` are needed. Words of 127 letters at most.
 */
export function distance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1
  let [avant, hier, jour]: readonly [Uint8Array, Uint8Array, Uint8Array] = lignes
  for (let j = 0; j <= b.length; j++) hier[j] = j
  for (let i = 1; i <= a.length; i++) {
    jour[0] = i
    let best = i
    const lettre = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j++) {
      const autre = b.charCodeAt(j - 1)
      let cout = at(hier, j - 1) + (lettre === autre ? 0 : 1)
      cout = Math.min(cout, at(hier, j) + 1, at(jour, j - 1) + 1)
      if (i > 1 && j > 1 && lettre === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === autre) {
        cout = Math.min(cout, at(avant, j - 2) + 1)
      }
      jour[j] = cout
      if (cout < best) best = cout
    }
    if (best > max) return max + 1
    ;[avant, hier, jour] = [hier, jour, avant]
  }
  return Math.min(at(hier, b.length), max + 1)
}

function at(ligne: Uint8Array, rang: number): number {
  return ligne[rang] ?? 0
}

const SONS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/eaux?|au[xdt]?|ault|haut/g, 'o'],
  [/ai|ei|e[tsz]$|er$/g, 'e'],
  [/[ae][nm]/g, 'a'],
  [/[iy][nm]/g, 'I'],
  [/gn(?=[aeiou])/g, 'ni'],
  [/(?:ill|[iy])(?=[aeou])/g, 'Y'],
  [/y/g, 'i'],
  [/qu|[qk]|c(?=[aoulrt]|$)/g, 'k'],
  [/c(?=[eiy])|[zx]|ss/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/[estdxz]$/, ''],
]

/** A rough French phonetic key: « obervilliers » and « aubervilliers » share theirs. */
export function cleSonore(mot: string): string {
  return SONS.reduce((son, [forme, remplace]) => son.replace(forme, remplace), mot)
}
