/** What the offline tests do in a browser: wait for the service worker, read what is shown and what is kept. */
import { test as base, expect, type Page } from '@playwright/test'
import { ouvrirCapricieux, type Capricieux } from './serveur-capricieux.ts'

export const MALESHERBOIS = '/communes/45191-le-malesherbois/'

/** A test with a network of its own, which fails on demand, and with the service worker. */
export const test = base.extend<{ serveur: Capricieux }>({
  serveur: async ({}, use) => {
    const serveur = await ouvrirCapricieux()
    await use(serveur)
    serveur.arreter()
  },
  baseURL: ({ serveur }, use) => use(serveur.origine),
  serviceWorkers: 'allow',
})

/** Opens `chemin` and waits until the site works without a network. */
export async function installer(page: Page, chemin = '/'): Promise<void> {
  await page.goto(chemin)
  await page.evaluate(
    () =>
      new Promise<void>((resoudre) => {
        if (navigator.serviceWorker.controller) resoudre()
        navigator.serviceWorker.addEventListener('controllerchange', () => resoudre())
      }),
  )
}

export interface Vue {
  /** The title of the page; null: the browser says that it could not be had. */
  titre: string | null
  /** What the worker says of it; null: nothing. */
  avis: string | null
  /** Links to call in the content, in order. */
  numeros: string[]
}

/** What a visitor sees after asking for `chemin`, whatever the network does. */
export async function voir(page: Page, chemin: string): Promise<Vue> {
  const venue = await page.goto(chemin).catch(() => null)
  if (!venue) return { titre: null, avis: null, numeros: [] }
  const [titre] = await page.locator('h1').allInnerTexts()
  const [avis] = await page.locator('.copie').allInnerTexts()
  const numeros = await page
    .locator('main a[href^="tel:"]')
    .evaluateAll((liens) => liens.map((lien) => lien.getAttribute('href') ?? ''))
  return { titre: titre ?? null, avis: avis?.replace(/\s+/g, ' ') ?? null, numeros }
}

/** Addresses kept on the device, in alphabetical order. */
export function gardees(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const noms = await caches.keys()
    const listes = await Promise.all(noms.map(async (nom) => (await caches.open(nom)).keys()))
    return listes
      .flat()
      .map(({ url }) => new URL(url).pathname)
      .sort()
  })
}

/** Waits until `chemin` is kept: it is, once shown, a moment later. */
export async function attendreGardee(page: Page, chemin: string): Promise<void> {
  await expect.poll(() => gardees(page)).toContain(chemin)
}
