/** Whether a line takes this person, by the conditions that its source states. */
import { MEDECIN, PASSAGE, TERRITOIRE, TOUS, type Condition } from '../condition.ts'
import type { Reponses } from './graph.ts'

/** What the answers say of the person; null: not asked, so the condition is told and the person judges. */
export interface Profil {
  medecin: 'sansMedecinTraitant' | 'medecinTraitantIndisponible' | null
  residence: 'habitantTerritoire' | 'travailTerritoire' | 'dePassage' | null
}

const RESIDENCES = { habitant: 'habitantTerritoire', travail: 'travailTerritoire', passage: 'dePassage' } as const

/** Someone sent first to a doctor comes to the lines only once that doctor has said no. */
export function profilDe(reponses: Reponses): Profil {
  return {
    medecin: reponses['medecin-traitant'] === 'aucun' ? 'sansMedecinTraitant' : 'medecinTraitantIndisponible',
    residence: reponses.residence ? RESIDENCES[reponses.residence] : null,
  }
}

/** None stated: nobody is turned away. A place of residence that is not known turns nobody away either. */
export function accepte(pour: readonly Condition[], { medecin, residence }: Profil): boolean {
  if (pour.includes(TOUS) || (residence === PASSAGE && pour.includes(PASSAGE))) return true
  if (pour.length > 0 && pour.every((condition) => condition === PASSAGE)) return residence === null
  const convient = (famille: readonly Condition[], sienne: Condition | null) =>
    sienne === null || !pour.some((condition) => famille.includes(condition)) || pour.includes(sienne)
  return convient(MEDECIN, medecin) && convient(TERRITOIRE, residence)
}

/** Whether only who lives or works there is taken. */
export function isReservee(pour: readonly Condition[]): boolean {
  return !pour.includes(TOUS) && !pour.includes(PASSAGE) && pour.some((condition) => TERRITOIRE.includes(condition))
}
