/** The story of /chiffres/: its chapters in order, the figures of each, what is computed from them, and the dates on one line. */
import { compareChiffres, themeSchema, type Chiffre, type Theme } from './chiffre.ts'
import { consultationsParAppel, croissance, type Calcul, type Refus } from './comparaison.ts'
import type { Contenu } from './contenu.ts'
import type { Graphique } from './graphique.ts'
import { taillesDe, type Taille } from './tailles.ts'

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

const TEXTES: Record<Theme, string> = {
  besoin:
    'Au nord du Loiret, les généralistes sont rares et beaucoup d’habitants n’ont pas de médecin traitant. Deux façons de compter les médecins circulent\u00a0: elles ne se mélangent pas.',
  reponse:
    'Des médecins volontaires se relaient, un numéro répond, puis d’autres CPTS et des lieux de soins s’y ajoutent. Une CPTS est un groupe de professionnels de santé d’un même secteur.',
  activite:
    'Ce que les lignes et les lieux disent avoir fait. Un appel n’est pas une personne, et une consultation proposée n’est pas toujours une consultation donnée.',
  argent:
    'Ce que le Département du Loiret dit avoir donné ou prévu. Nous ne connaissons pas le coût complet des lignes.',
  ailleurs:
    'D’autres territoires, pour situer. Leurs chiffres ne se comparent à ceux du Loiret que si leur fiche le permet.',
  territoires:
    'Combien d’habitants, de communes et de professionnels de santé chaque CPTS réunit, d’après les documents. Les nombres n’ont pas tous la même date. Pour les professionnels, ce sont, selon les documents, les membres de la CPTS ou tous ceux du secteur. Une case vide\u00a0: aucun nombre de ce genre dans nos documents.',
}

/** Chapters in the order of the story; a chart is in the chapter of its first bar. */
export function chapitresDe(contenu: Pick<Contenu, 'chiffres' | 'graphiques' | 'organisations'>): Chapitre[] {
  const { chiffres, graphiques } = contenu
  const tries = [...chiffres.values()].sort(compareChiffres)
  const themeDe = ({ panneaux }: Graphique) => chiffres.get(panneaux[0]?.barres[0]?.chiffre ?? '')?.theme
  return themeSchema.options.map((theme) => {
    const siens = tries.filter((un) => un.theme === theme)
    return {
      theme,
      titre: TITRES_THEME[theme],
      texte: TEXTES[theme],
      chiffres: siens,
      graphiques: [...graphiques.values()].filter((un) => themeDe(un) === theme),
      calculs: theme === 'activite' ? calculsDe(chiffres) : [],
      tailles: theme === 'territoires' ? taillesDe(siens, contenu) : [],
    }
  })
}

/** Growth between two reports, and consultations for a call; nothing where a figure is missing. */
function calculsDe(chiffres: Contenu['chiffres']): CalculPresente[] {
  const deux = (a: string, b: string) => [chiffres.get(a), chiffres.get(b)] as const
  const [appels2021, appels2024] = deux('appels-beauce-gatinais-2021', 'appels-beauce-gatinais-2024')
  const [consultations2021, consultations2024] = deux(
    'consultations-beauce-gatinais-2021',
    'consultations-beauce-gatinais-2024',
  )
  if (!appels2021 || !appels2024 || !consultations2021 || !consultations2024) return []
  const parAppel = 'Si l’appel demandait une consultation\u00a0: certains finissent par un conseil, ou par le 15.'
  const hausse = 'La cause\u00a0: plus de besoins, plus de médecins, un numéro mieux connu, ou un autre compte.'
  return [
    {
      titre: 'Hausse des appels entre les deux bilans',
      resultat: croissance(appels2021, appels2024),
      neDitPas: hausse,
    },
    {
      titre: 'Des consultations proposées (2021) aux consultations assurées (2024)',
      resultat: croissance(consultations2021, consultations2024),
      neDitPas: hausse,
    },
    {
      titre: 'Consultations proposées par appel, bilan publié en 2021',
      resultat: consultationsParAppel(appels2021, consultations2021),
      neDitPas: parAppel,
    },
    {
      titre: 'Consultations assurées par appel, bilan publié en 2024',
      resultat: consultationsParAppel(appels2024, consultations2024),
      neDitPas: parAppel,
    },
  ]
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
