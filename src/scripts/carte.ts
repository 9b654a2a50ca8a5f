/** « Afficher la carte »: all that a page carries of its map; the rest is fetched when it is asked for. */
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

/** Shows the button of a small map, and the map in its stead once it is pressed. */
export function offrirCarte(carte: HTMLElement, charger: Chargement): void {
  const bouton = carte.querySelector('button')
  const etat = carte.querySelector('p')
  const { ids = '', territoire } = carte.dataset
  if (!bouton || !etat || (ids === '' && !territoire)) return
  carte.hidden = false
  bouton.addEventListener('click', () => {
    etat.textContent = 'La carte arrive…'
    Promise.all([fetchDonnees(), charger()])
      .then(async ([donnees, { monter }]) => {
        const place = document.createElement('div')
        place.tabIndex = -1
        etat.before(place)
        await monter(place, donnees, { ids: ids.split(' ').filter(Boolean), territoire })
        bouton.remove()
        etat.textContent = ''
        place.focus()
      })
      .catch(() => {
        etat.textContent = 'La carte n’est pas arrivée. Réessayez dans un moment.'
      })
  })
}
