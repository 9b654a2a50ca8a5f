/** Whether a line takes this person, by the conditions that its source states. */
import type { Ligne } from '../ligne.ts'
import type { Reponses } from './graph.ts'

export type Condition = Ligne['pour'][number]['condition']

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

const MEDECIN: readonly Condition[] = ['sansMedecinTraitant', 'medecinTraitantIndisponible']
const TERRITOIRE: readonly Condition[] = ['habitantTerritoire', 'travailTerritoire']

/**
 * Conditions of one family are alternatives, those of the two families add up; `toutPublic` and `dePassage` open
 * the line by themselves. None stated: nobody is turned away.
 */
export function accepte(pour: readonly Condition[], { medecin, residence }: Profil): boolean {
  if (pour.includes('toutPublic') || (residence === 'dePassage' && pour.includes('dePassage'))) return true
  const convient = (famille: readonly Condition[], sienne: Condition | null) =>
    sienne === null || !pour.some((condition) => famille.includes(condition)) || pour.includes(sienne)
  return convient(MEDECIN, medecin) && convient(TERRITOIRE, residence)
}

/** Whether where one lives decides of this line. */
export function isReservee(pour: readonly Condition[]): boolean {
  return !pour.includes('toutPublic') && pour.some((condition) => TERRITOIRE.includes(condition))
}
