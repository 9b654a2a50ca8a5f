/** Zoomed four times, in forced colours, with lines and letters spaced out: nothing is lost, on any type of page. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { PAGES } from './pages-types.ts'

/** WCAG 1.4.12 (RGAA 10.12). */
const ESPACEMENT = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important }
/* What is not drawn yet has no true place. */
* { content-visibility: visible !important }`
/** Twice the size of base.css. */
const TEXTE_DOUBLE = 'html { font-size: 225% !important }'

// 1280 × 1024 at 400 %. The styles are the test’s own.
test.use({ viewport: { width: 320, height: 256 }, forcedColors: 'active', bypassCSP: true })

for (const [type, chemin] of Object.entries(PAGES)) {
  test(`at 400 %, in forced colours, with spaced text, nothing is cut, covered or lost: ${type}`, async ({ page }) => {
    await page.goto(chemin)
    await page.addStyleTag({ content: ESPACEMENT })
    expect(await lostIn(page)).toEqual([])
    // What stands in a frame is a page of its own, looked at apart.
    const { violations } = await new AxeBuilder({ page })
      .exclude('iframe')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id} (${nodes.map(({ target }) => target).join(' ; ')})`)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 1024 })
    await page.addStyleTag({ content: TEXTE_DOUBLE })
    expect(await lostIn(page)).toEqual([])
  })
}

test('the watch sees a text that is cut, a number that runs out and two links that cover each other', async ({
  page,
}) => {
  await page.goto('/signaler/')
  await page.addStyleTag({
    content: `h1 { height: 10px; overflow: hidden }
      .deborde { display: block; width: 400px }
      .dessus { position: relative; top: -1em }`,
  })
  await page.locator('main').evaluate((main) => {
    main.insertAdjacentHTML(
      'beforeend',
      '<a class="deborde" href="tel:15">15</a><p><a href="/">Un lien</a><br><a class="dessus" href="/a-propos/">Un autre</a></p>',
    )
  })
  const perdus = (await lostIn(page)).join('\n')
  expect(perdus).toMatch(/scrolls sideways/)
  expect(perdus).toMatch(/cut: Signaler/)
  expect(perdus).toMatch(/not whole: 15/)
  expect(perdus).toMatch(/covered: Un lien \/ Un autre/)
})

/** Drawings, words for the ear, a preview that nobody can enter, a map that one moves, a poster: a drawing of a sheet of paper. */
const HORS = 'svg, .invisible, [inert], .leaflet-container, .feuille'

/** What can no longer be read or touched. */
function lostIn(page: Page): Promise<string[]> {
  return page.evaluate((HORS) => {
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const nom = (element: Element) => (element.textContent ?? '').trim().slice(0, 60)
    const tous = [...document.querySelectorAll('body *')].filter(
      (element) => visible(element) && !element.closest(HORS),
    )
    const coupes = tous.filter((element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element)
      const coupe = (mode: string) => mode === 'hidden' || mode === 'clip'
      if (nom(element) === '') return false
      return (
        (coupe(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (coupe(overflowY) && element.scrollHeight > element.clientHeight + 1) ||
        (textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1)
      )
    })
    const numeros = tous
      .filter((element) => element.matches('a[href^="tel:"], a[href^="sms:"]'))
      .map((lien) => lien.querySelector('strong') ?? lien)
    const entiers = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return left >= 0 && right <= innerWidth && element.scrollWidth <= element.clientWidth + 1
    }
    const cibles = tous.filter((element) => element.matches('a, button, summary'))
    const boites = cibles.flatMap((element) => {
      const textes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const texte = document.createRange()
      const siennes = []
      while (textes.nextNode()) {
        if (textes.currentNode.parentElement?.closest('.invisible')) continue
        texte.selectNodeContents(textes.currentNode)
        siennes.push(...texte.getClientRects())
      }
      return siennes.map((boite) => ({ element, boite }))
    })
    const couverts = boites.flatMap((une, rang) =>
      boites
        .slice(rang + 1)
        .filter(({ element, boite }) => {
          if (element === une.element || element.contains(une.element) || une.element.contains(element)) return false
          const large = Math.min(boite.right, une.boite.right) - Math.max(boite.left, une.boite.left)
          const haut = Math.min(boite.bottom, une.boite.bottom) - Math.max(boite.top, une.boite.top)
          // Lines of text that touch are no fault; half a line is.
          return large > 2 && haut > 0.5 * Math.min(boite.height, une.boite.height)
        })
        .map((autre) => [une, autre] as const),
    )
    const deborde = document.documentElement.scrollWidth > innerWidth
    return [
      ...(deborde ? [`the page scrolls sideways: ${document.documentElement.scrollWidth} px`] : []),
      ...coupes.map((element) => `cut: ${nom(element)}`),
      ...numeros.filter((element) => !entiers(element)).map((element) => `not whole: ${nom(element)}`),
      ...couverts.map(([une, autre]) => `covered: ${nom(une.element)} / ${nom(autre.element)}`),
    ]
  }, HORS)
}
