/** axe finds nothing to say of any type of page, in light and in dark, wide and narrow. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { champ, choix } from './champ.ts'
import { PAGES } from './pages-types.ts'

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(REGLES).analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(' ; ')})`)
}

test('axe is at work: it sees a picture without a text', async ({ page }) => {
  await page.goto('/')
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
  expect((await faultsOf(page)).join()).toContain('image-alt')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    for (const [type, chemin] of Object.entries(PAGES)) {
      test(`axe finds nothing: ${type}`, async ({ page }) => {
        await page.goto(chemin)
        expect(await faultsOf(page)).toEqual([])
      })
    }

    test('axe finds nothing: home with its choices open, one marked', async ({ page }) => {
      await page.goto('/')
      await champ(page).fill('Sainte-Colombe')
      await expect(choix(page)).toHaveCount(12)
      await champ(page).press('ArrowDown')
      expect(await faultsOf(page)).toEqual([])
    })

    test('axe finds nothing: the search open in the header of a narrow screen, with its message', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto('/communes/45232-olivet/')
      await page.locator('summary', { hasText: 'Chercher' }).click()
      await champ(page).fill('Mainvilliers')
      await expect(choix(page)).toHaveCount(2)
      expect(await faultsOf(page)).toEqual([])
    })
  })
}
