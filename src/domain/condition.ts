/** Who may call a line, as its source states it: which conditions replace each other and which add up. Safe for a browser. */
import type { Ligne } from './ligne.ts'

export type Condition = Ligne['pour'][number]['condition']

/** Conditions of one family are alternatives; those of the two families add up. */
export const MEDECIN: readonly Condition[] = ['sansMedecinTraitant', 'medecinTraitantIndisponible']
export const TERRITOIRE: readonly Condition[] = ['habitantTerritoire', 'travailTerritoire']
/** Opens the line to all, whatever else is stated. */
export const TOUS: Condition = 'toutPublic'
/** Opens it to whoever does not live there, whatever else is stated. */
export const PASSAGE: Condition = 'dePassage'
