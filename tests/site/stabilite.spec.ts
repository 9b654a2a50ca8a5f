/** Nothing moves once it can be read: neither when letters come late, nor when the scripts do. */
import { expect, test } from '@playwright/test'

/** Web Vitals call a page good up to 0.1. */
const MAX = 0.05
const PAGES = [
  '/',
  '/communes/45191-le-malesherbois/',
  '/communes/45224-neuville-aux-bois/',
  '/departements/45/',
  '/chiffres/',
  '/carte/',
  '/donnees/',
]

interface Mouvement {
  valeur: number
  quoi: string
}

test.use({ viewport: { width: 360, height: 740 } })

for (const chemin of PAGES) {
  test(`nothing moves when letters and scripts come after the text: ${chemin}`, async ({ page }) => {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const arrivees: string[] = []
    await page.route(/\.(?:woff2|js)$/, async (route) => {
      await promise
      await route.continue()
    })
    page.on('requestfinished', (demande) => arrivees.push(demande.url()))
    await page.addInitScript(() => {
      const mouvements: Mouvement[] = []
      Object.assign(globalThis, { mouvements })
      const noter = (liste: PerformanceObserverEntryList) => {
        for (const { value, sources, hadRecentInput } of liste.getEntries() as LayoutShift[])
          if (!hadRecentInput)
            mouvements.push({
              valeur: value,
              quoi: sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(' | '),
            })
      }
      new PerformanceObserver(noter).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(chemin, { waitUntil: 'commit' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    resolve(undefined)
    await page.waitForLoadState('networkidle')
    expect(arrivees.filter((adresse) => adresse.endsWith('.woff2'))).toHaveLength(1)
    // Two frames: what has come is drawn, and its movement told.
    const mouvements = await page.evaluate(async () => {
      await document.fonts.ready
      for (let image = 0; image < 2; image++) await new Promise(requestAnimationFrame)
      return (globalThis as unknown as { mouvements: Mouvement[] }).mouvements
    })
    expect(
      mouvements.reduce((somme, { valeur }) => somme + valeur, 0),
      JSON.stringify(mouvements, null, 1),
    ).toBeLessThan(MAX)
  })
}

/** Not in the types of the DOM yet. */
interface LayoutShift extends PerformanceEntry {
  value: number
  hadRecentInput: boolean
  sources: { node: Node | null }[]
}
