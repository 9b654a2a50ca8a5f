/** Opens the folded part that the address points into, for the browsers that do not. */
export function startCible(): void {
  ouvrirCible()
  addEventListener('hashchange', ouvrirCible)
}

function ouvrirCible(): void {
  const cible = document.querySelector(':target')
  const plie = cible?.closest<HTMLDetailsElement>('details:not([open])')
  if (!cible || !plie) return
  plie.open = true
  cible.scrollIntoView()
}
