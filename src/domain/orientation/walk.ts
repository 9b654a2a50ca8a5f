/** Where a set of answers leads. Nothing is stored but the answers: going back, changing one and sharing are replays. */
import { cibleDe, CONDITIONNELLE, DEPART, isQuestion, type NomNoeud, type NomQuestion, type Reponses } from './graph.ts'

export interface Parcours {
  /** The question to ask now, or the advice reached. */
  noeud: NomNoeud
  /** The questions answered on the way, in order. */
  chemin: NomQuestion[]
  /** The answers that led there: those of questions no longer met are dropped. */
  reponses: Reponses
}

/** `ligneReservee`: whether the place has a line kept for residents, so that the question of residence is worth asking. */
export function walk(donnees: Reponses, ligneReservee: boolean): Parcours {
  const chemin: NomQuestion[] = []
  const reponses: Reponses = {}
  let noeud: NomNoeud = DEPART
  for (;;) {
    if (noeud === CONDITIONNELLE.question && !ligneReservee) noeud = CONDITIONNELLE.sinon
    if (!isQuestion(noeud)) break
    const choix: string | undefined = donnees[noeud]
    const cible: NomNoeud | undefined = choix === undefined ? undefined : cibleDe(noeud, choix)
    if (!cible) break
    chemin.push(noeud)
    Object.assign(reponses, { [noeud]: choix })
    noeud = cible
  }
  return { noeud, chemin, reponses }
}

/** The answers without that question nor those that came after it. */
export function backTo(question: NomQuestion, { chemin, reponses }: Parcours): Reponses {
  const gardees = chemin.slice(0, chemin.indexOf(question))
  return Object.fromEntries(gardees.map((une) => [une, reponses[une]]))
}
