/** The search of /mairies/: leads to the kit of the commune that is chosen, or says that there is none. */

/**
 * `/communes/45191-le-malesherbois/` → the kit of 45191; a département → its line among those that have kits, or what is said
 * of the others; any other address is left alone.
 */
export function startMairies(form: HTMLFormElement, absent: HTMLElement, kits: HTMLElement): void {
  form.addEventListener('aller', (event) => {
    if (!(event instanceof CustomEvent)) return
    const chemin = String(event.detail)
    const commune = /^\/communes\/(\w+)-/.exec(chemin)?.[1]
    absent.hidden = true
    if (commune) {
      event.preventDefault()
      location.href = `/mairies/${commune}/`
    } else if (/^\/departements\/\w/.test(chemin)) {
      event.preventDefault()
      const parmiEux = kits.querySelector<HTMLAnchorElement>(`a[href="${chemin}"]`)
      absent.hidden = parmiEux !== null
      const lien = parmiEux ?? absent.querySelector('a')
      lien?.setAttribute('href', chemin)
      lien?.focus()
    }
  })
}
