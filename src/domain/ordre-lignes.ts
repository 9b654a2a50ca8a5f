/** Which line of an organisation is told before another: the surer one, then the one of the latest primary source. */
import type { Dataset } from './dataset.ts'
import type { Ligne, StatutLigne } from './ligne.ts'
import { compareSources, documentsDuNumero } from './source.ts'

const ORDRE_STATUT: StatutLigne[] = ['confirme', 'publie', 'conteste', 'suspendu', 'remplace', 'retire']

/** Lines of an organisation: confirmed, published, contested, then the others; of equals, the latest primary source first. */
export function lignesEnOrdre(
  dataset: Pick<Dataset, 'lignesParOrganisation' | 'sources'>,
  organisation: string,
): Ligne[] {
  return [...(dataset.lignesParOrganisation.get(organisation) ?? [])].sort(
    (a, b) =>
      rangStatut(a) - rangStatut(b) ||
      compareSources(documentsDuNumero(a, dataset.sources), documentsDuNumero(b, dataset.sources)),
  )
}

/** 0 for a confirmed line; last where there is none. */
export function rangStatut(ligne: Ligne | null): number {
  return ligne ? ORDRE_STATUT.indexOf(ligne.statut) : ORDRE_STATUT.length
}
