/** What the search says when what it needs does not come. */

export function direPanne(form: HTMLFormElement): void {
  const etat = form.querySelector('[data-etat]')
  if (!etat) return
  etat.textContent = navigator.onLine
    ? 'La liste des communes n’est pas arrivée. Réessayez, ou choisissez votre département.'
    : 'Vous êtes hors connexion. Réessayez plus tard. En cas d’urgence, appelez le 15.'
}
