/** The steps of an answer: what each is, which one the plate carries, whose hours hold for it. `repondre` puts them in order. */
import type { Dataset } from './dataset.ts'
import type { Departement } from './departement.ts'
import type { Lieux } from './lieux.ts'
import type { Ligne } from './ligne.ts'
import type { NumeroNational } from './numero-national.ts'
import type { Organisation } from './organisation.ts'
import type { Lien } from './territoire.ts'

/**
 * - `ligne`: a line of an organisation that the commune is tied to, surely or probably.
 * - `departement`: the line of the whole département.
 * - `medecinTraitant`: one’s own doctor; no number of ours.
 * - `possible`: a line that may serve the commune; nobody has published it.
 * - `samu`: the 15.
 * - `complement`: another need (nights, finding a médecin traitant, booking at one centre).
 */
export type Role = 'ligne' | 'departement' | 'medecinTraitant' | 'possible' | 'samu' | 'complement'

export interface Etape {
  /** From 1, in the order in which the page shows the steps. */
  rang: number
  role: Role
  /** Digits as dialled; null for one’s own doctor. */
  numero: string | null
  ligne: Ligne | null
  organisation: Organisation | null
  /** What ties the commune to the organisation; null for the département, the doctor and the 15. */
  lien: Lien | null
  /** Other lines with the same number, kept for their hours, for what to do before the call and for whose they are. */
  memeNumero: MemeNumero[]
}

export interface MemeNumero {
  ligne: Ligne
  organisation: Organisation
  lien: Lien | null
}

export type Certitude = 'publie' | 'probable' | 'possible' | 'departement' | 'inconnue'

export interface Reponse {
  /** What the answer is for: one commune, or all that a département has in common. */
  portee: 'commune' | 'departement'
  certitude: Certitude
  etapes: Etape[]
  /** Links whose organisation has no number to offer, or is reached in another way too: said, because unknown is not outside. */
  liensSansNumero: { lien: Lien; organisation: Organisation }[]
  lieux: Lieux
  departement: Departement | null
  urgence: NumeroNational[]
}

/** The 15, the 112 and the 114, in the order of the strip. */
export function numerosVitaux(dataset: Pick<Dataset, 'numeros'>): NumeroNational[] {
  return [...dataset.numeros.values()].filter(({ famille }) => famille === 'vital').sort((a, b) => a.rang - b.rang)
}

/** The step that the plate carries: the first that has a number. */
export function etapePrincipale(reponse: Reponse): Etape {
  const etape = reponse.etapes.find(({ numero }) => numero !== null)
  if (!etape) throw new Error('repondre: the 15 is always a step')
  return etape
}

/** The line whose hours hold for this step: its own, else another on the same number that publishes some for the same need. */
export function ligneDesHoraires({ ligne, memeNumero }: Pick<Etape, 'ligne' | 'memeNumero'>): Ligne | null {
  const lignes = [ligne, ...memeNumero.map((autre) => autre.ligne)]
  return lignes.find((une) => une?.horaires && une.usage === ligne?.usage) ?? null
}

/** The parts of the page: the plate, what to try next, and what answers another need. */
export function partagerEtapes(reponse: Reponse): { principale: Etape; suite: Etape[]; complements: Etape[] } {
  const principale = etapePrincipale(reponse)
  const autres = reponse.etapes.filter((etape) => etape !== principale && etape.role !== 'medecinTraitant')
  return {
    principale,
    suite: autres.filter(({ role }) => role !== 'complement'),
    complements: autres.filter(({ role }) => role === 'complement'),
  }
}
