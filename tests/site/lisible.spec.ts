/** What a page shows unasked, and answers without, waits until the page can be read: a poor network carries one thing at a time. */
import { expect, test, type Page } from '@playwright/test'
import { marques, openMap, TOUT, withGeo } from './carte.ts'
import { readPage } from './dist.ts'

const PAGES = [
  {
    nom: 'the map',
    adresse: '/carte/',
    parts: ['/carte/lieux.json'],
    open: async (page: Page) => {
      await withGeo(page, TOUT)
      await openMap(page)
      await expect(marques(page).first()).toBeVisible()
    },
  },
  {
    nom: 'the wizard',
    adresse: '/orientation/',
    parts: [],
    open: async (page: Page) => {
      await page.goto('/orientation/')
      await expect(page.locator('[data-pret]')).toHaveCount(1)
    },
  },
]

for (const { nom, adresse, parts, open } of PAGES) {
  test(`what ${nom} is made of waits until its page can be read, then is asked for all at once`, async ({ page }) => {
    const html = await readPage(adresse)
    const [, suite = ''] = /<template data-suite[^>]*>([\s\S]*?)<\/template>/.exec(html) ?? []
    const nommes = [...suite.matchAll(/href="([^"]+)"/g)].map(([, adresse = '']) => adresse)
    expect(html.replace(suite, '')).not.toMatch(/modulepreload|rel="preload"(?! href="[^"]+\.woff2")/)
    expect(nommes).toEqual(expect.arrayContaining(parts))
    // A part that only another part names would come a round trip later.
    const ile = [...html.matchAll(/(?:component|renderer)-url="([^"]+)"/g)].map(([, adresse = '']) => adresse)
    expect(nommes).toEqual(expect.arrayContaining(ile))
    const scripts = nommes.filter((adresse) => adresse.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(3)
    for (const script of scripts) {
      const suivis = [...(await readPage(script)).matchAll(/\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)]
        .map(([, nom]) => `/_astro/${nom}`)
        .filter((adresse) => !html.includes(`src="${adresse}"`))
      expect(nommes).toEqual(expect.arrayContaining(suivis))
    }
    await open(page)
    const tropTot = await page.evaluate(() => {
      const lisible = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
      const demandes = performance.getEntriesByType('resource')
      return demandes.filter(({ startTime }) => startTime < lisible).map(({ name }) => new URL(name).pathname)
    })
    expect(tropTot.filter((adresse) => nommes.includes(adresse))).toEqual([])
    expect(tropTot.length).toBeGreaterThan(0)
  })

  for (const [navigateur, deprive] of [
    ['cannot tell', () => Reflect.deleteProperty(globalThis, 'PerformanceObserver')],
    [
      'refuses to tell',
      () => {
        PerformanceObserver.prototype.observe = () => {
          throw new TypeError('refused')
        }
      },
    ],
  ] as const)
    test(`${nom} comes in a browser that ${navigateur} when its page can be read`, async ({ page }) => {
      await page.addInitScript(deprive)
      await open(page)
    })
}
