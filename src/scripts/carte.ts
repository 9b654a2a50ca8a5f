/** What a map is told and what it answers, and the data that it shows. */
import type { DonneesCarte } from '../domain/carte.ts'

export interface OptionsCarte {
  /** Ids of the places to show, in order. */
  ids: readonly string[]
  /** Id of the organisation whose territory is drawn; else that of the place which is open. */
  territoire?: string
  /** Called when a place is opened, and with null when it is closed. */
  onChoix?: (id: string | null) => void
  /** Leads from a place on the map to its line in the list of the page. */
  onListe?: (id: string) => void
}

export interface Poignee {
  montrer: (ids: readonly string[]) => void
  choisir: (id: string | null) => void
}

/** The island, whatever brings it. */
export type Chargement = () => Promise<{
  monter: (place: HTMLElement, donnees: DonneesCarte, options: OptionsCarte) => Promise<Poignee>
}>

/** Every place of the map, and its ground. */
export async function fetchDonnees(): Promise<DonneesCarte> {
  const reponse = await fetch('/carte/lieux.json')
  if (!reponse.ok) throw new Error(reponse.statusText)
  return (await reponse.json()) as DonneesCarte
}
