/** Paragraphs ready to print: the words of content/recits, filled with the figures that they name. */
import { formatDate } from './calendrier.ts'
import { chiffreDe, type Chiffre, type Theme } from './chiffre.ts'
import { formatValeurDe } from './chiffre-en-clair.ts'
import { croissance, type Refus } from './comparaison.ts'
import type { Contenu } from './contenu.ts'
import { formatDateAvecPreposition } from './date.ts'
import { blancsDe, morceauxDe, type Blanc } from './gabarit.ts'
import { recitsEnOrdre } from './recit.ts'
import { documentsDe, type Source } from './source.ts'
import { formatNombreFr } from './unite.ts'

export interface Paragraphe {
  theme: Theme
  titre: string
  texte: string
  /** Those that the text says, without repeats, in its order. */
  chiffres: Chiffre[]
  sources: Source[]
}

type Fiches = Pick<Contenu, 'chiffres' | 'sources'>

/** What stands in the place of a blank; `reserve` is then printed at the end of the paragraph. */
interface Dit {
  ok: true
  mots: string
  reserve?: string | null
}

/** In the order of the story. Content whose blanks cannot be filled is refused by checks/recits.ts. */
export function paragraphesDe(contenu: Pick<Contenu, 'recits' | 'chiffres' | 'sources'>): Paragraphe[] {
  return recitsEnOrdre(contenu.recits).flatMap(([theme, { paragraphes }]) =>
    paragraphes.map(({ titre, texte }) => ({ theme, titre, ...remplir(texte, contenu) })),
  )
}

function remplir(texte: string, contenu: Fiches): Pick<Paragraphe, 'texte' | 'chiffres' | 'sources'> {
  const morceaux = morceauxDe(texte)
  const dits = morceaux.map((morceau) => {
    const dit = typeof morceau === 'string' ? { ok: true as const, mots: morceau } : direBlanc(morceau, contenu)
    if (!dit.ok) throw new Error(`paragraphesDe: « ${texte} » is always filled: ${dit.raison}`)
    return dit
  })
  const ids = blancsDe(texte).flatMap(({ dit, chiffres }) => (dit === 'selon' ? [] : chiffres))
  const chiffres = [...new Set(ids)].map((id) => chiffreDe(id, contenu.chiffres))
  return {
    texte: [dits.map(({ mots }) => mots).join(''), ...dits.flatMap(({ reserve }) => reserve ?? [])].join(' '),
    chiffres,
    sources: [...new Set(chiffres.flatMap(({ source }) => documentsDe(source, contenu.sources)))],
  }
}

/** What a blank says, or why it says nothing. The figures that it names are there. */
export function direBlanc(blanc: Blanc, { chiffres, sources }: Fiches): Dit | Refus {
  const chiffre = chiffreDe(blanc.chiffres[0], chiffres)
  switch (blanc.dit) {
    case 'valeur':
      return { ok: true, mots: formatValeurDe(chiffre) }
    case 'selon': {
      const [document] = documentsDe(chiffre.source, sources)
      return document ? { ok: true, mots: selon(document) } : { ok: false, raison: 'Le document de ce chiffre manque.' }
    }
    case 'date': {
      const { periode } = chiffre
      if (periode === 'nonPrecisee' || !('date' in periode))
        return { ok: false, raison: 'La période de ce chiffre n’est pas une date.' }
      return { ok: true, mots: formatDate(periode.date) }
    }
    case 'hausse': {
      const calcul = croissance(chiffre, chiffreDe(blanc.chiffres[1], chiffres))
      if (!calcul.ok) return calcul
      return { ok: true, mots: `${formatNombreFr(calcul.valeur)}\u00a0%`, reserve: calcul.reserve }
    }
  }
}

function selon({ editeur, publieLe }: Source): string {
  const date = publieLe ? `publié ${formatDateAvecPreposition(publieLe)}` : 'sans date'
  return `d’après un document ${date} (${editeur})`
}
