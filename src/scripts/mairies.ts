/** The search of /mairies/: leads to the kit of the commune that is chosen, or says that there is none. */

/**
 * `/communes/45191-le-malesherbois/` → the kit of 45191; a département → its line among those that have kits, or what is said
 * of the others; a commune whose page this build lacks → that it does; any other address is left alone.
 */
export function startMairies(
  form: HTMLFormElement,
  { absent, manque, kits }: Record<'absent' | 'manque' | 'kits', HTMLElement>,
): void {
  const tell = (note: HTMLElement, chemin: string) => {
    note.hidden = false
    const lien = note.querySelector('a')
    lien?.setAttribute('href', chemin)
    lien?.focus()
  }
  form.addEventListener('aller', (event) => {
    if (!(event instanceof CustomEvent)) return
    const chemin = String(event.detail)
    const commune = /^\/communes\/(\w+)-/.exec(chemin)?.[1]
    absent.hidden = true
    manque.hidden = true
    if (commune) {
      event.preventDefault()
      location.href = `/mairies/${commune}/`
    } else if (chemin.includes('#commune=')) {
      event.preventDefault()
      tell(manque, chemin)
    } else if (/^\/departements\/\w/.test(chemin)) {
      event.preventDefault()
      const parmiEux = kits.querySelector<HTMLAnchorElement>(`a[href="${chemin}"]`)
      if (parmiEux) parmiEux.focus()
      else tell((manque.dataset['departements'] ?? '').split(' ').includes(chemin) ? manque : absent, chemin)
    }
  })
}
