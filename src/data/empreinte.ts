/** The fingerprint of a text, as `sha256sum` gives it. */
import { createHash } from 'node:crypto'

export function empreinteSha256(texte: string): string {
  return createHash('sha256').update(texte).digest('hex')
}
