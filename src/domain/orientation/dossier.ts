/** What the wizard carries of a place: the answer of repondre with its words, ready for a browser. Made at build. */
import { provenanceDuDepartement } from '../provenance.ts'
import type { Reponse } from '../etape.ts'
import { guichetDe, guichetDentaire, type Fonds, type Guichet } from './guichet.ts'

export interface Dossier {
  guichets: Guichet[]
  /** Lines that find a médecin traitant. */
  recherche: Guichet[]
  /** Dentists on duty; a guichet when their number is known. */
  gardeDentaire: { texte: string; guichet: Guichet | null } | null
  /** Whether some line is kept for residents. */
  ligneReservee: boolean
}

/** `today` is the day that ages are counted from, and after which closures are told. */
export function dossierDe(reponse: Reponse, fonds: Fonds, today: string): Dossier {
  const { departement } = reponse
  const dentaire = departement?.gardeDentaire
  const appelables = reponse.etapes.filter(({ numero }) => numero !== null)
  const enUsage = (usages: readonly (string | undefined)[]) =>
    appelables
      .filter(({ ligne }) => usages.includes(ligne?.usage))
      .map((etape) => guichetDe(etape, departement?.quinze, fonds, today))
  const guichets = enUsage([undefined, 'soinsNonProgrammes', 'garde'])
  return {
    guichets,
    recherche: enUsage(['rechercheMedecinTraitant']),
    gardeDentaire:
      departement && dentaire
        ? {
            texte: dentaire.texte,
            guichet: guichetDentaire(dentaire, provenanceDuDepartement(departement, 'gardeDentaire', fonds)),
          }
        : null,
    ligneReservee: guichets.some(({ reservee }) => reservee),
  }
}
