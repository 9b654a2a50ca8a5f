/** The story of /chiffres/: its chapters in order, the figures of each, what is computed from them, and the dates on one line. */
import { z } from 'zod'
import { chiffreDe, compareChiffres, lienChiffreSchema, themeSchema, type Chiffre, type Theme } from './chiffre.ts'
import { consultationsParAppel, croissance, type Calcul, type Refus } from './comparaison.ts'
import type { Contenu } from './contenu.ts'
import { gabaritSchema } from './gabarit.ts'
import type { Graphique } from './graphique.ts'
import { proseSchema } from './prose.ts'
import { taillesDe, type Taille } from './tailles.ts'

/** What may be computed of two figures, in the order in which they are written. */
const CALCULS = { croissance, consultationsParAppel } as const

const calculs = Object.keys(CALCULS) as [keyof typeof CALCULS, ...(keyof typeof CALCULS)[]]

/** One chapter, told: the file bears the name of its theme. */
export const recitSchema = z.strictObject({
  texte: proseSchema(40)
    .refine((texte) => !/\p{Nd}/u.test(texte), 'une phrase sans nombre : les paragraphes donnent les chiffres')
    .describe('De quoi parle le chapitre, sans nombre'),
  chiffres: z.array(lienChiffreSchema).min(1).describe('Les fiches de ce chapitre sur lesquelles ce texte repose'),
  paragraphes: z
    .array(
      z.strictObject({
        titre: proseSchema(3).describe('De quoi parle le paragraphe, en quelques mots'),
        texte: gabaritSchema.describe('Vos phrases ; à la place de chaque nombre, sa fiche entre accolades'),
      }),
    )
    .default([])
    .describe('Ce que la presse peut reprendre tel quel, dans l’ordre'),
  calculs: z
    .array(
      z.strictObject({
        titre: proseSchema(10).describe('Ce que l’on calcule, en quelques mots'),
        calcul: z.enum(calculs).describe('croissance, ou consultationsParAppel'),
        chiffres: z
          .tuple([lienChiffreSchema, lienChiffreSchema])
          .describe('Deux fiches : avant puis après, ou appels puis consultations'),
        neDitPas: proseSchema(20).describe('Ce que ce calcul ne dit pas'),
      }),
    )
    .default([])
    .describe('Les nombres que le site calcule lui-même'),
})

export type Recit = z.infer<typeof recitSchema> & { id: string }

export interface CalculPresente {
  titre: string
  resultat: Calcul | Refus
  /** What the result does not say. */
  neDitPas: string
}

export interface Chapitre {
  theme: Theme
  titre: string
  /** What the chapter is about, without a number. */
  texte: string
  /** Those that this text rests on. */
  appuis: Chiffre[]
  chiffres: Chiffre[]
  graphiques: Graphique[]
  calculs: CalculPresente[]
  /** How large each organisation is, where the chapter is about that. */
  tailles: Taille[]
}

export const TITRES_THEME: Record<Theme, string> = {
  besoin: 'Le besoin',
  reponse: 'La réponse',
  activite: 'L’activité',
  argent: 'L’argent',
  ailleurs: 'Ailleurs',
  territoires: 'Les territoires des CPTS',
}

/** Chapters in the order of the story; a chart is in the chapter of its first bar. A theme without figures has none. */
export function chapitresDe(
  contenu: Pick<Contenu, 'recits' | 'chiffres' | 'graphiques' | 'organisations'>,
): Chapitre[] {
  const { recits, chiffres, graphiques } = contenu
  const tries = [...chiffres.values()].sort(compareChiffres)
  const themeDe = ({ panneaux }: Graphique) => chiffres.get(panneaux[0]?.barres[0]?.chiffre ?? '')?.theme
  return recitsEnOrdre(recits).map(([theme, recit]) => {
    const siens = tries.filter((un) => un.theme === theme)
    return {
      theme,
      titre: TITRES_THEME[theme],
      texte: recit.texte,
      appuis: recit.chiffres.map((id) => chiffreDe(id, chiffres)),
      chiffres: siens,
      graphiques: [...graphiques.values()].filter((un) => themeDe(un) === theme),
      calculs: recit.calculs.map((calcul) => ({ ...calcul, resultat: resultatDe(calcul, chiffres) })),
      tailles: theme === 'territoires' ? taillesDe(siens, contenu) : [],
    }
  })
}

/** Those that are told, in the order of the story. */
export function recitsEnOrdre(recits: Contenu['recits']): [Theme, Recit][] {
  return themeSchema.options.flatMap((theme): [Theme, Recit][] => {
    const recit = recits.get(theme)
    return recit ? [[theme, recit]] : []
  })
}

/** What is computed of its two figures, or why it is not. */
export function resultatDe(
  { calcul, chiffres: [un, autre] }: Pick<Recit['calculs'][number], 'calcul' | 'chiffres'>,
  chiffres: Contenu['chiffres'],
): Calcul | Refus {
  return CALCULS[calcul](chiffreDe(un, chiffres), chiffreDe(autre, chiffres))
}

/** Dated facts that have a sentence, oldest first. */
export function chronologieDe({
  chiffres,
}: Pick<Contenu, 'chiffres'>): { date: string; phrase: string; chiffre: Chiffre }[] {
  return [...chiffres.values()]
    .flatMap((chiffre) =>
      chiffre.evenement && chiffre.date ? [{ date: chiffre.date, phrase: chiffre.evenement, chiffre }] : [],
    )
    .sort((a, b) => (a.date === b.date ? (a.chiffre.id < b.chiffre.id ? -1 : 1) : a.date < b.date ? -1 : 1))
}
