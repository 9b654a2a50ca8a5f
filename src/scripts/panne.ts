/** What the page says while what it needs comes, and when it does not. */

/** Milliseconds before a live region speaks: once an input, not once a letter. */
export const DELAI_ANNONCE = 300

export function direAttente(form: HTMLFormElement): void {
  const etat = form.querySelector('[data-etat]')
  if (etat) etat.textContent = 'Chargement des communes…'
}

export function direPanne(form: HTMLFormElement): void {
  const etat = form.querySelector('[data-etat]')
  if (!etat) return
  etat.textContent = navigator.onLine
    ? 'La liste des communes n’est pas arrivée. Réessayez, ou choisissez votre département.'
    : 'Vous êtes hors connexion. Réessayez plus tard. En cas d’urgence, appelez le\u00a015.'
}

/** On /carte/. */
export function direSansCarte(racine: HTMLElement): void {
  const etat = racine.querySelector('[data-etat-carte]')
  if (etat) etat.textContent = 'La carte n’est pas arrivée. La liste est complète.'
  // Buttons that nothing answers yet: shown again if what answers them comes.
  const distances = racine.querySelector<HTMLElement>('[data-distances]')
  if (distances?.querySelector('[data-attend]')) distances.hidden = true
}
