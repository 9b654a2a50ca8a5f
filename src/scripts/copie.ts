/** A button that copies a citation, added where the browser can: without it the text is selected by hand. */

/** Adds one button after each `[data-copie]` of an opened disclosure, once. */
export function startCopie(racine: ParentNode): void {
  // Some browsers hide the clipboard from pages without https: no button is better than a dead one.
  if (!('clipboard' in navigator)) return
  for (const details of racine.querySelectorAll<HTMLDetailsElement>('details:has(> dl [data-copie])')) {
    details.addEventListener('toggle', () => details.querySelectorAll('[data-copie]').forEach(addButton), {
      once: true,
    })
  }
}

function addButton(texte: Element): void {
  const bouton = document.createElement('button')
  bouton.type = 'button'
  bouton.className = 'copier'
  bouton.textContent = 'Copier'
  bouton.addEventListener('click', () => {
    void navigator.clipboard.writeText(texte.textContent.trim()).then(
      () => (bouton.textContent = 'Copié'),
      () => (bouton.textContent = 'Sélectionnez le texte'),
    )
  })
  bouton.setAttribute('aria-live', 'polite')
  texte.after(bouton)
}
