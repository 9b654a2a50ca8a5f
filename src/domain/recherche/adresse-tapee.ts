/**
 * An address typed in the place of a commune: « 12 rue de Paris 45000 ». Its postal code is read first, else its last words;
 * the name of a street may be that of another commune. It proposes and never decides.
 */
import type { Lieu } from './index.ts'
import { LONGUEUR_MAX, normalise } from './normalise.ts'
import type { Recherche } from './rank.ts'

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
/** What stands before and after a postal code. */
const AUTOUR_DU_CODE = /^(?:(.* )?)(\d{5})(?: (.*))?$/

interface Adresse {
  /** Empty when none was typed. */
  code: string
  /** What was typed of the commune beside its code, for sure; empty without a code. */
  nom: string
  /** The words whose last ones may be a name, when none stands beside the code. */
  reste: string
}

/** « Gien, France » is « Gien », « Beauvais Hauts-de-France » is « Beauvais ». */
export function sansPays(texte: string): string {
  return texte.replace(/[\s,]+(?:(?:hauts|[iî]le)[\s-]de[\s-])?france\s*$/i, '')
}

/** Each reading, the surest first; none when the text is no address. */
export async function lireAdresse<L extends Lieu>(texte: string, search: Recherche<L>): Promise<Lecture<L>[]> {
  const adresse = decomposer(texte)
  if (adresse === null) return []
  const { code, nom, reste } = adresse
  const ensemble = code ? await lireTout(nom ? `${code} ${nom}` : code, search) : []
  if (ensemble.length > 0) return ensemble
  // The code and the name are not of one commune: both are said.
  if (nom) return [...(await lireTout(code, search)), ...(await lireExact([nom], search))]
  return lireExact(finsDe(reste), search)
}

/** « 12 rue des Roses 45 000 Orléans »: null when nothing tells that the text is an address. */
function decomposer(texte: string): Adresse | null {
  const tape = sansPays(texte.slice(0, LONGUEUR_MAX))
  const phrase = tape.replace(/[\s,()]+/g, ' ').trim()
  const codeJoint = phrase.replace(/(^| )(\d{2}) (\d{3})(?= |$)/g, '$1$2$3')
  const [, avant = '', code = '', apres = ''] = AUTOUR_DU_CODE.exec(codeJoint) ?? []
  const cle = normalise(phrase)
  const voie = AVEC_VOIE.test(cle)
  const isAdresse = voie || tape.includes(',') || (avant && apres)
  if (SERVICE.test(cle) || !isAdresse) return null
  return { code, nom: apres || (voie ? '' : avant.trim()), reste: code ? avant.trim() : phrase }
}

async function lireTout<L extends Lieu>(lu: string, search: Recherche<L>): Promise<Lecture<L>[]> {
  const { lieux } = await search(lu)
  return lieux.length > 0 ? [{ lu, lieux }] : []
}

/** The first of these names that some places bear, with those that bear it exactly. */
async function lireExact<L extends Lieu>(noms: readonly string[], search: Recherche<L>): Promise<Lecture<L>[]> {
  for (const lu of noms) {
    const { lieux, exacts } = await search(lu)
    if (exacts > 0) return [{ lu, lieux: lieux.slice(0, exacts) }]
  }
  return []
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
