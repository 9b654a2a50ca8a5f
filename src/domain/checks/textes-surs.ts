/** A text is words: no mark-up, no code, no address of a person, no character that is not seen. */
import { courrielsDans } from '../interdits.ts'
import { feuilles } from '../feuilles.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

/** Control characters, soft hyphens, marks of direction, zero-width spaces, line separators, tags. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffd\u{e0000}-\u{e007f}]|\r(?!\n)/u
const BALISE = /<\/?[a-z!?][^>]*>?/i
const CODE = /\b(?:(?:java|vb)script:|data:\w+\/)/i
/** What a page may write: code between backquotes, an address between « < > », a heading with the name of its place. */
const PERMIS_EN_PAGE = /`[^`\n]*`|<https?:\/\/[^\s<>]+>|<h[23] id="[a-z-]+">|<\/h[23]>/g

/** The first character of a text that nobody can see, as « U+202E », and its line; null when all can be seen. */
export function invisibleDans(texte: string): { code: string; ligne: number } | null {
  const trouve = INVISIBLE.exec(texte)
  if (!trouve) return null
  const code = (trouve[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { code: `U+${code}`, ligne: texte.slice(0, trouve.index).split('\n').length }
}

/** What a text holds and must not; null when it is only words. */
export function fauteDe(texte: string): Pick<Constat, 'trouve' | 'attendu'> | null {
  const invisible = invisibleDans(texte)
  if (invisible) return { trouve: invisible.code, attendu: 'Ce caractère ne se voit pas : retapez le texte sans lui.' }
  const code = BALISE.exec(texte)?.[0] ?? CODE.exec(texte)?.[0]
  if (code) return { trouve: code.slice(0, 60), attendu: 'Une phrase ne contient ni balise ni code : retirez-le.' }
  const [courriel] = courrielsDans(texte)
  return courriel ? { trouve: courriel, attendu: 'Aucune adresse électronique n’a sa place ici : retirez-la.' } : null
}

/** What parts the cells of a table, or the items of one of its lists. */
function separateurDe(texte: string): Pick<Constat, 'trouve' | 'attendu'> | null {
  if (texte.includes('\t')) return { trouve: 'une tabulation', attendu: 'Remplacez-la par une espace.' }
  if (texte.includes('|')) return { trouve: '|', attendu: 'Nos tableaux s’en servent pour séparer : retirez-la.' }
  return null
}

export const textesSurs: Check = {
  name: 'un texte ne contient ni balise, ni code, ni courriel, ni caractère invisible',
  check(contexte) {
    const enFiches = entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur).flatMap(({ chemin, valeur: texte }): Constat[] => {
        if (typeof texte !== 'string') return []
        const faute = separateurDe(texte) ?? fauteDe(texte)
        return faute ? [{ fichier, cle: formatCle(chemin), ...faute }] : []
      }),
    )
    // Comments and pages are read as they stand.
    const enTextes = [...contexte.textes].flatMap(([fichier, texte]) => {
      const page = contexte.pages.has(fichier)
      const [courriel] = courrielsDans(texte)
      const faute = page
        ? fauteDe(texte.replace(PERMIS_EN_PAGE, ''))
        : courriel && !enFiches.some((une) => une.fichier === fichier)
          ? { trouve: courriel, attendu: 'Aucune adresse électronique n’a sa place ici, même en commentaire.' }
          : null
      return faute ? [{ fichier, cle: '', ...faute }] : []
    })
    return [...enFiches, ...enTextes]
  },
}
