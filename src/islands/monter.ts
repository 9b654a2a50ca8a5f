/** Puts the map into a page: the one way in, so that React, Leaflet and their styles come together and only when asked. */
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { DonneesCarte } from '../domain/carte.ts'
import feuille from './carte.css?url'
import { Carte } from './Carte.tsx'

interface Options {
  ids: readonly string[]
  territoire?: string
  onChoix?: (id: string | null) => void
  onListe?: (id: string) => void
}

interface Poignee {
  montrer: (ids: readonly string[]) => void
  choisir: (id: string | null) => void
}

/** A link and not an import: a style imported by an island would block the page it may never be shown on. */
const styles = new Promise((resolve) => {
  const lien = document.createElement('link')
  lien.rel = 'stylesheet'
  lien.href = feuille
  lien.addEventListener('load', resolve)
  lien.addEventListener('error', resolve)
  document.head.append(lien)
})

/** Draws the map in `place`; what comes back changes the places shown and opens one. */
export async function monter(place: HTMLElement, donnees: DonneesCarte, options: Options): Promise<Poignee> {
  await styles
  const racine = createRoot(place)
  let { ids } = options
  let choisi: string | null = null

  const draw = () => {
    racine.render(
      createElement(Carte, {
        donnees,
        ids,
        choisi,
        territoire: options.territoire,
        onChoix: choose,
        onListe: options.onListe,
      }),
    )
  }
  const choose = (id: string | null) => {
    if (id === choisi) return
    choisi = id
    draw()
    options.onChoix?.(id)
  }
  draw()
  return {
    montrer: (autres) => {
      ids = autres
      if (choisi !== null && !ids.includes(choisi)) choose(null)
      draw()
    },
    choisir: (id) => {
      // Asked again, an open place is shown again.
      choisi = null
      draw()
      if (id !== null && donnees.lieux.some((lieu) => lieu.id === id && lieu.position)) choose(id)
      else options.onChoix?.(null)
    },
  }
}
