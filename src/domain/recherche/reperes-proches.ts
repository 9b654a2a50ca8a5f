/** Words of danger or need with a slip: « hemoragie », « mallaise ». They are proposed beside the places, and decide nothing. */
import { cleSonore, distance } from './distance.ts'
import { LONGUEUR_MAX, normalise } from './normalise.ts'
import { MOT_LONG, plier, SEUL, type Repere } from './reperes.ts'

/** As approche.ts: two slips in a long word, one in another. */
const LONG = 9

/** The lines that hold a word which looks or sounds like what was typed, or like as many of its words. */
export function trouverProches(reperes: readonly Repere[], texte: string): Repere[] {
  const mots = plier(normalise(texte.slice(0, LONGUEUR_MAX))).split(' ')
  const connus = new Set(reperes.flatMap(({ cles }) => cles.map((cle) => cle.replace(SEUL, ''))))
  const looksLike = (cle: string) => {
    const nombre = cle.split(' ').length
    const fautes = cle.length < LONG * nombre ? 1 : 2
    const son = cleSonore(cle)
    return mots.some((_, rang) => {
      const eux = mots.slice(rang, rang + nombre).join(' ')
      // « douleur violente » is no slip of « violence ».
      if (connus.has(eux)) return false
      return distance(eux, cle, fautes) <= fautes || cleSonore(eux) === son
    })
  }
  return reperes.filter(({ cles }) =>
    cles.some((cle) => cle.length >= MOT_LONG && /^[a-z]/.test(cle) && looksLike(cle)),
  )
}
