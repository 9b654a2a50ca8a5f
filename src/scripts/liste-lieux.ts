/** The lines of the list of places: which are shown, in what order, which is marked. They are moved, never written anew. */
import type { LieuCarte } from '../domain/carte.ts'
import { formatDistance, parDistance } from '../domain/lieux-proches.ts'
import type { LieuFiltrable } from '../domain/filtre-lieux.ts'
import type { Position } from '../domain/position.ts'

/** Where distances are counted from, and how it is called: « Pithiviers », « vous ». */
export interface Origine extends Position {
  nom: string
}

export interface ListeLieux {
  nombre: number
  filtrer: (garde: (lieu: LieuFiltrable) => boolean) => void
  /** By distance; null: by département again. */
  trier: (origine: Origine | null, lieux: readonly LieuCarte[]) => void
  /** Ids of the lines shown, in their order. */
  visibles: () => string[]
  marquer: (id: string | null) => void
  /** Brings a line in sight and puts the focus on it. */
  aller: (id: string) => void
  /** The places that « Voir sur la carte » is offered for. */
  offrirVoir: (ids: ReadonlySet<string>) => void
  onVoir: (action: (id: string) => void) => void
}

/** Null when the page has no list. */
export function brancherListe(racine: HTMLElement): ListeLieux | null {
  const bloc = racine.querySelector<HTMLElement>('[data-tri]')
  const titre = racine.querySelector<HTMLElement>('[data-titre-tri]')
  const tries = racine.querySelector<HTMLElement>('[data-tries]')
  if (!bloc || !titre || !tries) return null
  const lignes = [...racine.querySelectorAll<HTMLElement>('[data-lieu]')].map((element) => ({
    element,
    parent: element.parentElement,
    id: element.dataset['lieu'] ?? '',
    cle: element.dataset['cle'] ?? '',
    type: element.dataset['type'] ?? '',
    departement: element.dataset['departement'] ?? '',
  }))
  const parId = new Map(lignes.map((ligne) => [ligne.id, ligne]))
  const sections = [...racine.querySelectorAll<HTMLElement>('[data-section]')]

  const tidy = () => {
    for (const section of sections) section.hidden = !section.querySelector('[data-lieu]:not([hidden])')
  }

  return {
    nombre: lignes.length,
    filtrer: (garde) => {
      for (const ligne of lignes) ligne.element.hidden = !garde(ligne)
      tidy()
    },
    trier: (origine, lieux) => {
      bloc.hidden = origine === null
      if (origine) titre.textContent = `Du plus proche au plus loin de ${origine.nom}, à vol d’oiseau`
      const ordonnes = origine ? parDistance(origine, lieux) : lieux.map((lieu) => ({ ...lieu, km: null }))
      for (const { id, km, position } of ordonnes) {
        const ligne = parId.get(id)
        const distance = ligne?.element.querySelector<HTMLElement>('[data-distance]')
        if (!ligne || !distance) continue
        distance.hidden = origine === null || km === null
        distance.textContent = `${origine ? formatDistance(km, position?.precision ?? 'commune') : ''}. `
        ;(origine ? tries : ligne.parent)?.append(ligne.element)
      }
      tidy()
    },
    visibles: () =>
      [...racine.querySelectorAll<HTMLElement>('[data-lieu]:not([hidden])')].map(
        ({ dataset }) => dataset['lieu'] ?? '',
      ),
    marquer: (id) => {
      racine.querySelector('[data-lieu][aria-current]')?.removeAttribute('aria-current')
      const ligne = parId.get(id ?? '')
      if (!ligne) return
      ligne.element.setAttribute('aria-current', 'true')
      // Side by side, the list follows the map; one above the other, the map would leave the screen.
      if (matchMedia('(min-width: 56rem)').matches) ligne.element.scrollIntoView({ block: 'nearest' })
    },
    aller: (id) => {
      const ligne = parId.get(id)
      ligne?.element.scrollIntoView({ block: 'center' })
      ligne?.element.focus({ preventScroll: true })
    },
    offrirVoir: (ids) => {
      for (const { element, id } of lignes) {
        const bouton = element.querySelector<HTMLElement>('[data-voir]')
        if (bouton) bouton.hidden = !ids.has(id)
      }
    },
    onVoir: (action) => {
      racine.addEventListener('click', ({ target }) => {
        const bouton = target instanceof Element ? target.closest('[data-voir]') : null
        const id = bouton?.closest<HTMLElement>('[data-lieu]')?.dataset['lieu']
        if (id) action(id)
      })
    },
  }
}
