/** A phone number stands in a `numero` key, never inside a sentence. */
import { derniereCle, feuilles } from '../feuilles.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

/** Ten digits that start with 0, or nine after +33, with the separators people write. */
const TELEPHONE = /(?:(?:\+|\b00)33[\s.()/-]*(?:0[\s.)/-]*)?[1-9]|\b0[\s.-]?[1-9])(?:[\s.()/-]{0,2}\d){8}\b/

const CLES_PERMISES = new Set(['numero', 'numerosCites', 'url', 'epci'])

const CONSEIL = 'Retirez ce numéro du texte : sa place est dans la clé « numero » d’une ligne.'

/** The first phone-like string of a text, or null. */
export function telephoneDans(texte: string): string | null {
  return TELEPHONE.exec(texte)?.[0] ?? null
}

export const numerosHorsCle: Check = {
  name: 'aucun numéro de téléphone dans une phrase',
  check(contexte) {
    const enPages = [...contexte.pages].flatMap(([fichier, texte]) => {
      const trouve = telephoneDans(texte)
      return trouve ? [{ fichier, cle: '', trouve, attendu: CONSEIL }] : []
    })
    const enFiches = entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur).flatMap(({ chemin, valeur: texte }): Constat[] => {
        if (typeof texte !== 'string' || CLES_PERMISES.has(derniereCle(chemin))) return []
        const trouve = telephoneDans(texte)
        if (!trouve) return []
        return [{ fichier, cle: formatCle(chemin), trouve, attendu: CONSEIL }]
      }),
    )
    return [...enFiches, ...enPages]
  },
}
