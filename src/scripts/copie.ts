/** A button that copies a text, added where the browser can: without it the text is selected by hand. */

/** Adds one button after each `[data-copie]`; within a disclosure, once it is opened. */
export function startCopie(racine: ParentNode): void {
  // Some browsers hide the clipboard from pages without https: no button is better than a dead one.
  if (!('clipboard' in navigator)) return
  for (const texte of racine.querySelectorAll<HTMLElement>('[data-copie]')) {
    const details = texte.closest('details')
    if (details) details.addEventListener('toggle', () => addButton(texte), { once: true })
    else addButton(texte)
  }
}

function addButton(texte: HTMLElement): void {
  const bouton = document.createElement('button')
  bouton.type = 'button'
  bouton.className = 'copier'
  bouton.textContent = ['Copier', texte.dataset['copie']].filter(Boolean).join(' ')
  bouton.addEventListener('click', () => {
    void navigator.clipboard.writeText(copieDe(texte)).then(
      () => (bouton.textContent = 'Copié'),
      () => (bouton.textContent = 'Sélectionnez le texte'),
    )
  })
  bouton.setAttribute('aria-live', 'polite')
  texte.after(bouton)
}

/** An SMS takes twice the room for one no-break space. */
function copieDe(texte: HTMLElement): string {
  const copie = texte.textContent.trim()
  return 'sms' in texte.dataset ? copie.replaceAll('\u00a0', ' ') : copie
}
