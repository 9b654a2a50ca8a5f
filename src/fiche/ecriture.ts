/** Writes a record as the others are written: codes and sentences quoted, ids and words bare, small groups on one line. */
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import { entreGuillemets } from './edition.ts'

const MOT = /^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’ -]*$/
const IDENTIFIANT = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)+$/
const ADRESSE = /^https?:\/\/[\w./-]+$/

/** The text of a record, header first; keys in the order given. What it says is read back and compared. */
export function texteDeFiche(fiche: Readonly<Record<string, unknown>>, enTete: string): string {
  const texte = `${[enTete, ...cles(fiche, '')].join('\n')}\n`
  const lue: unknown = parse(texte)
  if (!isDeepStrictEqual(lue, redresser(fiche)))
    throw new Error(`texteDeFiche: not read back as it was given\n${texte}`)
  return texte
}

function cles(objet: Readonly<Record<string, unknown>>, retrait: string): string[] {
  return Object.entries(objet).flatMap(([cle, valeur]) => {
    if (Array.isArray(valeur) && (valeur.some(isObjet) || cle === 'inconnu')) {
      return [`${retrait}${cle}:`, ...valeur.map((un) => `${retrait}  - ${enLigne(un)}`)]
    }
    if (isObjet(valeur) && Object.values(valeur).some((un) => Array.isArray(un) && un.some(isObjet))) {
      return [`${retrait}${cle}:`, ...cles(valeur, `${retrait}  `)]
    }
    return [`${retrait}${cle}: ${enLigne(valeur)}`]
  })
}

function enLigne(valeur: unknown): string {
  if (Array.isArray(valeur)) return `[${valeur.map(enLigne).join(', ')}]`
  if (isObjet(valeur)) {
    return `{ ${Object.entries(valeur)
      .map(([cle, un]) => `${cle}: ${enLigne(un)}`)
      .join(', ')} }`
  }
  if (typeof valeur !== 'string') return String(valeur)
  return isNu(valeur) ? valeur : entreGuillemets(valeur)
}

function isNu(texte: string): boolean {
  const simple = MOT.test(texte) && texte.length <= 60
  return (simple || IDENTIFIANT.test(texte) || ADRESSE.test(texte)) && parse(texte) === texte
}

/** Straight apostrophes become those of print, as between quotes. */
function redresser(valeur: unknown): unknown {
  if (Array.isArray(valeur)) return valeur.map(redresser)
  if (isObjet(valeur)) return Object.fromEntries(Object.entries(valeur).map(([cle, un]) => [cle, redresser(un)]))
  return typeof valeur === 'string' ? valeur.trim().replaceAll("'", '’') : valeur
}

function isObjet(valeur: unknown): valeur is Record<string, unknown> {
  return valeur !== null && typeof valeur === 'object' && !Array.isArray(valeur)
}
