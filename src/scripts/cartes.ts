/** Starts whatever map the page has: that of all places, or a small one behind its button. */
import { offrirCarte, type Chargement } from './carte.ts'
import { startLieux } from './lieux.ts'

/** `normalise` is that of the search: imported here it would be cut out of the script of every page. */
export function startCartes(normalise: (texte: string) => string): void {
  const charger: Chargement = () => import('../islands/monter.ts')
  for (const carte of document.querySelectorAll<HTMLElement>('[data-carte]')) {
    if (carte.dataset['carte'] === 'lieux') startLieux(carte, charger, normalise)
    else offrirCarte(carte, charger)
  }
}
