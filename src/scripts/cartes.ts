/** Starts whatever map the page has: that of all places, or a small one behind its button. */
import { offrirCarte, type Chargement } from './carte.ts'
import { startLieux } from './lieux.ts'

export function startCartes(): void {
  const charger: Chargement = () => import('../islands/monter.ts')
  for (const carte of document.querySelectorAll<HTMLElement>('[data-carte]')) {
    if (carte.dataset['carte'] === 'lieux') startLieux(carte, charger)
    else offrirCarte(carte, charger)
  }
}
