/** Which addresses of the site are kept on the device, and how many of each sort. */

/**
 * - `toujours`: home, national numbers, and the page that says what is kept.
 * - `lieu`: the last places whose page was read. `choisi`: a département kept on request.
 * - `recherche`: lists that the search has used. `fichier`: scripts, styles and letters of the pages.
 */
export type Sorte = 'toujours' | 'lieu' | 'choisi' | 'recherche' | 'fichier'

export const PAGE_HORS_LIGNE = '/hors-ligne/'
/** Kept from the first visit on. */
export const TOUJOURS = ['/', '/numeros/', PAGE_HORS_LIGNE] as const

const ADRESSES: readonly (readonly [Sorte, RegExp])[] = [
  ['toujours', /^\/(numeros\/|hors-ligne\/)?$/],
  ['lieu', /^\/(communes|departements)\/[^/]+\/$/],
  ['choisi', /^\/hors-ligne\/[^/]+\.html$/],
  ['recherche', /^\/recherche\/[^/]+\.txt$/],
  ['fichier', /^\/_astro\//],
]

/** Beyond this many, the oldest goes. */
export const BORNES: Readonly<Record<Sorte, number>> = {
  toujours: 3,
  lieu: 5,
  choisi: 5,
  recherche: 20,
  fichier: 20,
}

/** null: not kept. */
export function sorteDe(chemin: string): Sorte | null {
  return ADRESSES.find(([, forme]) => forme.test(chemin))?.[0] ?? null
}

/** Whether one reads it, with numbers in it. */
export function isPage(sorte: Sorte): boolean {
  return sorte === 'toujours' || sorte === 'lieu' || sorte === 'choisi'
}
