/** On the smallest screen, under a thumb and on paper: the number is whole, reachable and printed. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import { PAGES } from './pages-types.ts'

const CIBLE = 44
const AVEC_PLAQUE = Object.entries(PAGES).filter(([type]) => /^(commune|covered|département without)/.test(type))
/** From the home page to a number. */
const PARCOURS = Object.entries(PAGES).filter(([type]) => /^(home|commune|covered|département|page not)/.test(type))
/** On the side of the journey, in lists with room between lines: documents. */
const A_COTE = '.evitement, a[href^="/sources/"]'

/** The first sheet is the one that is pinned: it tells its day and its address near the title. */
async function expectDatee(page: Page): Promise<void> {
  const mention = page.getByText(/^Informations du \d.* Adresse de cette page\u00a0: http/)
  await expect(mention).toBeVisible()
  const [titre, ligne] = await Promise.all([
    page.getByRole('heading', { level: 1 }).boundingBox(),
    mention.boundingBox(),
  ])
  expect((ligne?.y ?? Infinity) - (titre?.y ?? 0)).toBeLessThan(150)
}

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const [type, chemin] of Object.entries(PAGES)) {
    test(`nothing scrolls sideways: ${type}`, async ({ page }) => {
      await page.goto(chemin)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  }

  for (const [type, chemin] of AVEC_PLAQUE) {
    test(`the number stands whole on one line, in sight without scrolling: ${type} (hard case 63)`, async ({
      page,
    }) => {
      await page.goto(chemin)
      const plaque = page.getByRole('main').locator('a[href^="tel:"]').first()
      const numero = plaque.locator('strong')
      await expect(numero).toBeInViewport({ ratio: 1 })
      const { lignes, gauche, droite } = await numero.evaluate((element) => {
        const texte = document.createRange()
        texte.selectNodeContents(element)
        const boites = [...texte.getClientRects()]
        const hauts = new Set(boites.map(({ top }) => Math.round(top)))
        return {
          lignes: hauts.size,
          gauche: Math.min(...boites.map(({ left }) => left)),
          droite: Math.max(...boites.map(({ right }) => right)),
        }
      })
      const bords = await plaque.boundingBox()
      expect(lignes).toBe(1)
      expect(gauche).toBeGreaterThanOrEqual(bords?.x ?? 0)
      expect(droite).toBeLessThanOrEqual((bords?.x ?? 0) + (bords?.width ?? 0))
    })
  }
})

test.describe('what is wider than a small screen scrolls by itself, by the keyboard too, and shows that it goes on', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  for (const chemin of [PAGES['trust'], PAGES['wizard, rules'], PAGES['figures']]) {
    test(`on ${chemin}`, async ({ page }) => {
      await page.goto(chemin ?? '')
      const cadres = await page.evaluate(() => {
        for (const pli of document.querySelectorAll('details')) pli.open = true
        return [...document.querySelectorAll('main *')]
          .filter((element) => getComputedStyle(element).overflowX === 'auto')
          .map((element) => ({
            nom: element.getAttribute('aria-label'),
            role: element.getAttribute('role'),
            clavier: element.getAttribute('tabindex'),
            trait: getComputedStyle(element).backgroundAttachment,
          }))
      })
      expect(cadres.length).toBeGreaterThan(0)
      for (const cadre of cadres) {
        expect(cadre).toMatchObject({ role: 'group', clavier: '0', trait: 'local, local, scroll, scroll' })
        expect(cadre.nom).toMatch(/^(Tableau|Dessin)/)
      }
    })
  }
})

/** Twice the size of base.css, as a browser set to large text gives it. */
const TEXTE_DOUBLE = 'html { font-size: 225% !important }'

test.describe('at 320 px with the text twice as large', () => {
  // The style that enlarges the text is the test’s own.
  test.use({ viewport: { width: 320, height: 640 }, bypassCSP: true })

  for (const [type, chemin] of Object.entries(PAGES)) {
    test(`nothing scrolls sideways and each number stays within its plate: ${type}`, async ({ page }) => {
      await page.goto(chemin)
      await page.addStyleTag({ content: `${TEXTE_DOUBLE} * { content-visibility: visible !important }` })
      const largeur = () => page.evaluate(() => document.documentElement.scrollWidth)
      expect(await largeur()).toBeLessThanOrEqual(320)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await largeur()).toBeLessThanOrEqual(320)
      expect(await numbersOutside(page)).toEqual([])
    })
  }
})

test.describe('at 320 px, the header', () => {
  // The style that enlarges the text is the test’s own.
  test.use({ viewport: { width: 320, height: 640 }, bypassCSP: true })

  for (const [taille, style] of [
    ['ordinary text', 'html {}'],
    ['text twice as large', TEXTE_DOUBLE],
  ] as const) {
    test(`the name of the site and « Chercher » do not cover each other: ${taille}`, async ({ page }) => {
      await page.goto('/communes/45191-le-malesherbois/')
      await page.addStyleTag({ content: style })
      const marque = await page.getByRole('banner').getByRole('link', { name: 'Quel numéro appeler ?' }).boundingBox()
      const chercher = await page.locator('summary', { hasText: 'Chercher' }).boundingBox()
      if (!marque || !chercher) throw new Error('the header is not visible')
      const apart = chercher.x >= marque.x + marque.width || chercher.y >= marque.y + marque.height
      expect(apart).toBe(true)
      expect(await numbersOutside(page)).toEqual([])
    })

    test(`the search field shows a postal code whole, its button stands within the form: ${taille}`, async ({
      page,
    }) => {
      await page.goto('/communes/45191-le-malesherbois/')
      await page.addStyleTag({ content: style })
      await page.locator('summary', { hasText: 'Chercher' }).click()
      const form = page.getByRole('banner').getByRole('search')
      await form.getByRole('combobox').fill('45330')
      const champ = form.getByRole('combobox')
      expect(await champ.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
      const bords = await form.boundingBox()
      const bouton = await form.getByRole('button', { name: 'Chercher', exact: true }).boundingBox()
      if (!bords || !bouton) throw new Error('the search is not visible')
      expect(bouton.x + bouton.width).toBeLessThanOrEqual(bords.x + bords.width)
      expect(bouton.height).toBeGreaterThanOrEqual(CIBLE)
    })
  }
})

/** Numbers of the page whose digits go beyond the content of what carries them. */
function numbersOutside(page: Page): Promise<string[]> {
  return page.locator('main a[href^="tel:"]').evaluateAll((liens) =>
    liens
      .map((lien) => lien.querySelector('strong') ?? lien)
      .filter(
        (element) => element.scrollWidth > element.clientWidth || element.getBoundingClientRect().right > innerWidth,
      )
      .map((element) => element.textContent?.trim() ?? ''),
  )
}

test.describe('at 360 px, under a thumb', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  for (const [type, chemin] of PARCOURS) {
    test(`every target outside a sentence is at least ${CIBLE} px high: ${type}`, async ({ page }) => {
      await page.goto(chemin)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await tooSmall(page.locator('a:visible, button:visible, input:visible, summary:visible'))).toEqual([])
    })
  }
})

/** Targets below the minimum; a link within the text of a sentence is exempt (WCAG 2.5.8, « Inline »). */
function tooSmall(cibles: Locator): Promise<string[]> {
  return cibles.evaluateAll(
    (elements, [minimum, aCote]) => {
      const textOf = (element: Element | null) => element?.textContent?.trim()
      return elements
        .filter((element) => !element.matches(aCote))
        .filter((element) => {
          const phrase = element.closest('p, dd')
          return element.tagName !== 'A' || phrase === null || textOf(phrase) === textOf(element)
        })
        .map((element) => ({ element, hauteur: Math.round(element.getBoundingClientRect().height) }))
        .filter(({ hauteur }) => hauteur < minimum)
        .map(({ element, hauteur }) => `${textOf(element)} (${hauteur} px)`)
    },
    [CIBLE, A_COTE] as const,
  )
}

test.describe('on paper', () => {
  for (const [type, chemin] of AVEC_PLAQUE) {
    test(`the number, the emergency numbers and the sources are printed, navigation is not: ${type}`, async ({
      page,
    }) => {
      await page.goto(chemin)
      await page.emulateMedia({ media: 'print' })
      const contenu = page.getByRole('main')
      await expect(contenu.locator('a[href^="tel:"]').first()).toBeVisible()
      await expect(page.getByRole('complementary', { name: 'Urgence vitale' })).toBeVisible()
      const fermes = contenu.locator('details.provenance:not([open])')
      expect(await fermes.count()).toBeGreaterThan(0)
      for (const ligne of await fermes.locator('li').all()) await expect(ligne).toBeVisible()
      await expectDatee(page)
      for (const texte of ['Chercher', 'Ce n’est pas votre commune ?', 'Signaler une erreur', 'Mentions légales']) {
        await expect(page.getByText(texte, { exact: true }).filter({ visible: true })).toHaveCount(0)
      }
    })
  }

  for (const chemin of ['/centres/', '/carte/']) {
    test(`each place of a list names its documents, which wait on the screen and are printed: ${chemin}`, async ({
      page,
    }) => {
      await page.goto(chemin)
      await expect(page.locator('[data-lieu]:not(:has(.provenance li))')).toHaveCount(0)
      const documents = page.locator('[data-lieu] .provenance li').first()
      await expect(documents).toBeHidden()
      await page.emulateMedia({ media: 'print' })
      await expect(documents).toBeVisible()
    })
  }
})

/** What stands on an A4 between margins of a centimetre, at 96 pixels an inch. */
const LARGEUR_A4 = 718

test.describe('on an A4', () => {
  test.use({ viewport: { width: LARGEUR_A4, height: 1050 } })

  test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }))

  for (const [type, chemin] of Object.entries(PAGES).filter(([type]) => !/^(poster|widget,)/.test(type))) {
    test(`nothing is wider than the paper, which would shrink every letter: ${type}`, async ({ page }) => {
      await page.goto(chemin)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(LARGEUR_A4)
    })
  }

  for (const chemin of [
    '/numeros/',
    '/changements/',
    '/organisations/45-beauce-gatinais/',
    '/centres/45-malesherbois-csnp/',
    '/orientation/urgence-vitale/',
  ]) {
    test(`a page of numbers says on paper where it comes from and of which day it is: ${chemin}`, async ({ page }) => {
      await page.goto(chemin)
      await expectDatee(page)
    })
  }

  test('the communes that a service receives are printed, folded or not on the screen', async ({ page }) => {
    await page.goto('/organisations/45-beauce-gatinais/')
    await expect(page.locator('details:not([open]) > summary', { hasText: 'Communes probables' })).toHaveCount(1)
    await expect(page.getByRole('link', { name: 'Yèvre-la-Ville' })).toBeVisible()
  })

  test('in a narrow widget, the words of the emergency strip do not cover each other', async ({ page }) => {
    await page.setViewportSize({ width: 300, height: 700 })
    await page.goto('/widget/45191/')
    const strip = page.getByRole('complementary', { name: 'Urgence vitale' })
    const question = await strip.getByText('Vie en danger').boundingBox()
    const appel = await strip.getByRole('link').first().boundingBox()
    if (!question || !appel) throw new Error('the strip is not visible')
    expect(appel.y).toBeGreaterThanOrEqual(question.y + question.height - 1)
  })
})
