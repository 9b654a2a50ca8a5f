/** Every journey, tried in many places and at many moments: what is published on /orientation/regles/ and proved by the tests. */
import type { Dataset } from '../dataset.ts'
import { conclure, type Conclusion, type Moment } from './conclusion.ts'
import type { Dossier } from './dossier.ts'
import { dossiersDepartement } from './dossiers.ts'
import type { NomConseil, Reponses } from './graph.ts'
import { momentsRemarquables } from './moments.ts'
import { journeys } from './paths.ts'

/** Communes that have the same answer, and the moments that matter there. */
export interface Terrain {
  codesInsee: string[]
  dossier: Dossier
  moments: Moment[]
}

/** All of France, this year and the next: one entry for each answer that differs, in each département. */
export function terrains(dataset: Dataset, today: string): Terrain[] {
  const annee = Number(today.slice(0, 4))
  return [...dataset.decoupage.departements.keys()].flatMap((code) => {
    const { dossiers, communes, feries: jours } = dossiersDepartement(dataset, code, today)
    const feries = new Set(jours)
    const moments = [annee, annee + 1].flatMap((une) =>
      momentsRemarquables(
        une,
        jours.filter((jour) => jour.startsWith(String(une))),
      ).map((heure) => ({ heure, feries })),
    )
    const parDossier = Map.groupBy(Object.keys(communes), (codeInsee) => communes[codeInsee]?.[1])
    return dossiers.map((dossier, place) => ({ codesInsee: parDossier.get(place) ?? [], dossier, moments }))
  })
}

export interface Cas {
  terrain: Terrain
  moment: Moment
  reponses: Reponses
  conseil: NomConseil
  conclusion: Conclusion
}

/** Each journey of each place at each of its moments. */
export function* cas(lieux: readonly Terrain[]): Generator<Cas> {
  for (const terrain of lieux)
    for (const { reponses, noeud: conseil } of journeys(terrain.dossier.ligneReservee))
      for (const moment of terrain.moments)
        yield { terrain, moment, reponses, conseil, conclusion: conclure(conseil, reponses, terrain.dossier, moment) }
}

/** What comes first at the end of a journey. */
export type Premier = 'aucun' | 'ligne' | 'departement' | 'possible' | 'garde' | 'samu'

export interface LigneBilan {
  reponses: Reponses
  conseil: NomConseil
  nombre: number
  /** How many cases end so, by what comes first. */
  premiers: Partial<Record<Premier, number>>
}

function premierDe({ principal }: Conclusion): Premier {
  if (!principal) return 'aucun'
  const { garde, role } = principal.guichet
  if (garde) return 'garde'
  return role === 'complement' || role === 'medecinTraitant' ? 'aucun' : role
}

/** One line for each journey, in the order of the questions. */
export function bilan(tous: Iterable<Cas>): LigneBilan[] {
  const lignes = new Map<string, LigneBilan>()
  for (const { reponses, conseil, conclusion } of tous) {
    const cle = JSON.stringify(reponses)
    const ligne = lignes.get(cle) ?? { reponses, conseil, nombre: 0, premiers: {} }
    const premier = premierDe(conclusion)
    ligne.nombre += 1
    ligne.premiers[premier] = (ligne.premiers[premier] ?? 0) + 1
    lignes.set(cle, ligne)
  }
  return [...lignes.values()]
}
