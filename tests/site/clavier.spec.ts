/** From home to a number, to a place of care and to a citation, with the keyboard alone: the focus is always seen, never caught. */
import { expect, test, type Page } from '@playwright/test'
import { choix } from './champ.ts'

interface Arret {
  vu: boolean
  la: boolean
  texte: string
}

/** Presses Tab until `selecteur` has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, selecteur: string): Promise<void> {
  for (let pas = 0; pas < 60; pas += 1) {
    await page.keyboard.press('Tab')
    let arret = await arretDe(page, selecteur)
    // A marker whose map still moves gives the focus to another.
    if (!arret.vu) {
      const faute = `the focus is not seen: ${arret.texte}`
      await expect.poll(async () => (arret = await arretDe(page, selecteur)).vu, faute).toBe(true)
    }
    if (arret.la) return
  }
  throw new Error(`sixty stops, and ${selecteur} is not one of them`)
}

function arretDe(page: Page, selecteur: string): Promise<Arret> {
  return page.evaluate((cherche) => {
    const element = document.activeElement ?? document.body
    const cadres = [
      element,
      element.closest('.ligne'),
      ...(element === document.body ? [] : element.querySelectorAll('*')),
    ]
    const vu = cadres.some((un) => {
      if (un === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(un)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    })
    return { vu, la: element.matches(cherche), texte: element.textContent.trim() }
  }, selecteur)
}

test.describe('the watch', () => {
  // The style that hides the focus is the test’s own.
  test.use({ bypassCSP: true })

  test('sees a stop that nothing marks', async ({ page }) => {
    await page.goto('/signaler/')
    await page.addStyleTag({ content: 'footer a:focus-visible { outline: none }' })
    await expect(tabTo(page, 'footer a[href="/carte/"]')).rejects.toThrow(/the focus is not seen: Numéros nationaux/)
  })
})

test('home, then a commune, then its number (hard case 62)', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, 'input')
  await page.keyboard.type('malesherbois')
  await expect(choix(page).first()).toContainText('Le Malesherbois')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le Malesherbois')
  await tabTo(page, 'main .plaque')
  await expect(page.locator(':focus')).toContainText('0 801 90 45 00')
  await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 })
})

test('home, then the list of the places of care, one département, one place', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, 'header a[href="/carte/"]')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/carte\/$/)
  const marque = page.locator('.plan .repere').first()
  const deFrance = (await marque.textContent()) ?? ''
  await tabTo(page, 'select#lieux-departement')
  await page.keyboard.type('Loiret')
  // The markers of France go when those of the Loiret come.
  await expect(marque).not.toHaveText(deFrance)
  await tabTo(page, 'main a[href^="/centres/45-"]')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/centres\/45-/)
})

test('a figure, then its citation', async ({ page }) => {
  await page.goto('/chiffres/#appels-beauce-gatinais-2024')
  const chiffre = page.locator('#appels-beauce-gatinais-2024')
  await chiffre.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(chiffre.getByText('BibTeX')).toBeVisible()
  await expect(chiffre.getByRole('button').first()).toBeVisible()
  await tabTo(page, 'dd button, dd + button, [data-copie] button')
  await expect(page.locator(':focus')).toBeInViewport()
})

test('the wizard: from the header of home to the 15', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, 'main a[href="/orientation/"]')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/orientation\/$/)
  // A key pressed while the page is still becoming alive would be that of nobody.
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0)
  await tabTo(page, '.choix a')
  await page.keyboard.press('Enter')
  await expect(page.locator('main .plaque')).toBeVisible()
  await tabTo(page, 'main .plaque')
  await expect(page.locator(':focus')).toHaveAttribute('href', 'tel:15')
})

test('one can always leave: after the last link of a page, the focus goes out of it', async ({ page }) => {
  await page.goto('/communes/45191-le-malesherbois/')
  const vus = new Set<string>()
  for (let pas = 0; pas < 80; pas += 1) {
    await page.keyboard.press('Tab')
    const arret = await page.evaluate(() => {
      const element = document.activeElement
      return element === document.body ? null : [...document.querySelectorAll('*')].indexOf(element ?? document.body)
    })
    if (arret === null) break
    vus.add(String(arret))
  }
  const arrets = await page
    .locator('a[href], button, input, summary')
    .evaluateAll((tous) => tous.filter((un) => un.checkVisibility()).length)
  expect(vus.size).toBe(arrets)
})
