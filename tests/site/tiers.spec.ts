/**
 * Whoever looks for a doctor is followed by nobody: no request leaves the site, the pages store nothing on the device. What the
 * service worker keeps for days without a network is told to the visitor and listed in hors-ligne.spec.ts.
 */
import { expect, test, type Page } from '@playwright/test'
import { champ, choix } from './champ.ts'
import { PAGES } from './pages-types.ts'

function watchRequests(page: Page): string[] {
  const demandes: string[] = []
  page.on('request', (request) => demandes.push(request.url()))
  return demandes
}

function elsewhere(demandes: readonly string[], page: Page): string[] {
  const { origin } = new URL(page.url())
  return demandes.filter((url) => !url.startsWith('data:') && new URL(url).origin !== origin)
}

/** Names of all that the page left on the device. */
async function storedBy(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies()
  const stockes = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ])
  return [...cookies.map(({ name }) => name), ...stockes]
}

test('the watch sees a request to someone else and what is stored', async ({ page }) => {
  const demandes = watchRequests(page)
  await page.route('https://tiers.invalid/**', (route) => route.fulfill({ body: '' }))
  await page.goto('/')
  await page.evaluate(() => {
    document.cookie = 'temoin=1'
    localStorage.setItem('reste', '1')
    void caches.open('copie')
    document.body.append(Object.assign(new Image(), { src: 'https://tiers.invalid/mesure.gif' }))
  })
  await expect.poll(() => elsewhere(demandes, page)).toEqual(['https://tiers.invalid/mesure.gif'])
  expect(await storedBy(page)).toEqual(['temoin', 'reste', 'copie'])
})

for (const [type, chemin] of Object.entries(PAGES)) {
  test(`nothing leaves the site, nothing is stored: ${type}`, async ({ page }) => {
    const demandes = watchRequests(page)
    await page.goto(chemin, { waitUntil: 'load' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(demandes).not.toEqual([])
    expect(elsewhere(demandes, page)).toEqual([])
    expect(await storedBy(page)).toEqual([])
  })
}

test('a search sends nothing of what is typed, to anyone, and stores none of it', async ({ page }) => {
  const demandes = watchRequests(page)
  await page.goto('/')
  await champ(page).fill('malesherbes')
  await expect(choix(page).first()).toContainText('Le Malesherbois')
  await champ(page).fill('Pitiviers')
  await expect(choix(page).first()).toBeVisible()
  expect(demandes.filter((url) => /malesherbes|pitiviers/i.test(url))).toEqual([])
  expect(elsewhere(demandes, page)).toEqual([])
  expect(await storedBy(page)).toEqual([])
  await champ(page).fill('malesherbes')
  await champ(page).press('Enter')
  await expect(page).toHaveURL(/le-malesherbois\/$/)
  expect(await storedBy(page)).toEqual([])
})
