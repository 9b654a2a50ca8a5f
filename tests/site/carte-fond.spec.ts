/** What the map stands on, and who hears of it: nobody else before the visitor asks. */
import { expect, test, type Page } from '@playwright/test'
import {
  bulle,
  IMAGE,
  marques,
  openMap,
  plan,
  SANS_CONTOURS,
  TOUT,
  watchElsewhere,
  withGeo,
  withSmallMap,
} from './carte.ts'

const TUILES = 'https://data.geopf.fr/**'
const invite = (page: Page) => page.getByRole('button', { name: 'Afficher le fond de carte détaillé (IGN)' })

test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

test('a page fetches nothing of the map before it is asked for', async ({ page }) => {
  await withGeo(page, TOUT)
  const demandes: string[] = []
  page.on('request', (request) => demandes.push(new URL(request.url()).pathname))
  const duPlan = () =>
    demandes.filter((chemin) => /cartes|monter|client|carte\/lieux|\/geo\/|carte\.[^/]*css/.test(chemin))
  for (const chemin of ['/communes/45191-le-malesherbois/', '/organisations/45-beauce-gatinais/', '/']) {
    await page.goto(chemin, { waitUntil: 'networkidle' })
    expect(duPlan()).toEqual([])
  }
  const ailleurs = watchElsewhere(page)
  await withSmallMap(page, '/centres/33-pessac-saint-martin/', '33-pessac-saint-martin')
  await page.goto('/centres/33-pessac-saint-martin/', { waitUntil: 'networkidle' })
  const bouton = page.getByRole('button', { name: 'Afficher la carte' })
  await expect(bouton).toBeVisible()
  expect(duPlan()).toEqual([])
  await bouton.click()
  await expect(marques(page)).toHaveCount(1)
  expect(duPlan().length).toBeGreaterThan(2)
  await page.getByRole('button', { name: 'Agrandir' }).click()
  await marques(page).first().click()
  await expect(bulle(page)).toBeVisible()
  expect(ailleurs).toEqual([])
})

test('a small map that has not come once comes when it is asked for again', async ({ page }) => {
  await withGeo(page, TOUT)
  await withSmallMap(page, '/centres/33-pessac-saint-martin/', '33-pessac-saint-martin')
  await page.route('**/_astro/monter*', (route) => route.abort())
  await page.goto('/centres/33-pessac-saint-martin/')
  const bouton = page.getByRole('button', { name: 'Afficher la carte' })
  await bouton.click()
  await expect(page.getByText('La carte n’est pas arrivée. Réessayez dans un moment.')).toBeVisible()
  await page.unroute('**/_astro/monter*')
  await bouton.click()
  await expect(marques(page)).toHaveCount(1)
})

test('before anything is imported the map stands on France and its towns, and says whose they are', async ({
  page,
}) => {
  await withGeo(page, SANS_CONTOURS)
  await openMap(page)
  await expect(plan(page).locator('path.departement')).toHaveCount(1)
  await expect(plan(page).getByText('Strasbourg')).toBeVisible()
  const { villes, contours, lieux } = await (await page.request.get('/carte/lieux.json')).json()
  expect(villes.length).toBeGreaterThan(100)
  expect(contours.credit).not.toBe('')
  const places = (lieux as { position: { precision: string } | null }[]).filter(({ position }) => position)
  expect(places.length).toBeGreaterThan(40)
})

test.describe('the ground', () => {
  test('no request leaves the site before the visitor asks, nor is anything stored', async ({ page }) => {
    const ailleurs = watchElsewhere(page)
    await withGeo(page, TOUT)
    await openMap(page)
    await page.getByRole('button', { name: 'Agrandir' }).click()
    await page.locator('[data-voir]').first().click()
    await expect(bulle(page)).toBeVisible()
    expect(ailleurs).toEqual([])
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
  })

  test('detailed images come from the site that was named, once asked, for this visit', async ({ page }) => {
    await page.route(TUILES, (route) => route.fulfill({ body: IMAGE, contentType: 'image/png' }))
    await withGeo(page, TOUT)
    await openMap(page)
    await expect(page.getByText('data.geopf.fr')).toBeVisible()
    await expect(page.getByText('Contours : fiction')).toBeVisible()
    await invite(page).click()
    await expect(plan(page).locator('.leaflet-tile-loaded').first()).toBeVisible()
    await expect(page.getByText('Contours : fiction · © IGN')).toBeVisible()
    expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({ fondDetaille: 'yes' })
    await page.reload()
    await expect(plan(page).locator('.leaflet-tile-loaded').first()).toBeVisible()
    const retour = page.getByRole('button', { name: 'Revenir au fond simple' })
    await retour.focus()
    await page.keyboard.press('Enter')
    await expect(plan(page).locator('.leaflet-tile')).toHaveCount(0)
    await expect(invite(page)).toBeFocused()
    expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({})
  })

  for (const [etat, installe, montre] of [
    ['with outlines', TOUT, 'les contours'],
    ['without outlines', SANS_CONTOURS, 'un fond simple'],
  ] as const) {
    test(`when images are refused, what is there is shown and said: ${etat}`, async ({ page }) => {
      await page.route(TUILES, (route) => route.abort())
      await withGeo(page, installe)
      const erreurs: string[] = []
      page.on('pageerror', (erreur) => erreurs.push(erreur.message))
      await openMap(page)
      await invite(page).click()
      await expect(page.getByText(`Le fond détaillé n’est pas arrivé : nous montrons ${montre}.`)).toBeVisible()
      await expect(plan(page).locator('.leaflet-tile')).toHaveCount(0)
      await expect(plan(page).locator('path.departement')).toHaveCount(1)
      await expect(marques(page).first()).toBeVisible()
      await expect(invite(page)).toBeVisible()
      expect(erreurs).toEqual([])
    })
  }

  test('a browser that stores nothing shows the images all the same', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    })
    await page.route(TUILES, (route) => route.fulfill({ body: IMAGE, contentType: 'image/png' }))
    await withGeo(page, TOUT)
    await openMap(page)
    await invite(page).click()
    await expect(plan(page).locator('.leaflet-tile-loaded').first()).toBeVisible()
  })
})
