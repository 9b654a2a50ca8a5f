/** What a typed place name becomes before it is compared: the same code at build and in the browser. */

/** Letters that are read of what is typed: no name of a place is as long. */
export const LONGUEUR_MAX = 100

declare const brand: unique symbol
/** A name without case, accents nor punctuation: words separated by one space. */
export type Cle = string & { readonly [brand]: 'Cle' }

const MOTS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
  ['lez', 'les'],
  ['s', 'sur'],
  ['ss', 'sous'],
])

/** Short for another word only between two words: « villiers s marne », but « bussy s » is being typed. */
const ABREGES: ReadonlySet<string> = new Set(['s', 'ss'])

/** « Ferté-Saint-Aubin (La) », « Ferté-Saint-Aubin, La » */
const ARTICLE_FINAL = /^([^(,]+?)\s*[(,]\s*(le|la|les|l['’]?)\s*\)?\s*$/

/**
 * « St-Jean d’Œuilly-lès-Prés » → « saint jean d oeuilly les pres »; the letters of Cyrillic and Arabic stay: people in danger
 * type them too. Normalising twice changes nothing.
 */
export function normalise(texte: string): Cle {
  return texte
    .toLowerCase()
    .replace(ARTICLE_FINAL, '$2 $1')
    .replace(/\bs\/s\b/g, 'sous')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9\u0400-\u06ff]+/g, ' ')
    .trim()
    .split(' ')
    .map((mot, rang, mots) =>
      ABREGES.has(mot) && (rang === 0 || rang === mots.length - 1) ? mot : (MOTS.get(mot) ?? mot),
    )
    .join(' ') as Cle
}

/** Without the article at its head: « la ferte saint aubin » and « ferte saint aubin » agree. */
export function sansArticle(cle: Cle): Cle {
  return cle.replace(/^(?:le|la|les|l) (?=.)/, '') as Cle
}

/** Without spaces, so that « saintdenis » and « saint denis » agree, « lezlille » and « les lille » too. */
export function dense(cle: string): string {
  return cle.replaceAll(' ', '').replaceAll('lez', 'les')
}
