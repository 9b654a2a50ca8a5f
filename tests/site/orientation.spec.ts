/** The wizard told as stories: on its fluid page, at a given hour, and by links alone without JavaScript. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { journeys } from '../../src/domain/orientation/paths.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'
import { present } from '../fixtures/dataset.ts'
import { champ, choix, message } from './champ.ts'

type Reponse = [question: string, choix: string]

/** The words of a choice, as content/orientation writes them. */
function motsDe([question, id]: Reponse): string {
  const noeud = present(DATASET.orientation.get(question))
  if (noeud.type !== 'question') throw new Error(`${question} is no question`)
  return present(noeud.choix.find((un) => un.id === id)).texte
}

const titreDe = (noeud: string) => present(DATASET.orientation.get(noeud)).titre

const lienDu = (page: Page, reponse: Reponse) => page.locator('.choix').getByRole('link', { name: motsDe(reponse) })

/** Answers in the page, one click each; every click leads to another heading, which is read. */
async function answer(page: Page, ...reponses: Reponse[]): Promise<void> {
  for (const reponse of reponses) {
    await lienDu(page, reponse).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  }
}

/** Opens the wizard from a commune, at an hour of Paris. */
async function open(page: Page, commune: string | null, moment: string): Promise<void> {
  await page.clock.setFixedTime(new Date(moment))
  await page.goto(commune ? `/orientation/#commune=${commune}` : '/orientation/')
  await expect(page.locator('[data-pret]')).toHaveCount(1)
}

const plaque = (page: Page) => page.getByRole('main').locator('a.plaque')
const etape = (page: Page, titre: string) =>
  page.locator('section.bloc', { has: page.getByRole('heading', { name: titre }) })

const AUCUN: Reponse = ['danger', 'aucun']
const MEDECIN: Reponse = ['besoin', 'medecin']
const SANS_MEDECIN: Reponse = ['medecin-traitant', 'aucun']
const FIEVRE = [AUCUN, MEDECIN, SANS_MEDECIN]

test.describe('on the fluid page', () => {
  test('Dieulefit at 10:00: after the 15 comes what may be for you, never a step that is not there', async ({
    page,
  }) => {
    await open(page, '26114', '2026-11-24T10:00:00+01:00')
    await answer(page, ...FIEVRE, ['residence', 'habitant'])
    await expect(plaque(page)).toHaveAttribute('href', 'tel:15')
    await expect(page.getByRole('main')).toContainText('Restez en ligne, ou composez le 112.')
    await expect(etape(page, 'D’autres services, peut-être pour vous')).toContainText('Peut-être')
    await expect(page.getByRole('main')).not.toContainText(/Si personne ne répond|étape suivante|probable/)
  })

  test('Le Malesherbois, fever and no doctor, a Tuesday at 10:00: the line, not known for that day', async ({
    page,
  }) => {
    await open(page, '45191', '2026-11-24T10:00:00+01:00')
    await answer(page, ...FIEVRE)
    await expect(plaque(page)).toContainText('0 801 90 45 00')
    await expect(plaque(page)).toHaveAttribute('href', 'tel:+33801904500')
    await expect(page.getByRole('main')).toContainText('Le Malesherbois, mardi 24 novembre 2026')
    await expect(page.getByRole('main')).toContainText('10 h')
    await expect(page.locator('.conseil .etat')).toContainText('Nous ne savons pas s’il répond ce jour-là')
    await expect(etape(page, 'Si personne ne répond')).toContainText(/116\u00a0117.*15/s)
    await expect(page.getByRole('main').getByRole('link', { name: /114 par SMS/ })).toHaveAttribute('href', 'sms:114')
  })

  test('the same at 19:00: who may answer now, and when the line answers again', async ({ page }) => {
    await open(page, '45191', '2026-11-24T19:00:00+01:00')
    await answer(page, ...FIEVRE)
    await expect(plaque(page)).toContainText('116 117')
    const plusTard = etape(page, 'Fermé ou incertain à cette heure')
    await expect(plusTard).toContainText('0 801 90 45 00')
    await expect(plusTard).toContainText('demain, mercredi 25 novembre, à partir de 8 h')
  })

  test('the same on 14 July: nobody knows, so the 15 first, and it says why', async ({ page }) => {
    await open(page, '45191', '2026-07-14T10:00:00+02:00')
    await answer(page, ...FIEVRE)
    await expect(plaque(page)).toContainText('15')
    await expect(plaque(page)).toHaveAttribute('href', 'tel:15')
    await expect(etape(page, 'Fermé ou incertain à cette heure')).toContainText('C’est un jour férié')
  })

  test('Le Teil, a doctor not called yet: the doctor first, then the line', async ({ page }) => {
    await open(page, '07319', '2026-11-24T10:00:00+01:00')
    await answer(page, AUCUN, MEDECIN, ['medecin-traitant', 'pas-appele'])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titreDe('medecin-d-abord'))
    await expect(page.getByRole('main')).toContainText('S’il ne peut pas vous recevoir')
    await expect(plaque(page)).toContainText('04 28 37 08 58')
    await expect(page.getByRole('main')).toContainText('72 communes')
  })

  test('Montélimar, no doctor: passing through, the line for residents is not given', async ({ page }) => {
    await open(page, '26198', '2026-11-24T10:00:00+01:00')
    await answer(page, ...FIEVRE)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titreDe('residence'))
    await answer(page, ['residence', 'passage'])
    await expect(plaque(page)).toHaveAttribute('href', 'tel:15')
    await expect(page.getByRole('main')).not.toContainText('04 28 37 08 58')
    await page.goBack()
    await answer(page, ['residence', 'habitant'])
    await expect(plaque(page)).toContainText('04 28 37 08 58')
  })

  test('a sprain in Montélimar: the number that gives a physiotherapist, for that only', async ({ page }) => {
    await open(page, '26198', '2026-11-24T10:00:00+01:00')
    await answer(page, AUCUN, ['besoin', 'kine'])
    await expect(plaque(page)).toContainText('04 28 37 08 58')
    await expect(page.getByRole('main')).toContainText('kinésithérapeute, seulement pour une entorse simple')
    await expect(page.getByText(/l’une des 72 communes/)).toHaveCount(1)
  })

  test('Belfort by day: a contested number, whose doubt is said once and which nothing closes', async ({ page }) => {
    await open(page, '90010', '2026-11-30T10:00:00+01:00')
    await answer(page, ...FIEVRE)
    await expect(plaque(page)).toHaveAttribute('href', 'tel:116117')
    await expect(page.locator('.conseil .etat')).toContainText(
      /^Nous ne savons pas s’il répond à cette heure\. Répond aujourd’hui/,
    )
    await expect(page.getByRole('main')).not.toContainText(/Fermé|Rouvre/)
    const texte = await page.locator('.conseil').innerText()
    expect(texte.match(/non confirmé/g)).toHaveLength(1)
    expect(texte.match(/Numéro publié/g)).toHaveLength(1)
    await expect(etape(page, 'Si personne ne répond')).toContainText('Samu')
  })

  test('Belfort at night: open, by the hours of the duty', async ({ page }) => {
    await open(page, '90010', '2026-11-30T22:00:00+01:00')
    await answer(page, ...FIEVRE)
    await expect(plaque(page)).toHaveAttribute('href', 'tel:116117')
    await expect(page.locator('.conseil .etat')).toContainText('publiés pour la garde, ouvert jusqu’à 8\u00a0h')
  })

  test('Chécy, Saturday at 21:30: the 15 first, and nobody knows whether the 116 117 answers', async ({ page }) => {
    await open(page, '45089', '2026-11-28T21:30:00+01:00')
    await answer(page, ...FIEVRE)
    await expect(plaque(page)).toHaveAttribute('href', 'tel:15')
    await expect(etape(page, 'Fermé ou incertain à cette heure')).toContainText(
      /116\u00a0117.*Hors de ses horaires publiés \(8\u00a0h/s,
    )
    await expect(page.getByRole('main')).not.toContainText('Fermé à cette heure')
  })

  test('Montargis, Saturday at 21:30: the closed line is « probable », and says why', async ({ page }) => {
    await open(page, '45208', '2026-11-28T21:30:00+01:00')
    await answer(page, ...FIEVRE)
    await expect(plaque(page)).toHaveAttribute('href', 'tel:15')
    const plusTard = etape(page, 'Fermé ou incertain à cette heure').locator('li', { hasText: '02 18 12 14 47' })
    await expect(plusTard.getByRole('heading')).toHaveText('CPTS probable : Gâtinais-Montargois')
    await expect(plusTard).toContainText('95 communes annoncées')
  })

  test('a prescription to renew in Orléans: kindly elsewhere, and no line', async ({ page }) => {
    await open(page, '45234', '2026-11-24T10:00:00+01:00')
    await answer(page, AUCUN, ['besoin', 'suivi'])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titreDe('suivi'))
    await expect(page.getByRole('main')).toContainText(/pharmacien/)
    await expect(plaque(page)).toHaveCount(0)
    await expect(page.getByRole('main')).not.toContainText('07 88 85 71 51')
  })

  test('pain in the chest: 15, 112, 114, with no other question', async ({ page }) => {
    await open(page, null, '2026-11-24T10:00:00+01:00')
    await answer(page, ['danger', 'signe'])
    await expect(plaque(page)).toHaveAttribute('href', 'tel:15')
    const numeros = page.getByRole('main').locator('a[href^="tel:"], a[href^="sms:"]')
    expect(await numeros.evaluateAll((liens) => liens.map((lien) => lien.getAttribute('href')))).toEqual([
      'tel:15',
      'tel:112',
      'sms:114',
    ])
  })

  test('teeth in Loiret: it says that no number is known, and what to do', async ({ page }) => {
    await open(page, '45234', '2026-11-22T10:00:00+01:00')
    await answer(page, AUCUN, ['besoin', 'dents'])
    await expect(page.getByRole('main')).toContainText('Nous ne connaissons pas de numéro pour un dentiste de garde')
    await expect(page.getByRole('main').locator('a[href="tel:15"]')).toBeVisible()
  })

  test('the hour can be changed, and comes back to now', async ({ page }) => {
    await open(page, '45191', '2026-11-24T10:00:00+01:00')
    await answer(page, ...FIEVRE)
    await page.getByText('Changer le jour ou l’heure').click()
    await page.getByLabel('Jour et heure de l’appel').fill('2026-11-24T19:30')
    await expect(plaque(page)).toContainText('116 117')
    await page.getByRole('button', { name: 'Revenir à maintenant' }).click()
    await expect(plaque(page)).toContainText('0 801 90 45 00')
  })

  test('without a commune, it asks where, and keeps the answers', async ({ page }) => {
    await open(page, null, '2026-11-24T10:00:00+01:00')
    await answer(page, ...FIEVRE)
    // Nothing found does not lead back to the wizard that one is in.
    await champ(page).fill('zzqxwv')
    await expect(message(page)).toHaveText(/^Nous n’avons rien trouvé/)
    await expect(choix(page)).toHaveCount(0)
    await champ(page).fill('malesherbois')
    await choix(page).filter({ hasText: 'Le Malesherbois' }).first().click()
    await expect(plaque(page)).toContainText('0 801 90 45 00')
    await expect(page).toHaveURL(/\/orientation\/$/)
  })

  test('back, forward, reload and « Modifier » never lose the commune nor the answers before', async ({ page }) => {
    await open(page, '45191', '2026-11-24T10:00:00+01:00')
    await answer(page, ...FIEVRE)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titreDe('medecin-traitant'))
    await page.goForward()
    await expect(plaque(page)).toContainText('0 801 90 45 00')
    await page.reload()
    await expect(plaque(page)).toContainText('0 801 90 45 00')
    await page.getByRole('button', { name: `Modifier ${titreDe('besoin')}` }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titreDe('besoin'))
    await answer(page, MEDECIN, SANS_MEDECIN)
    await expect(plaque(page)).toContainText('0 801 90 45 00')
  })

  test('a link that is shared leads to the same result, and is then cleaned', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-24T10:00:00+01:00'))
    await page.goto('/orientation/#danger=aucun&besoin=medecin&medecin-traitant=aucun&commune=45191')
    await expect(plaque(page)).toContainText('0 801 90 45 00')
    await expect(page).toHaveURL(/\/orientation\/$/)
  })

  test('the file of the place does not come: what to do meanwhile, another place, and trying again', async ({
    page,
  }) => {
    await page.route('**/orientation/dossiers/45.json', (route) => route.abort())
    await open(page, '45191', '2026-11-24T10:00:00+01:00')
    await answer(page, ...FIEVRE)
    await expect(page.getByRole('alert')).toContainText('appelez le 15')
    await expect(champ(page)).toBeVisible()
    await page.unroute('**/orientation/dossiers/45.json')
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await expect(plaque(page)).toContainText('0 801 90 45 00')
  })

  test('a place that does not exist is said so, and another can be chosen', async ({ page }) => {
    await open(page, '99999', '2026-11-24T10:00:00+01:00')
    await answer(page, ...FIEVRE)
    await expect(page.getByRole('alert')).toContainText('Nous ne connaissons pas ce lieu')
    await expect(champ(page)).toBeVisible()
  })

  test('the search comes right below the question of the place, and « Modifier » leads into it', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await open(page, null, '2026-11-24T10:00:00+01:00')
    await answer(page, ...FIEVRE)
    const boite = present(await champ(page).boundingBox())
    expect(boite.y + boite.height).toBeLessThanOrEqual(640)
    await champ(page).fill('malesherbois')
    await choix(page).filter({ hasText: 'Le Malesherbois' }).first().click()
    await page.getByRole('button', { name: 'Modifier le lieu' }).click()
    await expect(champ(page)).toBeFocused()
  })

  test('what its search does not find leads nowhere else: no second wizard, and the answers stay', async ({ page }) => {
    await open(page, null, '2026-11-24T10:00:00+01:00')
    await answer(page, ...FIEVRE)
    await champ(page).fill('zzzzqq')
    await expect(page.locator('#orientation-etat')).toContainText('Nous n’avons rien trouvé')
    await expect(choix(page)).toHaveCount(0)
    await champ(page).fill('dentiste')
    await expect(page.locator('#orientation-liste [data-href^="/orientation/"]')).toHaveCount(0)
    await expect(page.getByText('Vos réponses', { exact: true })).toBeVisible()
  })

  test('a link pasted in the same tab is taken, and the address cleaned', async ({ page }) => {
    await open(page, '45191', '2026-11-24T10:00:00+01:00')
    await page.evaluate(() => {
      location.hash = '#danger=aucun&besoin=medecin&medecin-traitant=aucun&commune=45191'
    })
    await expect(plaque(page)).toContainText('0 801 90 45 00')
    await expect(page).toHaveURL(/\/orientation\/$/)
  })

  test('what is being read keeps the focus when the file of the place comes late', async ({ page }) => {
    const { promise: attente, resolve: deliver } = Promise.withResolvers<undefined>()
    await page.route('**/orientation/dossiers/45.json', async (route) => {
      await attente
      await route.continue()
    })
    await page.clock.setFixedTime(new Date('2026-11-24T10:00:00+01:00'))
    await page.goto('/orientation/#danger=aucun&besoin=medecin&medecin-traitant=aucun&commune=45191')
    await page.getByRole('link', { name: 'ou le 112' }).focus()
    deliver(undefined)
    await expect(plaque(page)).toContainText('0 801 90 45 00')
    await expect(page.getByRole('link', { name: 'ou le 112' })).toBeFocused()
  })

  test('a choice made before the wizard is ready waits for it, and tells nobody', async ({ page }) => {
    const vues: string[] = []
    const { promise: attente, resolve: deliver } = Promise.withResolvers<undefined>()
    page.on('request', (request) => vues.push(request.url()))
    await page.route('**/_astro/client*.js', async (route) => {
      await attente
      await route.continue()
    })
    await page.goto('/orientation/#commune=45191', { waitUntil: 'commit' })
    await lienDu(page, AUCUN).click()
    deliver(undefined)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titreDe('besoin'))
    await expect(page).toHaveURL(/\/orientation\/$/)
    expect(vues.filter((url) => url.includes('/besoin'))).toEqual([])
  })

  test('by keyboard alone: Tab to a choice, Enter, and the next heading is read', async ({ page }) => {
    await open(page, '45191', '2026-11-24T10:00:00+01:00')
    for (const reponse of FIEVRE) {
      await lienDu(page, reponse).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    }
    await expect(plaque(page)).toContainText('0 801 90 45 00')
    const suivants: string[] = []
    for (let pas = 0; pas < 3; pas += 1) {
      await page.keyboard.press('Tab')
      suivants.push(await page.evaluate(() => document.activeElement?.textContent ?? ''))
    }
    expect(suivants.join(' | ')).toMatch(/Changer le jour.*0.801.90.45.00/)
  })

  test('a choice made at the very moment when the file of the place comes leads to its heading too', async ({
    page,
  }) => {
    const { promise: attente, resolve: deliver } = Promise.withResolvers<undefined>()
    await page.route('**/orientation/dossiers/45.json', async (route) => {
      await attente
      await route.continue()
    })
    await open(page, '45191', '2026-11-24T10:00:00+01:00')
    await answer(page, AUCUN)
    await lienDu(page, MEDECIN).focus()
    await lienDu(page, MEDECIN).evaluate((lien) => {
      const guet = new MutationObserver(() => {
        if (!document.querySelector('main')?.textContent.includes('Le Malesherbois')) return
        guet.disconnect()
        if (lien instanceof HTMLElement) lien.click()
      })
      guet.observe(document, { subtree: true, childList: true, characterData: true })
    })
    deliver(undefined)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titreDe('medecin-traitant'))
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on a result, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await open(page, '45191', '2026-11-24T19:00:00+01:00')
      await answer(page, ...FIEVRE)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    })
})

test.describe('nobody learns an answer', () => {
  const REPONSES = [...FIEVRE, ['besoin', 'dents'] satisfies Reponse].flat()
  const says = (texte: string) => REPONSES.filter((mot) => decodeURIComponent(texte).includes(mot))

  test('no request, address, storage, cookie or log carries one', async ({ page }) => {
    const dit: string[] = []
    page.on('request', (request) => {
      dit.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()))
    })
    page.on('console', (message) => dit.push(message.text()))
    page.on('framenavigated', (frame) => dit.push(frame.url()))
    await open(page, '45191', '2026-11-24T10:00:00+01:00')
    dit.length = 0
    for (const reponse of FIEVRE) {
      await answer(page, reponse)
      dit.push(page.url(), await page.title())
    }
    await expect(page).toHaveTitle(/^Résultat · Je ne sais pas qui appeler/)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titreDe('medecin-traitant'))
    await expect(page).toHaveTitle(/^Question 3 · /)
    await answer(page, SANS_MEDECIN)
    await expect(plaque(page)).toBeVisible()
    const garde = await page.evaluate(async () => [
      document.cookie,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
      ...(await caches.keys()),
    ])
    expect([...dit, ...garde].flatMap(says)).toEqual([])
  })

  test('the watch would see one', () => {
    expect(says('https://exemple.invalid/?medecin-traitant=aucun')).toContain('medecin-traitant')
  })
})

test.describe('on a phone of 360 × 640', () => {
  test.use({ viewport: { width: 360, height: 640 } })

  for (const noeud of ['danger', 'besoin', 'medecin-traitant', 'residence'])
    test(`the question and its choices fit without scrolling: ${noeud}`, async ({ page }) => {
      await page.goto(`/orientation/${noeud}/`)
      const dernier = page.locator('.choix li').last()
      const boite = present(await dernier.boundingBox())
      expect(boite.y + boite.height).toBeLessThanOrEqual(640)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    })
})

test.describe('by links alone, without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  /** From the wizard to a page of advice, then to a commune by the lists. */
  async function follow(page: Page, ...reponses: Reponse[]): Promise<void> {
    await page.goto('/orientation/')
    for (const reponse of reponses) await lienDu(page, reponse).click()
  }

  async function choose(page: Page, departement: string, commune: string): Promise<void> {
    await page.getByRole('link', { name: 'Choisir dans la liste des départements' }).click()
    await page.getByRole('link', { name: departement }).click()
    await page.getByRole('link', { name: commune, exact: true }).click()
  }

  test('Le Malesherbois, no doctor: the schedule, never « ouvert »', async ({ page }) => {
    await follow(page, ...FIEVRE)
    await expect(page).toHaveURL(/\/orientation\/ligne\/$/)
    await choose(page, 'Loiret (45)', 'Le Malesherbois')
    await expect(plaque(page)).toContainText('0 801 90 45 00')
    await expect(plaque(page)).toContainText('8 h – 18 h')
    await expect(page.getByRole('main')).not.toContainText('à cette heure')
  })

  test('Le Teil, a doctor not called yet', async ({ page }) => {
    await follow(page, AUCUN, MEDECIN, ['medecin-traitant', 'pas-appele'])
    await expect(page).toHaveURL(/\/orientation\/medecin-d-abord\/$/)
    await choose(page, 'Ardèche (07)', 'Le Teil')
    await expect(page.getByRole('main')).toContainText('Appelez d’abord votre médecin traitant')
    await expect(plaque(page)).toContainText('04 28 37 08 58')
  })

  test('a sprain in Montélimar', async ({ page }) => {
    await follow(page, AUCUN, ['besoin', 'kine'])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titreDe('entorse-ou-mal-de-dos'))
    await choose(page, 'Drôme (26)', 'Montélimar')
    await expect(page.getByRole('main')).toContainText('kinésithérapeute, seulement pour une entorse simple')
  })

  test('a prescription to renew, and pain in the chest', async ({ page }) => {
    await follow(page, AUCUN, ['besoin', 'suivi'])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titreDe('suivi'))
    await expect(page.getByRole('main').locator('a[href^="tel:"]')).toHaveCount(0)
    await follow(page, ['danger', 'signe'])
    await expect(plaque(page)).toHaveAttribute('href', 'tel:15')
    await expect(page.getByRole('main').locator('a[href="sms:114"]')).toBeVisible()
  })

  test('passing through: the question of residence can be reached and leads on', async ({ page }) => {
    await follow(page, ...FIEVRE)
    await page.getByRole('link', { name: /n’habitez pas la commune/ }).click()
    await lienDu(page, ['residence', 'passage']).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titreDe('de-passage'))
  })
})

test('the table of journeys is published, with what comes first and in how many cases', async ({ page }) => {
  await page.goto('/orientation/regles/')
  const attendus = new Set(
    [true, false].flatMap((reservee) => journeys(reservee).map((une) => JSON.stringify(une.reponses))),
  )
  await expect(page.locator('tbody tr')).toHaveCount(attendus.size)
  const cas = await page.locator('tbody td:last-child').allInnerTexts()
  const total = cas.reduce((somme, texte) => somme + Number(texte.replace(/\D/g, '')), 0)
  expect(total).toBeGreaterThanOrEqual(100_000)
  await expect(page.locator('figure svg')).toBeVisible()
  for (const noeud of ['danger', 'ligne', 'de-passage'])
    await expect(page.locator(`figure svg a`, { hasText: titreDe(noeud).split(' ')[0] ?? '' }).first()).toBeAttached()
})
