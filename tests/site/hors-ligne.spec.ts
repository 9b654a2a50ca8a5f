/** Without a network: what was read is shown again with its date, nothing old outlives a visit, and one knows what is kept. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { champ, choix } from './champ.ts'
import { attendreGardee, gardees, installer, MALESHERBOIS, test, voir } from './hors-ligne.ts'
import type { Capricieux } from './serveur-capricieux.ts'
import { watchViolations } from './violations.ts'

const NUMERO = 'tel:+33801904500'
const RECU = /^Vous êtes hors connexion\. Voici la page telle que vous l’avez reçue le 3 mars 2027\./

test('after one visit of a commune, its page comes back offline with its date; so do the pages for everybody', async ({
  page,
  context,
}) => {
  const arrets = await watchViolations(page)
  await installer(page, MALESHERBOIS)
  await context.setOffline(true)
  const vue = await voir(page, MALESHERBOIS)
  expect(await arrets()).toEqual([])
  expect(vue.titre).toBe('Le Malesherbois')
  expect(vue.avis).toMatch(RECU)
  expect(vue.avis).toContain('Un numéro a pu changer depuis.')
  expect(vue.numeros.slice(0, 3)).toEqual([NUMERO, 'tel:116117', 'tel:15'])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('reçue le 3 mars 2027')).toBeVisible()
  await page.emulateMedia({ media: null })
  for (const chemin of ['/', '/numeros/']) expect((await voir(page, chemin)).avis, chemin).toMatch(RECU)

  const inconnue = await voir(page, '/communes/45232-olivet/?a="b')
  expect(inconnue).toMatchObject({ titre: 'Sans connexion', numeros: ['tel:15', 'tel:112', 'tel:114'] })
  expect(inconnue.avis).toMatch(/La page demandée n’est pas gardée.*reçue le 3 mars 2027/)
  await expect(page.getByRole('link', { name: 'Le Malesherbois (45)' })).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('link', { name: 'Recharger la page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Olivet')
  await expect(page.locator('.copie')).toHaveCount(0)
})

test('what is kept is what the page « Sans connexion » says, no more, and it can be removed', async ({ page }) => {
  await installer(page)
  const scripts = (await gardees(page)).filter((chemin) => chemin.startsWith('/_astro/'))
  // That of every page, and what it brings: the search works without a network even if it was never used with one.
  expect(scripts.map((chemin) => /(\w+)\./.exec(chemin)?.[1]).sort()).toEqual([
    'Base',
    'annuaire',
    'cartes',
    'insee',
    'normalise',
    'position',
    'recherche',
  ])
  expect(await gardees(page)).toEqual(['/', ...scripts, '/hors-ligne/', '/numeros/'])
  await page.goto('/methode/')
  const lus = ['45191-le-malesherbois', '45232-olivet', '45234-orleans', '45208-montargis', '45252-pithiviers']
  for (const lu of lus) {
    await page.goto(`/communes/${lu}/`)
    await attendreGardee(page, `/communes/${lu}/`)
  }
  await page.goto('/departements/45/')
  await expect.poll(() => gardees(page)).not.toContain(MALESHERBOIS)
  await page.goto('/')
  await champ(page).fill('Olivet')
  await expect(choix(page).first()).toContainText('Olivet')
  await attendreGardee(page, '/recherche/n-ol.txt')
  const sansFichiers = (await gardees(page)).filter((chemin) => !chemin.startsWith('/_astro/'))
  expect(sansFichiers).toEqual([
    '/',
    ...lus
      .slice(1)
      .map((lu) => `/communes/${lu}/`)
      .sort(),
    '/departements/45/',
    '/hors-ligne/',
    '/numeros/',
    '/recherche/manifeste.txt',
    '/recherche/n-ol.txt',
  ])
  expect(
    await page.evaluate(() => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)]),
  ).toEqual([''])

  await page.goto('/hors-ligne/')
  const liste = page.locator('[data-gardees]')
  await expect(liste.getByRole('listitem')).toHaveCount(7)
  await expect(liste.getByRole('listitem').first()).toContainText('Loiret (45)')
  await expect(liste).toContainText('reçu le 3 mars 2027')
  await page.getByRole('button', { name: 'Effacer les lieux et les recherches' }).click()
  await expect(liste.getByRole('listitem')).toHaveCount(2)
  await expect(page).toHaveURL(/\/hors-ligne\/$/)
  const restent = (await gardees(page)).filter((chemin) => !chemin.startsWith('/_astro/'))
  expect(restent).toEqual(['/', '/hors-ligne/', '/numeros/'])
})

test('offline the search finds what it has found before, without numbers, and says of which day its list is', async ({
  page,
  context,
}) => {
  await installer(page)
  await champ(page).fill('Olivet')
  await expect(choix(page).first()).toContainText('116')
  await attendreGardee(page, '/recherche/n-ol.txt')
  await context.setOffline(true)
  await page.goto('/')
  await champ(page).fill('Olivet')
  await expect(choix(page).first()).toContainText('liste du 3 mars 2027')
  await expect(choix(page).first()).not.toContainText('116')
  await champ(page).fill('infarctus')
  await expect(choix(page).first()).toContainText('15')
})

/** The pages of another day: a number of the range that is given to nobody, and another worker. */
function publier(serveur: Capricieux, version: number): void {
  serveur.page = (html) => html.replaceAll(NUMERO, `tel:+3319900000${version}`)
  serveur.worker = (texte) => texte.replace(/`[\da-f]{16}`/, `\`${version}\``)
}

const versions = (page: Page) => page.evaluate(async () => (await caches.keys()).sort())

test('an old number does not outlive the next visit with a network, even on pages that were not read again', async ({
  page,
  context,
  serveur,
}) => {
  publier(serveur, 1)
  await installer(page, MALESHERBOIS)
  expect(await versions(page)).toEqual(['numero-1'])
  publier(serveur, 2)
  await page.goto('/')
  await expect.poll(() => versions(page)).toEqual(['numero-2'])
  await context.setOffline(true)
  expect((await voir(page, MALESHERBOIS)).numeros[0]).toBe('tel:+33199000002')

  await context.setOffline(false)
  publier(serveur, 3)
  serveur.fautes.set(MALESHERBOIS, (reponse) => reponse.destroy())
  serveur.demandes.length = 0
  await page.goto('/')
  await expect.poll(() => serveur.demandes).toContain(MALESHERBOIS)
  await context.setOffline(true)
  const gardee = await voir(page, MALESHERBOIS)
  expect(gardee.numeros[0]).toBe('tel:+33199000002')
  expect(gardee.avis).toMatch(RECU)

  await context.setOffline(false)
  serveur.fautes.clear()
  await page.goto('/methode/')
  await expect.poll(() => versions(page)).toEqual(['numero-3'])
  await context.setOffline(true)
  expect((await voir(page, MALESHERBOIS)).numeros[0]).toBe('tel:+33199000003')

  await context.setOffline(false)
  serveur.fautes.set(
    MALESHERBOIS,
    (reponse, juste) => void reponse.writeHead(404, { 'Content-Type': 'text/html' }).end(juste),
  )
  await page.goto(MALESHERBOIS)
  await expect.poll(() => gardees(page)).not.toContain(MALESHERBOIS)
})

test('a page asked with a network is asked to the network, not to what the browser keeps for five minutes', async ({
  page,
  serveur,
}) => {
  publier(serveur, 1)
  await installer(page, MALESHERBOIS)
  serveur.page = (html) => html.replaceAll(NUMERO, 'tel:+33199000002')
  expect(await voir(page, MALESHERBOIS)).toMatchObject({
    avis: null,
    numeros: ['tel:+33199000002', 'tel:116117', 'tel:15'],
  })
})

test('the site that wants no service worker any more is rid of it, and of all that it kept', async ({
  page,
  serveur,
}) => {
  await installer(page, MALESHERBOIS)
  serveur.worker = () => readFileSync('deploy/sans-service-worker.js', 'utf8')
  await page.goto('/')
  await expect.poll(() => versions(page)).toEqual([])
  await page.goto(MALESHERBOIS)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le Malesherbois')
  await expect
    .poll(() =>
      page.evaluate(
        async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length,
      ),
    )
    .toBe(0)
})

test('a whole département is kept on request, read offline with its date, renewed, and removed', async ({
  page,
  context,
  serveur,
}) => {
  publier(serveur, 1)
  await installer(page, '/departements/45/')
  await page.getByRole('button', { name: 'Garder ce département sur mon appareil' }).click()
  await expect(page.getByText(/Gardé\s: \d+\sko, reçu le 3 mars 2027/)).toBeVisible()
  publier(serveur, 2)
  await page.goto('/')
  await expect.poll(() => versions(page)).toEqual(['numero-2', 'numero-choisis'])
  await context.setOffline(true)
  await page.goto('/communes/45001-adon/')
  await page.getByRole('link', { name: /^Loiret \(45\), toutes les communes/ }).click()
  await expect(page.locator('.copie')).toHaveText(RECU)
  expect((await voir(page, '/hors-ligne/45.html')).numeros).toContain('tel:+33199000002')
  await context.setOffline(false)
  await page.goto('/departements/45/')
  await page.getByRole('button', { name: 'Retirer ce département de mon appareil' }).click()
  await expect(page.getByRole('button', { name: 'Garder ce département' })).toBeVisible()
  expect(await gardees(page)).not.toContain('/hors-ligne/45.html')
  serveur.fautes.set('/hors-ligne/45.html', (reponse) => reponse.destroy())
  await page.getByRole('button', { name: 'Garder ce département' }).click()
  await expect(page.getByText('Le fichier n’est pas arrivé. Réessayez plus tard.')).toBeVisible()
})

for (const [navigateur, preparer] of Object.entries<(page: Page, serveur: Capricieux) => Promise<unknown>>({
  'that does not know modules': async (_page, serveur) => {
    serveur.page = (html) => html.replace(/<script type="module".*?<\/script>/gs, '')
  },
  'without a service worker': (page) =>
    page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')),
  'that refuses to register one': (page) =>
    page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'))
    }),
})) {
  test(`a browser ${navigateur} has the answer all the same, and no dead button`, async ({ page, serveur }) => {
    const erreurs: unknown[] = []
    page.on('pageerror', (erreur) => erreurs.push(erreur))
    await preparer(page, serveur)
    await page.goto('/departements/45/', { waitUntil: 'load' })
    await expect(page.getByRole('link', { name: 'Ouvrir le fichier du Loiret' })).toBeVisible()
    await expect(page.getByRole('button', { name: /Garder ce département/ })).toHaveCount(0)
    await page.getByRole('link', { name: 'Le Malesherbois', exact: true }).click()
    await expect(page.getByRole('main').getByRole('link', { name: /0 801 90 45 00/ })).toHaveAttribute('href', NUMERO)
    expect(await gardees(page)).toEqual([])
    expect(erreurs).toEqual([])
  })
}
