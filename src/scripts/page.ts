/** The one script of every page: what brings the search, the way to the map where a page has one, and what works offline. */
import { startEnTete } from './entete.ts'
import { onceReadable } from './lisible.ts'
import { DELAI_ANNONCE, direAttente, direPanne, direSansCarte } from './panne.ts'
import worker from './hors-ligne/sw.ts?worker&url'

/** Milliseconds after which a search that has neither come nor failed is done without. */
const PATIENCE = 8000

export function startPage(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-recherche]')) bringRecherche(form)
  for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-entete]')) startEnTete(details)
  for (const carte of document.querySelectorAll<HTMLElement>('[data-carte]')) bringCarte(carte)
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    addEventListener('load', () => void navigator.serviceWorker.register(worker).catch(() => null))
  }
}

/**
 * The search comes with the first focus; a screen reader hears from the first on what it will be. An input sent before it is
 * there waits for it; if it does not come, the page says so and the form leads to the lists, as it does without a script.
 */
function bringRecherche(form: HTMLFormElement): void {
  const champ = form.querySelector<HTMLInputElement>('[data-champ]')
  champ?.setAttribute('role', 'combobox')
  champ?.setAttribute('aria-expanded', 'false')
  let venue: Promise<boolean> | null = null
  const bring = () =>
    (venue ??= import('./recherche.ts').then(
      ({ startRecherche }) => {
        for (const [nom, ecoute] of ecoutes) form.removeEventListener(nom, ecoute)
        startRecherche(form)
        return true
      },
      () => {
        venue = null
        if (champ?.value) direPanne(form)
        return false
      },
    ))
  let envoi = false
  const send = async (event: Event) => {
    event.preventDefault()
    if (envoi) return
    envoi = true
    const attente = setTimeout(() => direAttente(form), DELAI_ANNONCE)
    // What was asked before may have failed on a network that is back.
    const venir = bring().then((venu) => venu || bring())
    const prete = await Promise.race([venir, new Promise<false>((fini) => setTimeout(fini, PATIENCE, false))])
    clearTimeout(attente)
    envoi = false
    // Who reads something else by now stays there.
    const { activeElement } = document
    if (activeElement && activeElement !== document.body && !form.contains(activeElement)) return
    if (prete) form.requestSubmit()
    else if (navigator.onLine) form.submit()
  }
  const ecoutes = [
    ['focusin', bring],
    ['input', bring],
    ['submit', send],
  ] as const
  for (const [nom, ecoute] of ecoutes) form.addEventListener(nom, ecoute)
  if (form.contains(document.activeElement)) void bring()
}

/** A button tapped before what answers it has come is pressed again when it has (scripts/lieux.ts). */
function retain(event: Event): void {
  const bouton = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-attend]') : null
  if (!bouton) return
  event.preventDefault()
  bouton.dataset['attend'] = 'tape'
  const etat = bouton.closest('[data-distances]')?.querySelector('[role=status]')
  if (etat) etat.textContent = 'Un instant…'
}

/** The map comes unasked where it is what one came for, once its list can be read; else behind its button. */
function bringCarte(carte: HTMLElement): void {
  const [bouton, etat] = [carte.querySelector('button'), carte.querySelector('p')]
  const { carte: genre, ids, territoire } = carte.dataset
  if (genre === 'lieux') {
    carte.addEventListener('click', retain)
    onceReadable(() => {
      import('./cartes.ts').then(
        ({ startCarteDesLieux }) => startCarteDesLieux(carte),
        () => direSansCarte(carte),
      )
    })
  } else if (bouton && etat && (ids || territoire)) {
    carte.hidden = false
    bouton.addEventListener('click', () => {
      etat.textContent = 'La carte arrive…'
      import('./cartes.ts')
        .then(({ ouvrirCarte }) => ouvrirCarte(carte, etat))
        .then(
          () => {
            bouton.remove()
            etat.textContent = ''
          },
          () => {
            etat.textContent = 'La carte n’est pas arrivée. Réessayez dans un moment.'
          },
        )
    })
  }
}
