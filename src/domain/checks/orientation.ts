/** The wizard says exactly what its graph routes: each node has its record, each choice its words, and each question matters. */
import { assembleDataset } from '../dataset.ts'
import { cas, terrains, type Cas } from '../orientation/bilan.ts'
import { isQuestion, NOEUDS, QUESTIONS, type NomNoeud, type NomQuestion } from '../orientation/graph.ts'
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

const fichierDe = (noeud: string) => `content/orientation/${noeud}.yaml`

export const noeudsRediges: Check = {
  name: 'chaque nœud du questionnaire a sa fiche, et chaque choix ses mots',
  check({ contenu, malFormees }) {
    const inconnus = [...contenu.orientation.keys()].filter((id) => !NOEUDS.includes(id as NomNoeud))
    return [
      ...inconnus.map((id) => ({
        fichier: fichierDe(id),
        cle: '',
        trouve: id,
        attendu: `Aucune réponse ne mène à cette fiche. Les nœuds sont : ${NOEUDS.join(', ')}.`,
      })),
      ...NOEUDS.filter((noeud) => !malFormees.has(fichierDe(noeud))).flatMap((noeud): Constat[] => {
        const redige = contenu.orientation.get(noeud)
        const type = isQuestion(noeud) ? 'question' : 'conseil'
        const faute = (cle: string, trouve: string, attendu: string) => [
          { fichier: fichierDe(noeud), cle, trouve, attendu },
        ]
        if (!redige) return faute('', 'rien', `Le questionnaire mène à « ${noeud} » : écrivez cette fiche.`)
        if (redige.type !== type) return faute('type', redige.type, `Ce nœud est de type « ${type} ».`)
        if (redige.type === 'conseil' || !isQuestion(noeud)) return []
        const attendus = Object.keys(QUESTIONS[noeud]).join(', ')
        const trouves = redige.choix.map(({ id }) => id).join(', ')
        return trouves === attendus ? [] : faute('choix', trouves, `Les choix, dans cet ordre : ${attendus}.`)
      }),
    ]
  },
}

/** Hours enough to see a choice make a difference: a weekday noon and a night. */
const MOMENTS = 4

export const questionsUtiles: Check = {
  name: 'chaque question change au moins une réponse',
  check({ contenu, decoupage, today }) {
    const lieux = terrains(assembleDataset(contenu, decoupage), today)
    return inutiles([...cas(lieux.map((lieu) => ({ ...lieu, moments: lieu.moments.slice(0, MOMENTS) })))]).map(
      (question) => ({
        fichier: fichierDe(question),
        cle: 'choix',
        trouve: question,
        attendu: 'Aucun choix de cette question ne change ce qui est conseillé : retirez-la du questionnaire.',
      }),
    )
  },
}

/** Questions whose answer never changes the end of a journey, all else being equal; one that nobody is asked is no burden. */
export function inutiles(tous: readonly Cas[]): NomQuestion[] {
  const lieux = [...new Set(tous.map(({ terrain }) => terrain))]
  return (Object.keys(QUESTIONS) as NomQuestion[]).filter((question) => {
    const posees = tous.filter(({ reponses }) => reponses[question])
    const fins = Map.groupBy(posees, ({ terrain, moment, reponses }) =>
      JSON.stringify([lieux.indexOf(terrain), moment.heure, { ...reponses, [question]: null }]),
    )
    const finsDe = (ensemble: readonly Cas[]) =>
      new Set(ensemble.map(({ conseil, conclusion }) => `${conseil} ${conclusion.principal?.guichet.numero ?? ''}`))
    return posees.length > 0 && [...fins.values()].every((ensemble) => finsDe(ensemble).size === 1)
  })
}
