/** The search by keyboard alone, with what a screen reader needs (WAI-ARIA combobox pattern). */
import { expect, test } from '@playwright/test'
import { champ, chercher, choix, expectPage, message } from './champ.ts'

test('type, Arrow Down and Enter open the chosen commune; the back button returns', async ({ page }) => {
  await page.goto('/')
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(champ(page)).toBeFocused({ timeout: 100 })
  }).toPass()
  await page.keyboard.type('Olivet')
  await expect(choix(page).first()).toContainText('Olivet')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expectPage(page, '/communes/45232-olivet/', 'Olivet')
  await page.goBack()
  await expectPage(page, '/', 'Besoin d’un médecin, sans urgence vitale ?')
})

test('Arrow Down and Arrow Up walk through the choices, one marked at a time', async ({ page }) => {
  await chercher(page, 'Mainvilliers')
  const marque = page.locator('[role=option][aria-selected=true]')
  await champ(page).press('ArrowDown')
  await expect(choix(page).nth(0)).toHaveAttribute('aria-selected', 'true')
  await champ(page).press('ArrowDown')
  await expect(choix(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(marque).toHaveCount(1)
  await champ(page).press('ArrowUp')
  await expect(choix(page).nth(0)).toHaveAttribute('aria-selected', 'true')
  await expect(marque).toHaveCount(1)
  await expect(champ(page)).toBeFocused()
})

test('the marked choice is always in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await chercher(page, 'Sainte-Colombe')
  for (let rang = 0; rang < 12; rang++) {
    await champ(page).press('ArrowDown')
    await expect(choix(page).nth(rang)).toBeInViewport({ ratio: 0.99 })
  }
})

test('the field is a combobox that names its list, tells its state and the marked choice', async ({ page }) => {
  await page.goto('/')
  const combobox = page.getByRole('combobox', { name: 'Votre commune ou code postal' })
  await expect(combobox).toHaveAttribute('aria-expanded', 'false')
  await combobox.focus()
  await expect(combobox).toHaveAttribute('aria-autocomplete', 'list')
  await expect(combobox).not.toHaveAttribute('aria-activedescendant')
  await combobox.fill('Sainte-Colombe')
  await expect(choix(page)).toHaveCount(12)
  await expect(combobox).toHaveAttribute('aria-expanded', 'true')
  const liste = page.getByRole('listbox', { name: 'Communes proposées' })
  await expect(combobox).toHaveAttribute('aria-controls', (await liste.getAttribute('id')) ?? '')
  await combobox.press('ArrowDown')
  await expect(combobox).toHaveAttribute('aria-activedescendant', (await choix(page).first().getAttribute('id')) ?? '')
  await combobox.press('Escape')
  await expect(combobox).toHaveAttribute('aria-expanded', 'false')
  await expect(combobox).not.toHaveAttribute('aria-activedescendant')
})

test('each choice is read with its commune, its département and its number', async ({ page }) => {
  await chercher(page, '45330')
  await expect(choix(page).first()).toHaveAccessibleName(
    /^Le Malesherbois Loiret \(45\) · 45300, 45330\s+: 0\s801\s90\s45\s00$/,
  )
})

test('Escape closes the list and keeps the text, however often it is pressed', async ({ page }) => {
  await chercher(page, 'Mainvilliers')
  await champ(page).press('ArrowDown')
  await champ(page).press('Escape')
  await expect(choix(page)).toHaveCount(0)
  await expect(champ(page)).toHaveValue('Mainvilliers')
  await expect(champ(page)).toBeFocused()
  await champ(page).press('Escape')
  await expect(champ(page)).toHaveValue('Mainvilliers')
})

test('Home, End and the arrows of the text move in the text', async ({ page }) => {
  await chercher(page, 'Mainvillier')
  await champ(page).press('ArrowDown')
  await champ(page).press('Home')
  await expect.poll(() => cursor()).toBe(0)
  await champ(page).press('ArrowRight')
  await expect.poll(() => cursor()).toBe(1)
  await champ(page).press('End')
  await expect.poll(() => cursor()).toBe(11)
  await page.keyboard.type('s')
  await expect(champ(page)).toHaveValue('Mainvilliers')

  function cursor(): Promise<number | null> {
    return champ(page).evaluate((element: HTMLInputElement) => element.selectionStart)
  }
})

test('Tab leaves the field and chooses nothing', async ({ page }) => {
  await chercher(page, 'Mainvilliers')
  await champ(page).press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Chercher' })).toBeFocused()
  await expect(champ(page)).toHaveValue('Mainvilliers')
  await expect(page).toHaveURL(/:\d+\/$/)
})

test('the list closes when Tab leaves the search, and is no stop on the way', async ({ page }) => {
  await chercher(page, 'Sainte-Colombe')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Choisir dans la liste des départements' })).toBeFocused()
  await expect(choix(page)).toHaveCount(0)
  await expect(champ(page)).toHaveAttribute('aria-expanded', 'false')
})

test('typing again forgets the marked choice', async ({ page }) => {
  await chercher(page, 'Mainvillier')
  await champ(page).press('ArrowDown')
  await expect(champ(page)).toHaveAttribute('aria-activedescendant')
  await champ(page).press('s')
  await expect(champ(page)).not.toHaveAttribute('aria-activedescendant')
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText(/Choisissez dans la liste/)
})
