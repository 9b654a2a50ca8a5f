/** A commune inside a sentence: « je cherche un médecin à Gien » is read « Gien ». It proposes and never decides. */
import type { Lieu } from './index.ts'
import { normalise, sansArticle } from './normalise.ts'
import { enPropositions, type Recherche, type Suggestions } from './rank.ts'
import { plier, SEUL, type Repere } from './reperes.ts'
import { parseSaisie } from './saisie.ts'

/** Words of the longest expression that is left out at once. */
const MOTS_MAX = 5
const AGE = /^\d+ (?:ans?|mois|jours?|semaines?)$/
const MOT = /[^\s,;:.!?()«»"'’]+/g
/** « pour mon dos », « de ma cheville »: what is somebody’s is no commune. */
const A_QUELQU_UN = /(?:^|[\s,])[mst](?:a|es|on)\s+$/i
const DE_QUELQU_UN = /^[mst](?:a|es|on)\s/i
/** « a de » and « eu » are grammar; « Eu », « Y » and « Le Bô » are places. */
const LONG = /\w{3}/
const NOM_COURT = /(?:^|\s)\p{Lu}\p{Ll}?$/u

/** What may be the name of a commune in a sentence. */
export interface Phrase {
  /** Between the words that stand around a name, as it was typed without postal code, the longest first. */
  restes: string[]
  /** The one of `restes` that remains once every such word is gone; empty when none does. */
  nu: string
  /** What to read, the surest first: each of `restes` with the postal code, then without it, then that code alone. */
  lectures: string[]
  /** The last words, the most first, whatever stands before: « médecin sans attente Gien ». */
  fins: string[]
  /** « Gien » of « fatiguée et seule à Gien ». */
  apresA: string
}

/** `tus`: see {@link tusDe}. */
export function lirePhrase(texte: string, tus: ReadonlySet<string>): Phrase {
  const [code = ''] = /\b\d{5}\b/.exec(texte) ?? []
  const sansCode = texte.replace(code, ' ').trim()
  const entier = code && !tus.has(normalise(sansCode)) ? [sansCode] : []
  const { restes: sans, nu } = sansPhrase(sansCode, tus)
  const restes = [...entier, ...sans]
  return {
    restes,
    nu,
    lectures: code ? [...restes.map((reste) => `${reste} ${code}`), ...restes, code] : restes,
    fins: finsDe(sansCode, tus),
    apresA: (restes.at(-1) ?? sansCode).replace(/^.*\s[àa]\s+/i, ''),
  }
}

/**
 * The places that bear exactly the first of these readings that any bears; a name word for word goes before: « à Villers » is no
 * Avillers.
 */
export async function lireNom<L extends Lieu>(
  lectures: readonly string[],
  search: Recherche<L>,
): Promise<Suggestions<L>['propositions']> {
  let premiere: Suggestions<L>['propositions'] = []
  for (const lu of new Set(lectures)) {
    const dit = sansArticle(parseSaisie(lu).nom)
    if (!LONG.test(dit) && !/\d/.test(lu) && !NOM_COURT.test(lu)) continue
    const { lieux, exacts } = await search(lu)
    const lus = enPropositions(lieux.slice(0, exacts), lu)
    if (lus.some(({ lieu }) => sansArticle(normalise(lieu.nom)) === dit)) return lus
    if (premiere.length === 0) premiere = lus
  }
  return premiere
}

/** The expressions that are no part of a name: those of the lines of the search, and those that stand around a name. */
export function tusDe(reperes: readonly Repere[], autour: readonly string[]): ReadonlySet<string> {
  const dits = reperes.flatMap(({ cles }) => cles.map((cle) => (cle.startsWith(SEUL) ? cle.slice(1) : cle)))
  // Empty: articles and prepositions alone.
  return new Set([...dits.filter((cle) => /\D/.test(cle)), ...autour.map(plier), ...autour, ''])
}

/**
 * What may be a name in the text once such expressions are left out at its head and at its end, as it was typed, the longest
 * first: « médecin Bourg-en-Bresse » holds a name whose first word is one of them. Such an expression alone is no name, unless
 * it is written otherwise: « médecin La Garde », « médecin Bourges ».
 */
function sansPhrase(texte: string, tus: ReadonlySet<string>): Pick<Phrase, 'restes' | 'nu'> {
  const mots = Array.from(texte.matchAll(MOT), (mot) => ({ mot: mot[0], debut: mot.index }))
  const tu = (debut: number, fin: number) => {
    const dit = normalise(
      mots
        .slice(debut, fin)
        .map(({ mot }) => mot)
        .join(' '),
    )
    return tus.has(plier(dit)) || AGE.test(dit)
  }
  const pas = Array.from({ length: MOTS_MAX }, (_, rang) => rang + 1)
  const debuts = new Set([0])
  // A set that grows while it is walked: each expression may follow another.
  for (const debut of debuts)
    for (const un of pas) if (debut + un < mots.length && tu(debut, debut + un)) debuts.add(debut + un)
  const fins = new Set([mots.length])
  for (const fin of fins) for (const un of pas) if (fin > un && tu(fin - un, fin)) fins.add(fin - un)
  const lire = ({ debut, fin }: { debut: number; fin: number }) => {
    const [premier, dernier] = [mots[debut], mots[fin - 1]]
    if (!premier || !dernier || A_QUELQU_UN.test(texte.slice(0, premier.debut))) return []
    const reste = texte.slice(premier.debut, dernier.debut + dernier.mot.length)
    return reste === texte || DE_QUELQU_UN.test(reste) || tus.has(normalise(reste)) ? [] : reste
  }
  const [nu = ''] = [lire({ debut: Math.max(...debuts), fin: Math.min(...fins) })].flat()
  return {
    restes: [...debuts]
      .flatMap((debut) => [...fins].map((fin) => ({ debut, fin })))
      .sort((a, b) => b.fin - b.debut - (a.fin - a.debut))
      .flatMap(lire),
    nu,
  }
}

/** The ends of a text that may be a name, the longest first. */
function finsDe(texte: string, tus: ReadonlySet<string>): string[] {
  return Array.from(texte.matchAll(/[\s,]+(?=\S)/g), ({ 0: { length }, index }) => texte.slice(index + length)).filter(
    (fin) => !tus.has(normalise(fin)) && !A_QUELQU_UN.test(texte.slice(0, -fin.length)),
  )
}

/** The telephone number that is among words, or as it is dialled from abroad; the text itself when it holds none. */
export function numeroDe(texte: string): string {
  const chiffres = texte.replace(/\D/g, '').replace(/^(?:00)?330?(?=\d{9}$)/, '0')
  return /^(?:116117|0\d{9})$/.test(chiffres) ? chiffres : texte
}

/** The places whose name is at the head of what was typed, the longest names first: « Orléans la Source ». */
export function enTete<L extends Lieu>(lieux: readonly L[], texte: string): L[] {
  const cle = `${normalise(texte)} `
  const noms = lieux.map((lieu) => ({ lieu, nom: normalise(lieu.nom) })).filter(({ nom }) => cle.startsWith(`${nom} `))
  const longueur = Math.max(...noms.map(({ nom }) => nom.length))
  return noms.filter(({ nom }) => nom.length === longueur).map(({ lieu }) => lieu)
}
