/** Paragraphs ready to print, made from the figures: no number of them is typed by hand. */
import type { Chiffre, Theme } from './chiffre.ts'
import { formatValeurDe } from './chiffre-en-clair.ts'
import { croissance } from './comparaison.ts'
import type { Contenu } from './contenu.ts'
import { formatDateAvecPreposition } from './date.ts'
import { documentsDe, type Source } from './source.ts'
import { formatNombreFr } from './unite.ts'

export interface Paragraphe {
  theme: Theme
  titre: string
  texte: string
  chiffres: Chiffre[]
  sources: Source[]
}

interface Modele {
  theme: Theme
  titre: string
  ids: readonly string[]
  /** `valeur(0)` is the first figure with its unit, `selon(0)` its document and day, `hausse(0, 1)` a growth and its reserve. */
  dire: (outils: Outils) => string | null
}

interface Outils {
  valeur: (rang: number) => string
  selon: (rang: number) => string
  hausse: (avant: number, apres: number) => { taux: string; reserve: string } | null
}

const MODELES: readonly Modele[] = [
  {
    theme: 'besoin',
    titre: 'Le manque de médecins',
    ids: ['beauce-gatinais-sans-medecin-traitant', 'beauce-gatinais-habitants'],
    dire: ({ valeur, selon }) =>
      `Au nord du Loiret, ${valeur(0)} n’ont pas de médecin traitant, dans un territoire de ${valeur(1)}, celui de la CPTS Beauce-Gâtinais, ${selon(0)}. Le document ne dit ni qui a compté, ni à quelle date.`,
  },
  {
    theme: 'besoin',
    titre: 'La densité de généralistes',
    ids: ['densite-beauce-gatinais-2021', 'densite-loiret-2021', 'densite-france-2021'],
    dire: ({ valeur, selon }) =>
      `Le nord du Loiret compte ${valeur(0)}. Le même document en donne, pour le département, ${valeur(1)} et, pour la France, ${valeur(2)}, ${selon(0)}. Un autre document donne d’autres densités\u00a0: il ne compte pas les mêmes médecins, et les deux séries ne se mélangent pas.`,
  },
  {
    theme: 'reponse',
    titre: 'Des volontaires et des numéros',
    ids: [
      'beauce-gatinais-debut-ligne',
      'volontaires-beauce-gatinais-2021',
      'volontaires-beauce-gatinais-2023',
      'lignes-loiret-2024',
    ],
    dire: ({ valeur, selon }) =>
      `La ligne de la CPTS Beauce-Gâtinais a ouvert en ${valeur(0)}, ${selon(0)}. Elle reposait sur ${valeur(1)} volontaires, ${selon(1)}, puis sur ${valeur(2)}, ${selon(2)}. Le Département donne ${valeur(3)} de CPTS dans le Loiret, ${selon(3)}.`,
  },
  {
    theme: 'activite',
    titre: 'Les appels et les consultations',
    ids: ['appels-beauce-gatinais-2024', 'consultations-beauce-gatinais-2024'],
    dire: ({ valeur, selon }) =>
      `Le secrétariat à distance et les médecins de la CPTS Beauce-Gâtinais ont assuré ${valeur(0)} et ${valeur(1)}, en cabinet ou en centre, en un an, ${selon(0)}. Le communiqué ne donne pas les bornes de cette année. Un appel n’est pas une personne.`,
  },
  {
    theme: 'activite',
    titre: 'La hausse entre les deux bilans',
    ids: ['appels-beauce-gatinais-2021', 'appels-beauce-gatinais-2024'],
    dire: ({ valeur, selon, hausse }) => {
      const calcul = hausse(0, 1)
      return (
        calcul &&
        `La CPTS Beauce-Gâtinais est passée de ${valeur(0)} en un an, ${selon(0)}, à ${valeur(1)}, ${selon(1)}\u00a0: environ ${calcul.taux} de plus, d’après le calcul de «\u00a0Quel numéro appeler\u00a0?\u00a0».${calcul.reserve}`
      )
    },
  },
  {
    theme: 'argent',
    titre: 'L’argent public',
    ids: ['aide-quatre-cpts', 'aide-ligny', 'plan-priorite-sante-2024'],
    dire: ({ valeur, selon }) =>
      `Le Département du Loiret dit avoir consacré ${valeur(0)} au lancement des lignes de quatre CPTS, ${selon(0)}, et ${valeur(1)} au centre de Ligny-le-Ribault, ${selon(1)}. Pour l’année 2024, il annonce ${valeur(2)} pour l’ensemble de son plan Priorité Santé. Ces montants ne s’additionnent pas\u00a0: l’un peut être compris dans l’autre.`,
  },
]

/** Those whose figures are all in content/. */
export function paragraphesDe({ chiffres, sources }: Pick<Contenu, 'chiffres' | 'sources'>): Paragraphe[] {
  return MODELES.flatMap(({ theme, titre, ids, dire }) => {
    const siens = ids.flatMap((id) => chiffres.get(id) ?? [])
    if (siens.length < ids.length) return []
    const documents = siens.map(({ source }) => documentsDe(source, sources))
    const texte = dire({
      valeur: (rang) => (siens[rang] ? formatValeurDe(siens[rang]) : ''),
      selon: (rang) => selon(documents[rang]?.[0]),
      hausse: (avant, apres) => hausse(siens[avant], siens[apres]),
    })
    return texte ? [{ theme, titre, texte, chiffres: siens, sources: [...new Set(documents.flat())] }] : []
  })
}

function selon(document: Source | undefined): string {
  if (!document) return 'd’après nos sources'
  const date = document.publieLe ? `publié ${formatDateAvecPreposition(document.publieLe)}` : 'sans date'
  return `d’après un document ${date} (${document.editeur})`
}

/** With the reserve that the record asks to print beside it. */
function hausse(avant: Chiffre | undefined, apres: Chiffre | undefined): ReturnType<Outils['hausse']> {
  const calcul = avant && apres && croissance(avant, apres)
  if (!calcul?.ok) return null
  return { taux: `${formatNombreFr(calcul.valeur)}\u00a0%`, reserve: calcul.reserve ? ` ${calcul.reserve}` : '' }
}
