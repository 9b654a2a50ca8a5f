/** Colours that the host of a widget asks for: read from the address, and refused when they cannot be read by everyone. */

/** Six hexadecimal digits each, without « # ». */
export interface Couleurs {
  fond: string
  texte: string
  accent: string
}

/** WCAG 2.2, 1.4.3: text of ordinary size. */
const CONTRASTE_MINIMAL = 4.5

const HEXADECIMAL = /^[0-9a-f]{6}$/i

/** From `#fond=fdf6e3&texte=222222&accent=005f73`; null when one is absent, is no colour, or cannot be read on the ground. */
export function lireCouleurs(fragment: string): Couleurs | null {
  const donnees = new URLSearchParams(fragment.replace(/^#/, ''))
  const [fond, texte, accent] = ['fond', 'texte', 'accent'].map((nom) => donnees.get(nom))
  if (!fond || !texte || !accent) return null
  const couleurs = { fond, texte, accent }
  return isLisible(couleurs) ? couleurs : null
}

/** Three colours of six digits; text and accent both stand out on the ground, so the ground stands out on the accent. */
export function isLisible({ fond, texte, accent }: Couleurs): boolean {
  return (
    [fond, texte, accent].every((couleur) => HEXADECIMAL.test(couleur)) &&
    contraste(texte, fond) >= CONTRASTE_MINIMAL &&
    contraste(accent, fond) >= CONTRASTE_MINIMAL
  )
}

/** From 1 to 21 (WCAG 2.2, « contrast ratio »). */
export function contraste(a: string, b: string): number {
  const [sombre = 0, clair = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (clair + 0.05) / (sombre + 0.05)
}

function luminance(couleur: string): number {
  const [rouge = 0, vert = 0, bleu = 0] = [0, 2, 4].map((place) => {
    const part = Number.parseInt(couleur.slice(place, place + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * rouge + 0.7152 * vert + 0.0722 * bleu
}
