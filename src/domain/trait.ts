/** Small pieces of SVG shared by the drawings: escaped text, and text cut into lines. */

const SIGNES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Safe inside an element or an attribute. */
export function echapper(texte: string): string {
  return texte.replace(/[&<>"]/g, (signe) => SIGNES[signe] ?? signe)
}

/** Lines of at most `largeur` signs where a space allows it; no-break spaces never break. */
export function couper(texte: string, largeur: number): string[] {
  const lignes: string[] = []
  for (const mot of texte.split(' ')) {
    const derniere = lignes.at(-1)
    if (derniere !== undefined && derniere.length + 1 + mot.length <= largeur) {
      lignes[lignes.length - 1] = `${derniere} ${mot}`
    } else lignes.push(mot)
  }
  return lignes
}
