/** The lines of vCard and iCalendar files: escaped, folded and ended as their RFCs ask. */

/** Octets of a line before it must be folded (RFC 2426 §2.6, RFC 5545 §3.1). */
const LARGEUR = 75

/** A text value: RFC 2426 §5, RFC 5545 §3.3.11. */
export function echapper(texte: string): string {
  return texte.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

/** Every line ended by CR LF, folded between two signs, never within one. */
export function fichierPlie(lignes: readonly string[]): string {
  return lignes.map((ligne) => `${plier(ligne)}\r\n`).join('')
}

function plier(ligne: string): string {
  let octets = 0
  let pliee = ''
  for (const signe of ligne) {
    const poids = Buffer.byteLength(signe)
    if (octets + poids > LARGEUR) {
      pliee += '\r\n '
      octets = 1
    }
    pliee += signe
    octets += poids
  }
  return pliee
}
