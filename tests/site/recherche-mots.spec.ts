import { expect, test } from '@playwright/test'
import { chercher, choix, message } from './champ.ts'

test('« infarctus » gives the 15 alone, as a call', async ({ page }) => {
  await chercher(page, 'infarctus')
  await expect(choix(page)).toHaveCount(1)
  await expect(choix(page)).toContainText(/Samu.*15/)
  expect(await choix(page).getAttribute('data-href')).toBe('tel:15')
})

test('« suicide » gives the 3114 and leads to what it is', async ({ page }) => {
  await chercher(page, 'suicide')
  await expect(choix(page).first()).toContainText('31\u00a014')
  await choix(page).first().click()
  await expect(page).toHaveURL(/\/numeros\/#n3114$/)
})

test('a number that was typed leads to whose it is', async ({ page }) => {
  await chercher(page, '08 01 90 45 00')
  await expect(choix(page).first()).toContainText('CPTS Beauce-Gâtinais')
})

test('« 15 » is the Samu first, then places of the Cantal', async ({ page }) => {
  await chercher(page, '15')
  await expect(choix(page).first()).toContainText('Samu')
  await expect(choix(page).nth(1)).toContainText('Cantal')
})

test('a CEDEX code is explained (hard case 22)', async ({ page }) => {
  await chercher(page, '45032')
  await expect(message(page)).toContainText('code CEDEX')
})
