/** The search of the header: opened by its own word or by a link of the page, with the field ready to type in. */

/** A link marked `data-chercher` leads home without this. */
export function startEnTete(details: HTMLDetailsElement): void {
  const champ = details.querySelector<HTMLInputElement>('[data-champ]')
  details.addEventListener('toggle', () => {
    if (details.open) champ?.focus()
  })
  for (const lien of document.querySelectorAll('[data-chercher]')) {
    lien.addEventListener('click', (event) => {
      event.preventDefault()
      details.open = true
      champ?.focus()
    })
  }
}
