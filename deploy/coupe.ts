/** Cuts a variable font down; its tools hold 50 MB, and are called apart. */
import subsetFont from 'subset-font'

/** Of `entier` (WOFF2), only the glyphs of `lettres` and the weights from `min` to `max`. */
export function couper(entier: Uint8Array, lettres: string, wght: { min: number; max: number }): Promise<Uint8Array> {
  return subsetFont(Buffer.from(entier), lettres, { targetFormat: 'woff2', variationAxes: { wght } })
}
