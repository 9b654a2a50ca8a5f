/** What the numbers after a number are for: the title of their list, and when to go on to them. Safe for a browser. */
import type { Age } from './age.ts'
import { SAMU } from './samu.ts'

/** What a page gives after a number: a next step, or nothing. */
export type Ensuite = 'etape' | 'rien'

/** `etapes`: how many numbers the page gives after this one. */
export function ensuiteDe(etapes: number): Ensuite {
  return etapes > 0 ? 'etape' : 'rien'
}

/** The title of the list after the plate. The 15 always answers: nobody is told to give it up for a number that is less sure. */
export function titreSuite(plaque: string): string {
  return plaque === SAMU ? 'D’autres services, peut-être pour vous' : 'Si personne ne répond'
}

/** The age of a number, then what to do about it. */
export function ageEnClair({ bande, texte }: Age, ensuite: Ensuite): string {
  if (bande === 'recent') return texte
  if (ensuite === 'etape')
    return bande === 'tresAncien'
      ? `${texte} Si personne ne répond, ou si ce n’est plus ce service, passez à l’étape suivante.`
      : `${texte} Si personne ne répond, passez à l’étape suivante.`
  return bande === 'tresAncien'
    ? `${texte} Si ce n’est plus ce service, ne rappelez pas\u00a0: le numéro a pu changer.`
    : texte
}
