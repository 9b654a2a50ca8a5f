import { expect, test, type Page } from '@playwright/test'
import { champ, choix, message } from './champ.ts'

/** The site with the points installed, or without: what `npm run import:geo` decides at build. */
async function withPoints(page: Page, points: boolean): Promise<void> {
  await page.route('**/recherche/manifeste.txt', async (route) => {
    const manifeste = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...manifeste, points } })
  })
  await page.route('**/geo/points.txt', (route) =>
    route.fulfill({
      body: '45191,48.295,2.41\n45252,48.17,2.25\n45234,47.9,1.9\n75056,48.86,2.35\n13055,43.3,5.4\n45013,48.25,2.45',
    }),
  )
}

const bouton = (page: Page) => page.getByRole('button', { name: 'Me localiser' })

test('without the points there is no button', async ({ page }) => {
  await withPoints(page, false)
  await page.goto('/')
  await champ(page).fill('Olivet')
  await expect(choix(page).first()).toContainText('Olivet')
  await expect(bouton(page)).toHaveCount(0)
})

test.describe('with the points', () => {
  test.use({ geolocation: { latitude: 48.29, longitude: 2.4 }, permissions: ['geolocation'] })

  test('the nearest communes are proposed, none is chosen, and the position leaves the device nowhere', async ({
    page,
  }) => {
    const envois: string[] = []
    page.on('request', (demande) => envois.push(`${demande.url()} ${demande.postData() ?? ''}`))
    await withPoints(page, true)
    await page.goto('/')
    await champ(page).focus()
    await bouton(page).click()
    await expect(choix(page)).toHaveText([/Le Malesherbois/, /Augerville/, /Pithiviers/, /Orléans/, /Paris/])
    await expect(message(page)).toContainText('à vol d’oiseau')
    await expect(page).toHaveURL(/\/$/)
    expect(envois.filter((envoi) => /48\.29|latitude/.test(envoi))).toEqual([])
    await champ(page).press('ArrowDown')
    await champ(page).press('Enter')
    await expect(page).toHaveURL(/45191-le-malesherbois/)
  })
})

test('a visitor who refuses is told to type', async ({ page }) => {
  await withPoints(page, true)
  await page.goto('/')
  await champ(page).focus()
  await bouton(page).click()
  await expect(message(page)).toHaveText('Votre position n’a pas pu être lue. Tapez le nom de votre commune.')
})
