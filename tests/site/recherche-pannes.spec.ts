/** The search on a bad network: late, failing or absent, it loses nothing and says what to do. */
import { expect, test, type Page, type Route } from '@playwright/test'
import { champ, choix, expectPage, INDEX, message } from './champ.ts'

const MALESHERBOIS = '/communes/45191-le-malesherbois/'

/** Holds every answer to `motif` until the returned function is called. */
async function hold(page: Page, motif: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  await page.route(motif, async (route: Route) => {
    await promise
    await route.continue()
  })
  return () => resolve(undefined)
}

function requestsOf(page: Page): string[] {
  const demandes: string[] = []
  page.on('request', (request) => demandes.push(new URL(request.url()).pathname))
  return demandes
}

test('nothing is fetched for the search before the field has the focus, then once', async ({ page }) => {
  const demandes = requestsOf(page)
  const index = () => demandes.filter((chemin) => chemin.startsWith('/recherche/'))
  await page.goto('/')
  await expect(page.getByRole('combobox')).toBeVisible()
  expect(demandes.filter((chemin) => chemin.includes('recherche'))).toEqual([])
  await champ(page).focus()
  await expect.poll(index).toEqual(['/recherche/manifeste.txt'])
  await champ(page).fill('Olivet')
  await expect(choix(page).first()).toContainText('Olivet')
  await champ(page).fill('Oliv')
  await champ(page).fill('Olivet')
  await expect(choix(page).first()).toContainText('Olivet')
  expect(index()).toEqual(['/recherche/manifeste.txt', '/recherche/n-ol.txt'])
})

test('a commune page fetches no data: the answer is in it', async ({ page }) => {
  const demandes = requestsOf(page)
  await page.goto('/communes/45191-le-malesherbois/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(demandes.filter((chemin) => /\/recherche\/|\.json$/.test(chemin))).toEqual([])
})

test('text typed before the script has come is not lost', async ({ page }) => {
  const release = await hold(page, '**/_astro/*.js')
  await page.goto('/', { waitUntil: 'commit' })
  await champ(page).fill('Olivet')
  await expect(page.getByRole('combobox')).toHaveCount(0)
  release()
  await expect(choix(page).first()).toContainText('Olivet')
  await expect(champ(page)).toHaveValue('Olivet')
})

test('while the list of communes comes, the page says so', async ({ page }) => {
  const release = await hold(page, INDEX)
  await page.goto('/')
  await champ(page).fill('Olivet')
  await expect(message(page)).toHaveText('Chargement des communes…')
  release()
  await expect(message(page)).toHaveText(/proposées/)
})

test('Enter pressed before the list of communes has come still leads to the commune', async ({ page }) => {
  const release = await hold(page, INDEX)
  await page.goto('/')
  await champ(page).fill('malesherbes')
  await champ(page).press('Enter')
  await expect(page).toHaveURL(/:\d+\/$/)
  release()
  await expectPage(page, MALESHERBOIS, 'Le Malesherbois')
})

for (const [panne, echouer] of [
  ['the network breaks', (route: Route) => route.abort()],
  ['the server fails', (route: Route) => route.fulfill({ status: 500 })],
  ['the file is not what it should be', (route: Route) => route.fulfill({ body: '<!doctype html>' })],
] as const) {
  test(`when ${panne}, the search says so, gives another way, and works again when retried`, async ({ page }) => {
    await page.route(INDEX, echouer)
    await page.goto('/')
    await champ(page).fill('malesherbes')
    const panneDite = 'La liste des communes n’est pas arrivée. Réessayez, ou choisissez votre département.'
    await expect(message(page)).toHaveText(panneDite)
    await expect(page.getByRole('link', { name: 'Choisir dans la liste des départements' })).toBeVisible()
    await page.unroute(INDEX)
    await champ(page).press('Enter')
    await expectPage(page, MALESHERBOIS, 'Le Malesherbois')
  })
}

test('when the search itself does not come, the page says so, and it works again when retried', async ({ page }) => {
  await page.route('**/_astro/recherche*.js', (route) => route.abort())
  await page.goto('/')
  await champ(page).fill('malesherbes')
  await expect(message(page)).toHaveText(/La liste des communes n’est pas arrivée/)
  await champ(page).press('Enter')
  await expect(page).toHaveURL(/\/departements\/\??$/)
  await page.goto('/')
  await champ(page).fill('malesherbes')
  await expect(message(page)).toHaveText(/La liste des communes n’est pas arrivée/)
  await page.unroute('**/_astro/recherche*.js')
  await champ(page).press('Enter')
  await expectPage(page, MALESHERBOIS, 'Le Malesherbois')
})

test('when the search itself is silent, the form says that it waits, then leads to the lists', async ({ page }) => {
  await page.clock.install()
  await page.route('**/_astro/recherche*.js', () => undefined)
  await page.goto('/')
  await champ(page).fill('malesherbes')
  await champ(page).press('Enter')
  await page.clock.runFor(500)
  await expect(message(page)).toHaveText('Chargement des communes…')
  await page.clock.runFor(8000)
  await expect(page).toHaveURL(/\/departements\/\??$/)
})

test('who has gone on to read something else while the search came is left there', async ({ page }) => {
  const release = await hold(page, '**/_astro/recherche*.js')
  await page.goto('/communes/45191-le-malesherbois/')
  await page.getByText('Ce n’est pas votre commune ?').click()
  await champ(page).fill('Olivet')
  await champ(page).press('Enter')
  const plaque = page.locator('main .plaque')
  await plaque.focus()
  const venue = page.waitForResponse('**/_astro/recherche*.js')
  release()
  await venue
  await expect(page.getByRole('banner').getByRole('combobox')).toHaveAttribute('aria-autocomplete', 'list')
  await expect(plaque).toBeFocused()
  await expect(page).toHaveURL(/45191-le-malesherbois\/$/)
})

test('« Chercher » works where a tapped button does not take the focus', async ({ page }) => {
  await page.goto('/')
  await champ(page).fill('malesherbes')
  await expect(choix(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'Chercher' }).evaluate((bouton) => {
    bouton.addEventListener('mousedown', (event) => {
      event.preventDefault()
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
  })
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expectPage(page, MALESHERBOIS, 'Le Malesherbois')
})

test('when only the second list fails, the choices of the first do not stay, and it is said', async ({ page }) => {
  await page.route('**/recherche/n-pi*.txt', (route) => route.abort())
  await page.goto('/')
  await champ(page).fill('Olivet')
  await expect(choix(page).first()).toContainText('Olivet')
  await champ(page).fill('Pithiviers')
  await expect(message(page)).toHaveText(/La liste des communes n’est pas arrivée/)
  await expect(choix(page)).toHaveCount(0)
})

test('when the search fails in the header of a page, the way it gives is really there', async ({ page }) => {
  await page.route(INDEX, (route) => route.abort())
  await page.goto('/communes/45191-le-malesherbois/')
  await page.getByText('Ce n’est pas votre commune ?').click()
  await champ(page).fill('Olivet')
  await expect(message(page)).toHaveText(/La liste des communes n’est pas arrivée/)
  await expect(page.getByRole('banner').getByRole('link', { name: /département/ })).toBeVisible()
})

test('offline, the search says so and reminds of the 15; back on line, it works', async ({ page, context }) => {
  await page.goto('/')
  await expect(page.getByRole('combobox')).toBeVisible()
  await context.setOffline(true)
  await champ(page).fill('malesherbes')
  await expect(message(page)).toHaveText(
    'Vous êtes hors connexion. Réessayez plus tard. En cas d’urgence, appelez le 15.',
  )
  await context.setOffline(false)
  await champ(page).press('Enter')
  await expectPage(page, MALESHERBOIS, 'Le Malesherbois')
})

test('without the help for mistakes, a right name still works and a wrong one is told to be tried again', async ({
  page,
}) => {
  await page.route('**/_astro/approchants*.js', (route) => route.abort())
  await page.goto('/')
  await champ(page).fill('Pitiviers')
  await expect(message(page)).toHaveText(/Réessayez, ou choisissez votre département/)
  await champ(page).fill('Pithiviers')
  await expect(choix(page).first()).toContainText('Pithiviers')
})

for (const [saisie, numero] of [
  ['infarctus', '15'],
  ['je veux en finir', '31\u00a014'],
] as const) {
  test(`« ${saisie} » gives the number even when the lists of communes do not come`, async ({ page }) => {
    await page.route('**/recherche/{n-*,p-*,france}.txt', (route) => route.abort())
    await page.goto('/')
    await champ(page).fill(saisie)
    await expect(choix(page).first()).toContainText(numero)
    await expect(message(page)).toContainText(numero)
    await expect(choix(page).first()).toContainText(numero)
  })
}

test('lookalikes that arrive late do not move what is being chosen', async ({ page }) => {
  const release = await hold(page, '**/_astro/approchants*.js')
  await page.goto('/')
  await champ(page).fill('pris')
  await expect(choix(page).first()).toBeVisible()
  for (let pas = 0; pas < 3; pas++) await champ(page).press('ArrowDown')
  const choisi = await page.locator('[aria-selected=true]').textContent()
  release()
  await page.waitForResponse('**/_astro/approchants*.js')
  await expect(page.locator('[aria-selected=true]')).toHaveText(choisi ?? '')
})

test('what arrives once the visitor has gone elsewhere opens no list', async ({ page }) => {
  const release = await hold(page, INDEX)
  await page.goto('/')
  const demande = page.waitForRequest(INDEX)
  await champ(page).fill('Olivet')
  await demande
  await page.getByRole('link', { name: 'Pour la presse' }).focus()
  const recu = page.waitForResponse('**/recherche/n-*.txt')
  release()
  await recu
  await expect(choix(page)).toHaveCount(0)
})
