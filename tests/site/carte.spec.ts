/** The map is one more way to see the list: nothing is lost without it, and nobody is followed by it. */
import { expect, test, type Page } from '@playwright/test'
import type { DonneesCarte } from '../../src/domain/carte.ts'
import { readContent } from '../../src/data/read-content.ts'
import { bulle, lignes, marques, openMap, plan, RIEN, TOUT, withGeo } from './carte.ts'
import { readPage } from './dist.ts'

const CENTRES = [...readContent('content').contenu.centres.values()]
const nombre = (page: Page) => page.locator('[data-nombre]')

test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the list is complete, with nothing dead around it', async ({ page }) => {
    await page.goto('/carte/')
    await expect(lignes(page)).toHaveCount(CENTRES.length)
    for (const { id, nom } of CENTRES) {
      await expect(page.locator(`[data-lieu="${id}"] h3 a`)).toHaveText(nom.replaceAll('\u00a0', ' '))
    }
    await expect(page.locator('main :is(button, input, select):visible')).toHaveCount(0)
    await expect(page.getByText('La carte arrive')).toBeHidden()
  })
})

test('the list stands in the page before any script, in the order of the file of the map', async ({ page }) => {
  const html = await readPage('/carte/')
  const dansLaListe = [...html.matchAll(/data-lieu="([^"]+)"/g)].map(([, id]) => id)
  const { lieux } = await (await page.request.get('/carte/lieux.json')).json()
  expect(dansLaListe).toHaveLength(CENTRES.length)
  expect((lieux as { id: string }[]).map(({ id }) => id)).toEqual(dansLaListe)
})

test('if not even the filter of the list comes, the page says so', async ({ page }) => {
  await page.route('**/_astro/cartes*', (route) => route.abort())
  await page.goto('/carte/')
  await expect(page.getByText('La carte n’est pas arrivée. La liste est complète.')).toBeVisible()
})

test('if the map does not come, the list works and the page says so', async ({ page }) => {
  await page.route('**/_astro/monter*', (route) => route.abort())
  await withGeo(page, TOUT)
  await page.goto('/carte/')
  await expect(page.getByText('La carte n’est pas arrivée. La liste est complète.')).toBeVisible()
  await page.getByLabel('Chercher un lieu').fill('malesherbes 33')
  await expect(nombre(page)).toHaveText(/Aucun lieu connu/)
  await page.getByLabel('Chercher un lieu').fill('malesherbes')
  await expect(lignes(page)).toHaveCount(1)
})

test.describe('the list and the map show each other', () => {
  test('a place chosen in the list opens on the map, and its line is marked', async ({ page }) => {
    await withGeo(page, TOUT)
    await openMap(page)
    const ligne = page.locator('[data-lieu="33-pessac-saint-martin"]')
    await ligne.getByRole('button', { name: /Voir sur la carte/ }).click()
    await expect(bulle(page)).toBeFocused()
    await expect(bulle(page)).toContainText((await ligne.locator('h3').innerText()).trim())
    await expect(ligne).toHaveAttribute('aria-current', 'true')
    await expect(page).toHaveURL(/#lieu=33-pessac-saint-martin$/)
    await page.getByRole('button', { name: 'Fermer' }).click()
    await expect(bulle(page)).toHaveCount(0)
    await expect(ligne.getByRole('button', { name: /Voir sur la carte/ })).toBeFocused()
    await expect(ligne).not.toHaveAttribute('aria-current')
  })

  test('a marker tells how to be seen, the number and the way there, and leads to its line', async ({ page }) => {
    await withGeo(page, TOUT)
    await openMap(page, '#lieu=45-malesherbois-csnp')
    for (const texte of [/5 ter avenue du Général de Gaulle/, /appelez d’abord/, /Lieu provisoire/, /approximatif/])
      await expect(bulle(page)).toContainText(texte)
    await expect(bulle(page).getByRole('link', { name: '0 801 90 45 00' })).toHaveAttribute('href', 'tel:+33801904500')
    await expect(bulle(page).getByRole('link', { name: 'Itinéraire' })).toHaveAttribute(
      'href',
      /^geo:[\d.]+,[\d.]+\?q=5%20ter%20avenue/,
    )
    await expect(bulle(page).getByRole('link', { name: /Tout savoir/ })).toHaveAttribute(
      'href',
      '/centres/45-malesherbois-csnp/',
    )
    await expect(plan(page).locator('path.territoire.probable')).toHaveCount(1)
    await expect(plan(page).locator('[data-ids="45-malesherbois-csnp"]')).toBeVisible()
    await bulle(page).getByRole('button', { name: 'Voir dans la liste' }).click()
    await expect(page.locator('[data-lieu="45-malesherbois-csnp"]')).toBeFocused()
  })

  test('what is filtered out of the list leaves the map, and the count is said', async ({ page }) => {
    await withGeo(page, TOUT)
    await openMap(page)
    await page.getByLabel('Département', { exact: true }).selectOption('45')
    const duLoiret = CENTRES.filter(({ adresse }) => adresse.commune.startsWith('45'))
    await expect(nombre(page)).toHaveText(`${duLoiret.length} lieux sur ${CENTRES.length}.`)
    await expect(lignes(page)).toHaveCount(duLoiret.length)
    await expect(page.locator('main h2:visible')).toHaveText(['Loiret (45)'])
    const surLaCarte = async () =>
      (
        await plan(page)
          .locator('[data-ids]')
          .evaluateAll((tous) => tous.map((un) => un.getAttribute('data-ids')))
      )
        .join(' ')
        .split(' ')
        .sort()
    await expect.poll(surLaCarte).toEqual(duLoiret.map(({ id }) => id).sort())
    await page.getByLabel('Genre de lieu').selectOption('soinsNonProgrammes')
    await page.getByLabel('Chercher un lieu').fill('hopital pithiviers')
    await expect(nombre(page)).toHaveText(`1 lieu sur ${CENTRES.length}.`)
    await expect(marques(page)).toHaveCount(1)
  })

  test('the filters are in the address, after the #: back returns to them, and no server hears of them', async ({
    page,
  }) => {
    const demandes: string[] = []
    page.on('request', (request) => demandes.push(request.url()))
    await withGeo(page, TOUT)
    await openMap(page)
    await page.getByLabel('Département', { exact: true }).selectOption('71')
    await page.getByLabel('Chercher un lieu').fill('digoin')
    await expect(lignes(page)).toHaveCount(1)
    await lignes(page).getByRole('heading').getByRole('link').click()
    await expect(page).toHaveURL(/\/centres\/71-digoin/)
    await page.goBack()
    await expect(lignes(page)).toHaveCount(1)
    await expect(page.getByLabel('Chercher un lieu')).toHaveValue('digoin')
    await expect(page.getByLabel('Département', { exact: true })).toHaveValue('71')
    await expect(page).toHaveURL(/#.*departement=71/)
    expect(demandes.filter((url) => /departement=|texte=/.test(url))).toEqual([])
  })
})

test.describe('the nearest place', () => {
  test('from a commune: the list and the map take the order of distances, said as the crow flies', async ({ page }) => {
    await withGeo(page, TOUT)
    await openMap(page)
    await page.getByLabel('Le plus proche de votre commune').fill('Sermaises')
    await page.getByRole('button', { name: 'Trier' }).click()
    const choix = page.locator('[data-communes] button')
    await expect(choix.or(page.getByText(/du plus proche au plus loin de Sermaises/)).first()).toBeVisible()
    if ((await choix.count()) > 0) await choix.filter({ hasText: 'Loiret' }).first().click()
    await expect(page.getByText(/non par la route/)).toBeVisible()
    await expect(lignes(page).nth(0)).toContainText('à environ 12 km, à vol d’oiseau')
    await expect(lignes(page).nth(0).getByRole('heading')).toContainText('Malesherbois')
    await expect(lignes(page).nth(1).getByRole('heading')).toContainText('Pithiviers')
    await page.getByRole('button', { name: 'Revenir à l’ordre des départements' }).click()
    const ids = await lignes(page).evaluateAll((tous) => tous.map((un) => un.getAttribute('data-lieu')))
    const { lieux } = await page.evaluate(async () => (await fetch('/carte/lieux.json')).json())
    expect(ids).toEqual((lieux as { id: string }[]).map(({ id }) => id))
  })

  test('without the points neither map nor distances are offered: the list says all', async ({ page }) => {
    await withGeo(page, RIEN)
    await page.goto('/carte/', { waitUntil: 'networkidle' })
    await expect(page.getByText(/Nous n’avons pas encore l’emplacement/)).toBeVisible()
    await expect(page.getByText('La carte arrive')).toBeHidden()
    await expect(lignes(page)).toHaveCount(CENTRES.length)
    await expect(page.getByRole('button', { name: /Voir sur la carte|Autour de moi/ })).toHaveCount(0)
    await expect(page.locator('.plan')).toHaveCount(0)
  })

  test.describe('around oneself', () => {
    test.use({ geolocation: { latitude: 46.49, longitude: 4 }, permissions: ['geolocation'] })

    test('only on a tap, and the position goes nowhere', async ({ page }) => {
      const envois: string[] = []
      page.on('request', (demande) => envois.push(`${demande.url()} ${demande.postData() ?? ''}`))
      await withGeo(page, TOUT)
      await openMap(page)
      await page.getByRole('button', { name: 'Autour de moi' }).click()
      await expect(lignes(page).first().getByRole('heading')).toContainText('Digoin')
      await expect(page.getByText(/Votre position reste sur votre appareil/)).toBeVisible()
      expect(envois.filter((envoi) => /46\.49|latitude/.test(envoi))).toEqual([])
      expect(page.url()).not.toMatch(/46/)
    })

    for (const [bouton, premier] of [
      ['Autour de moi', 'Digoin'],
      ['Trier', 'Malesherbois'],
    ] as const) {
      test(`« ${bouton} », tapped before its script has come, is answered when it has`, async ({ page }) => {
        await withGeo(page, TOUT)
        // As where the points are installed: offered from the first.
        await page.route('**/carte/', async (route) => {
          const html = await (await route.fetch()).text()
          await route.fulfill({
            body: html.replace('data-distances hidden', 'data-distances'),
            contentType: 'text/html',
          })
        })
        const { promise: venue, resolve: laisserVenir } = Promise.withResolvers<null>()
        await page.route('**/_astro/cartes*', (route) => venue.then(() => route.continue()))
        await page.goto('/carte/')
        await page.getByLabel('Le plus proche de votre commune').fill('Sermaises')
        await page.getByRole('button', { name: bouton }).click()
        await expect(page.getByText('Un instant…')).toBeVisible()
        laisserVenir(null)
        const choix = page.locator('[data-communes] button', { hasText: 'Loiret' })
        await expect(choix.or(page.locator('[data-titre-tri]:visible')).first()).toBeVisible()
        if ((await choix.count()) > 0) await choix.first().click()
        await expect(lignes(page).first().getByRole('heading')).toContainText(premier)
      })
    }
  })
})

/** Degrees of longitude that the metropolis is wide; it is as high on the map. */
const METROPOLE = 14.8

for (const [largeur, hauteur, nommees] of [
  [1280, 900, ['Paris', 'Lyon', 'Marseille', 'Strasbourg']],
  [360, 740, ['Paris', 'Marseille', 'Strasbourg']],
] as const) {
  test(`at ${largeur} px the metropolis is whole and fills the frame, large towns are named, no marker is hidden, and a place overseas is reached`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: largeur, height: hauteur })
    await page.route('**/carte/lieux.json', async (route) => {
      const donnees = (await (await route.fetch()).json()) as DonneesCarte
      const lieux = donnees.lieux.map((lieu) =>
        lieu.id === '45-malesherbois-csnp'
          ? { ...lieu, position: { lat: -21.1, lon: 55.5, precision: 'commune' as const } }
          : lieu,
      )
      await route.fulfill({ json: { ...donnees, lieux } })
    })
    await openMap(page)
    const ville = (nom: string) => plan(page).locator('.ville', { hasText: nom })
    for (const nom of nommees) await expect(ville(nom)).toHaveCount(1)
    const { villes } = (await (await page.request.get('/carte/lieux.json')).json()) as DonneesCarte
    const lon = (nom: string) => villes.find((une) => une.nom === nom)?.lon ?? NaN
    const x = async (nom: string) => (await ville(nom).boundingBox())?.x ?? NaN
    const pixels = (await x('Strasbourg')) - (await x('Paris'))
    const metropole = (pixels / (lon('Strasbourg') - lon('Paris'))) * METROPOLE
    const cadre = await page.locator('.plan').boundingBox()
    const rempli = metropole / Math.min(cadre?.width ?? 0, cadre?.height ?? 0)
    expect(rempli).toBeGreaterThan(0.8)
    expect(rempli).toBeLessThan(1)
    const cachees = await marques(page).evaluateAll((toutes) => {
      const outils = [...document.querySelectorAll('.leaflet-control')].map((outil) => outil.getBoundingClientRect())
      return toutes.flatMap((marque) => {
        const { left, right, top, bottom } = marque.getBoundingClientRect()
        const sous = (outil: DOMRect) =>
          left < outil.right && outil.left < right && top < outil.bottom && outil.top < bottom
        return outils.some(sous) ? marque.outerHTML : []
      })
    })
    expect(cachees, 'under a button of the map').toEqual([])
    await page
      .locator('[data-lieu="45-malesherbois-csnp"]')
      .getByRole('button', { name: /Voir sur la carte/ })
      .click()
    await expect(bulle(page)).toBeFocused()
    await expect(plan(page).locator('[data-ids="45-malesherbois-csnp"]')).toBeInViewport()
  })
}
