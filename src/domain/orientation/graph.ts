/** The routing of the wizard: which choice leads to which node. Wording is in content/orientation, rules of lines in repondre. */

export const DEPART = 'danger'

/** Choices of each question, in the order shown, and the node that each leads to. */
export const QUESTIONS = {
  danger: { signe: 'urgence-vitale', suicide: 'suicide', violences: 'violences', aucun: 'besoin' },
  besoin: {
    medecin: 'medecin-traitant',
    dents: 'dents',
    kine: 'entorse-ou-mal-de-dos',
    pharmacien: 'pharmacien',
    suivi: 'suivi',
    pharmacie: 'pharmacie-de-garde',
  },
  'medecin-traitant': { aucun: 'residence', indisponible: 'residence', 'pas-appele': 'medecin-d-abord' },
  residence: { habitant: 'ligne', travail: 'ligne', passage: 'de-passage' },
} as const

export type NomQuestion = keyof typeof QUESTIONS
type Cible = { [Q in NomQuestion]: (typeof QUESTIONS)[Q][keyof (typeof QUESTIONS)[Q]] }[NomQuestion]
export type NomConseil = Exclude<Cible, NomQuestion>
export type NomNoeud = NomQuestion | NomConseil
export type Choix<Q extends NomQuestion> = keyof (typeof QUESTIONS)[Q] & string

/** What has been answered so far, by question. */
export type Reponses = { [Q in NomQuestion]?: Choix<Q> }

/** Where one lives matters only to a line kept for the residents of its communes: else the question is passed over. */
export const CONDITIONNELLE = { question: 'residence', sinon: 'ligne' } as const

/** Advice that depends on the place: ends on « choisissez votre commune » when none is known. */
const LOCAUX: ReadonlySet<NomNoeud> = new Set([
  'ligne',
  'de-passage',
  'medecin-d-abord',
  'entorse-ou-mal-de-dos',
  'dents',
  'suivi',
])

export function isQuestion(noeud: NomNoeud): noeud is NomQuestion {
  return noeud in QUESTIONS
}

/** Whether the advice gives numbers of the place, so that it needs to know one. */
export function isLocal(conseil: NomConseil): boolean {
  return LOCAUX.has(conseil)
}

/** Every node once, questions first, each set in the order of the first journey that meets it. */
export const NOEUDS: readonly NomNoeud[] = [
  ...(Object.keys(QUESTIONS) as NomQuestion[]),
  ...new Set(
    Object.values(QUESTIONS)
      .flatMap((choix) => Object.values(choix) as NomNoeud[])
      .filter((noeud): noeud is NomConseil => !isQuestion(noeud)),
  ),
]

/** The node after `choix`; undefined when the question has no such choice. */
export function cibleDe(question: NomQuestion, choix: string): NomNoeud | undefined {
  return (QUESTIONS[question] as Record<string, NomNoeud>)[choix]
}

/** Advice that may not fit: the answers that lead to a doctor instead. */
export const AUTREMENT: Partial<Record<NomConseil, Reponses>> = {
  pharmacien: { danger: 'aucun', besoin: 'medecin' },
}
