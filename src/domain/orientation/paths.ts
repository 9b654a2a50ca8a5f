/** Every journey through the wizard, from the first question to an advice. */
import { isQuestion, QUESTIONS, type NomConseil, type Reponses } from './graph.ts'
import { walk, type Parcours } from './walk.ts'

export interface Journey extends Parcours {
  noeud: NomConseil
}

/** In the order in which the choices are shown. Ends because no choice leads back (tests/domain/orientation). */
export function journeys(ligneReservee: boolean, donnees: Reponses = {}): Journey[] {
  const parcours = walk(donnees, ligneReservee)
  const { noeud, reponses } = parcours
  if (!isQuestion(noeud)) return [{ ...parcours, noeud }]
  return Object.keys(QUESTIONS[noeud]).flatMap((choix) => journeys(ligneReservee, { ...reponses, [noeud]: choix }))
}
