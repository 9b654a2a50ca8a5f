/**
 * An address typed in the place of a commune: « 12 rue de Paris 45000 ». Its postal code is read first, else its last words;
 * the name of a street may be that of another commune. It proposes and never decides.
 */
import type { Lieu } from './index.ts'
import { LONGUEUR_MAX, normalise } from './normalise.ts'
import type { Resultat } from './rank.ts'

/** What was understood, and the places that it designates. */
export interface Lecture<L extends Lieu> {
  lu: string
  lieux: readonly L[]
}

const VOIE =
  '(?:rue|r|avenue|av|ave|boulevard|boul|bld|bd|bvd|place|pl|route|rte|chemin|che|chem|allees?|impasse|imp|quai|cours|square|sentier|ruelle|faubourg|fbg|passage|residence|lotissement|cite|hameau|lieu dit)'
/** The words after the name of a street may be a part of it: « 12 rue de Paris ». */
export const AVEC_VOIE = new RegExp(`(?:^| )${VOIE} `)
/** « rue », « rue Villeneuve sur »: what follows is the name of the street still, or of something else than a commune. */
const INACHEVE = new RegExp(`(?:^| )(?:${VOIE}|de|du|des|d|la|le|les|l|au|aux|en|et|sur|sous|pres|saint|sainte)$`)
/** A service that is asked for by its letters is no address. */
const SERVICE = /^(?:sas|cpts) /
/** Words of the longest name that is looked for at the end. */
const MOTS_MAX = 7

/** « Gien, France » is « Gien », « Beauvais Hauts-de-France » is « Beauvais ». */
export function sansPays(texte: string): string {
  return texte.replace(/[\s,]+(?:(?:hauts|[iî]le)[\s-]de[\s-])?france\s*$/i, '')
}

/** Each reading, the surest first; none when the text is no address. `search` looks for the places of one reading. */
export async function lireAdresse<L extends Lieu>(
  texte: string,
  search: (lecture: string) => Promise<Resultat<L>>,
): Promise<Lecture<L>[]> {
  const tape = sansPays(texte.slice(0, LONGUEUR_MAX))
  const phrase = tape.replace(/[\s,()]+/g, ' ').trim()
  const [, avant = '', code, apres = ''] =
    /^(?:(.* )?)(\d{5})(?: (.*))?$/.exec(phrase.replace(/(^| )(\d{2}) (\d{3})(?= |$)/g, '$1$2$3')) ?? []
  const cle = normalise(phrase)
  const voie = AVEC_VOIE.test(cle)
  if (SERVICE.test(cle) || !(voie || tape.includes(',') || (code && avant && apres))) return []
  const nom = code && !apres && !voie ? avant.trim() : apres
  const lectures: Lecture<L>[] = []
  if (code) {
    const lu = nom ? `${code} ${nom}` : code
    const { lieux } = await search(lu)
    if (lieux.length > 0) return [{ lu, lieux }]
    const duCode = (await search(code)).lieux
    if (duCode.length > 0) lectures.push({ lu: code, lieux: duCode })
  }
  for (const fin of nom ? [nom] : lectures.length > 0 ? [] : finsDe(code ? avant.trim() : phrase)) {
    const { lieux, exacts } = await search(fin)
    if (exacts === 0) continue
    lectures.push({ lu: fin, lieux: lieux.slice(0, exacts) })
    break
  }
  return lectures
}

/** The last words, the most first, hyphens kept; not those that end the name of the street. */
function finsDe(phrase: string): string[] {
  const mots = phrase.split(' ')
  return mots
    .map((_, debut) => debut)
    .slice(Math.max(1, mots.length - MOTS_MAX))
    .filter((debut) => !INACHEVE.test(normalise(mots.slice(0, debut).join(' '))))
    .map((debut) => mots.slice(debut).join(' '))
}
