/** The maps of the site: that of all places, and a small one where it was asked for. */
import { fetchDonnees, type Chargement } from './carte.ts'
import { startLieux } from './lieux.ts'

const charger: Chargement = () => import('../islands/monter.ts')

/** All of /carte/. */
export function startCarteDesLieux(racine: HTMLElement): void {
  startLieux(racine, charger)
}

/** Puts a small map before `etat` and gives it the focus; fails if a part of it does not come. */
export async function ouvrirCarte(carte: HTMLElement, etat: HTMLElement): Promise<void> {
  const { ids = '', territoire } = carte.dataset
  const [donnees, { monter }] = await Promise.all([fetchDonnees(), charger()])
  const place = document.createElement('div')
  place.tabIndex = -1
  etat.before(place)
  await monter(place, donnees, { ids: ids.split(' ').filter(Boolean), territoire })
  place.focus()
}
