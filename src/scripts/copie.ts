/** A button that copies a text, added where the browser can: without it the text is selected by hand. */

/** Adds one button after each `[data-copie]`; within a disclosure, once it is opened. */
export function startCopie(racine: ParentNode): void {
  // Some browsers hide the clipboard from pages without https: no button is better than a dead one.
  if (!('clipboard' in navigator)) return
  for (const texte of racine.querySelectorAll<HTMLElement>('[data-copie]')) {
    const details = texte.closest('details')
    if (details && !details.open) details.addEventListener('toggle', () => addButton(texte), { once: true })
    else addButton(texte)
  }
}

/** The button keeps its name; what came of it is said beside it, again at each press. */
function addButton(texte: HTMLElement): void {
  const bouton = document.createElement('button')
  bouton.type = 'button'
  bouton.className = 'copier'
  bouton.textContent = ['Copier', texte.dataset['copie']].filter(Boolean).join(' ')
  const etat = document.createElement('span')
  etat.className = 'doux'
  etat.setAttribute('role', 'status')
  bouton.addEventListener('click', () => {
    etat.textContent = ''
    void navigator.clipboard.writeText(copieDe(texte)).then(
      () => (etat.textContent = 'Copié'),
      () => (etat.textContent = 'Sélectionnez le texte'),
    )
  })
  texte.after(bouton, etat)
}

/** An SMS takes twice the room for one no-break space. */
function copieDe(texte: HTMLElement): string {
  const copie = texte.textContent.trim()
  return 'sms' in texte.dataset ? copie.replaceAll('\u00a0', ' ') : copie
}
