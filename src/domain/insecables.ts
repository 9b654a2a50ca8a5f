/** What is read as one stays on one line where it is shown: « 8 h – 20 h » (a line may end after a dash), « 7 février ». */
import { MOIS } from './calendrier.ts'

const HEURE = '\\d{1,2}\\u00a0h(?:\\u00a0\\d\\d)?'
const MOIS_DIT = MOIS.join('|')

/** In the order in which they are tried at one place. */
const ENSEMBLE = new RegExp(`(${HEURE}\\u00a0–\\u00a0${HEURE}|(?:1er|\\b\\d{1,2}) (?:${MOIS_DIT}))`)

/** The parts of a text: those of odd rank stay on one line. */
export const morceauxInsecables = (texte: string): string[] => texte.split(ENSEMBLE)

/**
 * What holds no text to lay out, or is drawn again by a script, which would not find its own words; a link, since some lay out
 * their words as columns, but the plate, which gives hours; a tag; a text.
 */
const PARTIES =
  /<(script|style|svg|template|textarea|select|astro-island)\b[\s\S]*?<\/\1>|<a\b(?! class="plaque\b)[\s\S]*?<\/a>|<(?:"[^"]*"|[^">])*>|([^<]+)/g

/**
 * The same page, with what stays on one line marked for styles/page.css. The words are not touched: what is copied, exported or
 * sent by SMS is the same.
 */
export function marquerInsecables(html: string): string {
  return html.replace(PARTIES, (partie: string, _: unknown, texte?: string) =>
    texte === undefined
      ? partie
      : morceauxInsecables(texte)
          .map((morceau, rang) => (rang % 2 === 1 ? `<span class="un">${morceau}</span>` : morceau))
          .join(''),
  )
}
