/** The links of a page: where it sends to, and the anchors that it offers. */

export interface Liens {
  /** Addresses within the site, without origin: « /sources/ », « /methode/#citer ». */
  internes: string[]
  ancres: Set<string>
}

const ADRESSE = /\s(?:href|src|action)="([^"]*)"/g
/** Absolute addresses of the site itself: canonical link and social picture. */
const ABSOLUE = /(?:rel="canonical" href|property="og:(?:image|url)" content)="([^"]*)"/g
const ID = /\sid="([^"]*)"/g

/** `chemin` is the address of the page: relative links and bare anchors are resolved from it. */
export function liensDe(html: string, chemin: string): Liens {
  const absolues = [...html.matchAll(ABSOLUE)].map(([, url = '']) => new URL(decode(url)).pathname)
  const adresses = [...html.matchAll(ADRESSE)].map(([, adresse = '']) => decode(adresse))
  const internes = adresses
    .filter((adresse) => !/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(adresse))
    .map((adresse) => {
      const { pathname, hash } = new URL(adresse, `http://site.invalid${chemin}`)
      return pathname + hash
    })
  return { internes: [...new Set([...internes, ...absolues])], ancres: new Set(valuesOf(html, ID)) }
}

function valuesOf(html: string, motif: RegExp): string[] {
  return [...html.matchAll(motif)].map(([, valeur = '']) => decode(valeur))
}

function decode(texte: string): string {
  return texte.replaceAll('&#38;', '&').replaceAll('&amp;', '&').replaceAll('&#39;', "'")
}
