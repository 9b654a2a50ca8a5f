/** The lines by which one reaches a service: its own, else those that give appointments in its places. */
import type { Dataset } from './dataset.ts'
import type { Ligne } from './ligne.ts'
import type { Organisation } from './organisation.ts'
import { lignesEnOrdre } from './ordre-lignes.ts'

type Fonds = Pick<Dataset, 'centresParOrganisation' | 'lignes' | 'lignesParOrganisation' | 'organisations' | 'sources'>

export interface LigneDuService {
  ligne: Ligne
  /** Whose line it is. */
  organisation: Organisation
}

/** Each once, in the order in which to try them; whatever their state. */
export function lignesDuService(dataset: Fonds, organisation: Organisation): LigneDuService[] {
  const siennes = lignesEnOrdre(dataset, organisation.id)
  if (siennes.length > 0) return siennes.map((ligne) => ({ ligne, organisation }))
  const centres = dataset.centresParOrganisation.get(organisation.id) ?? []
  return [...new Set(centres.flatMap(({ lignes }) => lignes))].flatMap((id) => {
    const ligne = dataset.lignes.get(id)
    const sienne = ligne && dataset.organisations.get(ligne.organisation)
    return sienne ? { ligne, organisation: sienne } : []
  })
}
