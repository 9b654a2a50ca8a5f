/** A commune inside a sentence: « je cherche un médecin à Gien » is read « Gien ». It proposes and never decides. */
import type { Lieu } from './index.ts'
import { normalise } from './normalise.ts'
import { plier, SEUL, type Repere } from './reperes.ts'

/** Words of the longest expression that is left out at once. */
const MOTS_MAX = 5
const AGE = /^\d+ (?:ans?|mois|jours?|semaines?)$/
const MOT = /[^\s,;:.!?()«»"'’]+/g

/** The expressions that are no part of a name: those of the lines of the search, and those that stand around a name. */
export function tusDe(reperes: readonly Repere[], autour: readonly string[]): ReadonlySet<string> {
  const dits = reperes.flatMap(({ cles }) => cles.map((cle) => (cle.startsWith(SEUL) ? cle.slice(1) : cle)))
  // Empty: articles and prepositions alone.
  return new Set([...dits.filter((cle) => /\D/.test(cle)), ...autour, ''])
}

/**
 * The text without such expressions at its head, at its end, then at both, as it was typed: « mairie azay le brûlé » ends with a
 * word of danger, and holds a name. None when there is nothing to leave out, or nothing else.
 */
export function sansPhrase(texte: string, tus: ReadonlySet<string>): string[] {
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
  let [debut, fin] = [0, mots.length]
  for (let pas = MOTS_MAX; pas > 0; pas--) {
    if (debut + pas <= fin && tu(debut, debut + pas)) [debut, pas] = [debut + pas, MOTS_MAX + 1]
  }
  for (let pas = MOTS_MAX; pas > 0; pas--) {
    if (fin - pas >= debut && tu(fin - pas, fin)) [fin, pas] = [fin - pas, MOTS_MAX + 1]
  }
  const entre = (premier = mots[debut], dernier = mots[fin - 1]) =>
    premier && dernier ? texte.slice(premier.debut, dernier.debut + dernier.mot.length) : ''
  const restes = debut < fin ? [entre(mots[debut], mots.at(-1)), entre(mots[0]), entre()] : []
  return [...new Set(restes)].filter((reste) => reste !== texte)
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
