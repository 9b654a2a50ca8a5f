/** The one script of every page: the search, and the way to the map where a page has one. What they share comes once. */
import { normalise } from '../domain/recherche/normalise.ts'
import { startRecherche } from './recherche.ts'

export function startPage(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-recherche]')) startRecherche(form)
  if (document.querySelector('[data-carte]')) {
    void import('./cartes.ts').then(({ startCartes }) => startCartes(normalise))
  }
}
