/** The one script of every page: the search, the way to the map where a page has one, and what works offline. What they share comes once. */
import { normalise } from '../domain/recherche/normalise.ts'
import worker from './hors-ligne/sw.ts?worker&url'
import { startRecherche } from './recherche.ts'

export function startPage(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-recherche]')) startRecherche(form)
  if (document.querySelector('[data-carte]')) {
    void import('./cartes.ts').then(({ startCartes }) => startCartes(normalise))
  }
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    addEventListener('load', () => void navigator.serviceWorker.register(worker).catch(() => null))
  }
}
