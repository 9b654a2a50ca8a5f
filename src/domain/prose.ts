/** A sentence written by hand in content/, with the no-break spaces of French typography put once, when it is read. */
import { z } from 'zod'

const NO_BREAK = '\u00a0'

/** « 116 117 » in its one form, and the spaces that never break: before « : ; ! ? », inside « », before « h », in « 24 000 », in « le 15 ». */
export function typographie(texte: string): string {
  return texte
    .replace(/\b116[\s-]?117\b/g, `116${NO_BREAK}117`)
    .replace(/ (?=[:;!?»])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(?<=\d) (?=h\b)/g, NO_BREAK)
    .replace(/(?<=\b(?:[Ll]e|[Aa]u|[Dd]u|[Oo]u|Urgence)) (?=\d)/g, NO_BREAK)
    .replace(/(?<=\b\d{1,3}) (?=\d{3}\b)/g, NO_BREAK)
}

/** The first letter as at the beginning of a sentence. */
export function capitalise(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
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

/** Plain text of at least `longueur` characters. */
export function proseSchema(longueur = 2) {
  return z.string().min(longueur).transform(typographie)
}
