/** The search of /mairies/: leads to the kit of the commune that is chosen, or says that there is none. */

/** `/communes/45191-le-malesherbois/` → the kit of 45191; any other address is left alone. */
export function startMairies(form: HTMLFormElement, absent: HTMLElement): void {
  form.addEventListener('aller', (event) => {
    if (!(event instanceof CustomEvent)) return
    const chemin = String(event.detail)
    const code = /^\/communes\/(\w+)-/.exec(chemin)?.[1]
    const lien = absent.querySelector('a')
    absent.hidden = true
    if (code) {
      event.preventDefault()
      location.href = `/mairies/${code}/`
    } else if (lien && chemin.startsWith('/departements/')) {
      event.preventDefault()
      lien.href = chemin
      absent.hidden = false
      lien.focus()
    }
  })
}
