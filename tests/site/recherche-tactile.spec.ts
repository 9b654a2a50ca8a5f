/** The search with a thumb, on a screen 360 px wide, on the home page and in the header. */
import { expect, test } from '@playwright/test'
import { champ, choix, expectPage } from './champ.ts'

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })

test('from the home page to the number in two taps, and back', async ({ page }) => {
  await page.goto('/')
  await champ(page).tap()
  await champ(page).pressSequentially('malesherb')
  await choix(page).filter({ hasText: 'Le Malesherbois' }).first().tap()
  await expectPage(page, '/communes/45191-le-malesherbois/', 'Le Malesherbois')
  await expect(page.locator('a[href="tel:+33801904500"]').first()).toBeInViewport({ ratio: 1 })
  await page.goBack()
  await expectPage(page, '/', 'Besoin d’un médecin, sans urgence vitale ?')
})

test('each choice is as high as a thumb, within the screen, and tells its number', async ({ page }) => {
  await page.goto('/')
  await champ(page).tap()
  await champ(page).pressSequentially('Sainte-Colombe')
  await expect(choix(page)).toHaveCount(12)
  for (const option of await choix(page).all()) {
    const boite = await option.boundingBox()
    expect(boite?.height).toBeGreaterThanOrEqual(44)
    expect((boite?.x ?? 0) + (boite?.width ?? 0)).toBeLessThanOrEqual(360)
  }
})

test('a tap elsewhere closes the list and keeps the text', async ({ page }) => {
  await page.goto('/')
  await champ(page).tap()
  await champ(page).pressSequentially('Mainvilliers')
  await expect(choix(page)).toHaveCount(2)
  await page.getByRole('heading', { level: 1 }).tap()
  await expect(choix(page)).toHaveCount(0)
  await expect(champ(page)).toHaveValue('Mainvilliers')
})

test('on a commune page, « Chercher » opens the search, which leads to another commune', async ({ page }) => {
  await page.goto('/communes/45232-olivet/')
  await expect(champ(page)).toBeHidden()
  await page.locator('summary', { hasText: 'Chercher' }).tap()
  await expect(champ(page)).toBeVisible()
  await champ(page).tap()
  await champ(page).pressSequentially('Montargis')
  await choix(page).first().tap()
  await expectPage(page, '/communes/45208-montargis/', 'Montargis')
  await page.goBack()
  await expectPage(page, '/communes/45232-olivet/', 'Olivet')
})

for (const [chemin, question] of [
  ['/communes/45232-olivet/', 'Ce n’est pas votre commune ?'],
  ['/departements/45/', 'Ce n’est pas votre département ?'],
] as const) {
  test(`« ${question} » opens the search, cursor in the field`, async ({ page }) => {
    await page.goto(chemin)
    await page.getByText(question).tap()
    await expect(champ(page)).toBeVisible()
    await expect(champ(page)).toBeInViewport({ ratio: 1 })
    await expect(champ(page)).toBeFocused()
  })
}
