/** A closure of three days from tomorrow, built once and read day after day: nothing is rebuilt for it to begin and to end. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { jourSuivant } from '../../src/domain/heure.ts'
import { ouvrirChantier, type Chantier } from '../fixtures/constructions.ts'
import { TODAY } from '../fixtures/dataset.ts'

const JOUR = 86_400_000

/** The site of the fixture: every address of it is read in its dist/. */
const SITE = 'http://fermetures.invalid'
const COMMUNE = '/communes/45191-le-malesherbois/'
const SOURCE = '2024-11-07-loiret-ligny-le-ribault'
const DEMAIN = jourSuivant(TODAY, 1)
const FIN = jourSuivant(TODAY, 3)
const CONGES = { du: DEMAIN, au: FIN, motif: 'congés fictifs', source: SOURCE }
const TRAVAUX = { du: FIN, au: FIN, motif: 'travaux fictifs', source: SOURCE }
const PASSEE = { du: '2026-11-02', au: '2026-11-03', motif: 'vieux motif fictif', source: SOURCE }

let chantier: Chantier

// One build serves them all.
test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  test.setTimeout(300_000)
  chantier = ouvrirChantier('fermetures')
  chantier.fermer('lignes/45-beauce-gatinais', PASSEE, CONGES)
  chantier.fermer('centres/45-malesherbois-csnp', TRAVAUX)
  chantier.construire({})
})

test.afterAll(() => chantier.jeter())

/** Opens a page of the fixture at an hour; the clock of the device stands still, whatever its time zone. */
async function open(page: Page, chemin: string, moment?: string): Promise<void> {
  await page.route(`${SITE}/**`, (route) => {
    const fichier = join(chantier.dossier, 'dist', decodeURIComponent(new URL(route.request().url()).pathname))
    return route.fulfill({ path: statSync(fichier).isDirectory() ? join(fichier, 'index.html') : fichier })
  })
  if (moment) await page.clock.install({ time: new Date(moment) })
  await page.goto(SITE + chemin)
}

const avis = (page: Page) => page.locator('main > .fermeture')
const plaque = (page: Page) => page.locator('main > .plaque')

const JOURS: [quand: string, moment: string, dit: RegExp | null, ferme: RegExp | null][] = [
  [
    'announced today',
    `${TODAY}T12:00:00+01:00`,
    /Fermeture annoncée\s: à partir de demain, du 23 au 25 novembre 2026\./,
    null,
  ],
  [
    'in force from midnight',
    `${DEMAIN}T00:00:30+01:00`,
    /Fermé en ce moment, jusqu’au 25 novembre 2026 compris\./,
    /^Fermé en ce moment, jusqu’au/,
  ],
  ['in force to the last minute', `${FIN}T23:59:00+01:00`, /Fermé aujourd’hui\./, /^Fermé aujourd’hui/],
  ['gone on day four', `${jourSuivant(FIN, 1)}T00:00:30+01:00`, null, null],
]

// Auckland is already tomorrow, Montréal still yesterday, when Paris turns the page.
for (const timezoneId of ['Europe/Paris', 'America/Montreal', 'Pacific/Auckland']) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId })

    for (const [quand, moment, dit, ferme] of JOURS) {
      test(`${quand}, on a device of ${timezoneId}`, async ({ page }) => {
        await open(page, COMMUNE, moment)
        const surPlaque = plaque(page).locator('.fermeture:visible')
        if (dit === null) {
          await expect(avis(page)).toBeHidden()
        } else {
          await expect(avis(page)).toHaveText(dit, { useInnerText: true })
          await expect(avis(page)).toContainText('Motif\u00a0: congés fictifs.')
          // What to do meanwhile, before the number that does not answer.
          await expect(avis(page).locator('a[href="tel:116117"]')).toBeVisible()
          await expect(page.locator('main > .fermeture ~ .plaque')).toHaveCount(1)
        }
        if (ferme === null) await expect(surPlaque).toHaveCount(0)
        else await expect(surPlaque).toHaveText(ferme, { useInnerText: true })
        await expect(page.locator('main')).not.toContainText('vieux motif fictif')
      })
    }
  })
}

test('a page left open begins the closure at midnight, and ends it, by itself (hard case 53)', async ({ page }) => {
  await open(page, COMMUNE, `${TODAY}T23:58:00+01:00`)
  await expect(avis(page)).toHaveAttribute('data-phase', 'annoncee')
  await page.clock.runFor('03:00')
  await expect(avis(page)).toHaveAttribute('data-phase', 'enCours')
  await page.clock.fastForward(3 * JOUR)
  await expect(avis(page)).toBeHidden()
})

test('a page that comes back from another is told the day anew', async ({ page }) => {
  await open(page, COMMUNE, `${TODAY}T12:00:00+01:00`)
  await page.clock.setFixedTime(new Date(`${DEMAIN}T12:00:00+01:00`))
  await page.evaluate(() => dispatchEvent(new Event('pageshow')))
  await expect(avis(page)).toHaveAttribute('data-phase', 'enCours')
})

test('on paper the dates stand, on whatever day it is printed and read', async ({ page }) => {
  await open(page, COMMUNE, `${DEMAIN}T12:00:00+01:00`)
  await page.emulateMedia({ media: 'print' })
  for (const un of [avis(page), plaque(page).locator('.fermeture')]) {
    await expect(un).toHaveText(/^Fermé du 23 au 25 novembre 2026\./, { useInnerText: true })
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the dates stand in words that are true before, during and after', async ({ page }) => {
    await open(page, COMMUNE)
    for (const un of [avis(page), plaque(page).locator('.fermeture')]) {
      await expect(un).toHaveText(/^Fermé du 23 au 25 novembre 2026\./, { useInnerText: true })
    }
    await expect(page.locator('main')).not.toContainText('vieux motif fictif')
  })
})

test('the wizard sends elsewhere while it lasts, and says until when', async ({ page }) => {
  await open(
    page,
    '/orientation/#danger=aucun&besoin=medecin&medecin-traitant=aucun&commune=45191',
    `${DEMAIN}T10:00:00+01:00`,
  )
  const conseil = page.locator('.conseil')
  await expect(conseil.locator('a.plaque')).toContainText('116\u00a0117')
  await expect(conseil).toContainText('Fermé jusqu’au 25 novembre 2026 compris\u00a0: congés fictifs.')
  await page.clock.fastForward(3 * JOUR)
  await expect(conseil.locator('a.plaque')).toContainText('0\u00a0801\u00a090\u00a045\u00a000')
})

test('the service, the place, the lists, the widget, the offline file and the changes tell it too', async ({
  page,
}) => {
  const midi = `${FIN}T12:00:00+01:00`
  await open(page, '/organisations/45-beauce-gatinais/', midi)
  await expect(page.locator('main .plaque .fermeture:visible')).toHaveText(/Fermé aujourd’hui/, { useInnerText: true })
  await expect(page.locator('main')).toContainText('Pendant cette fermeture, la page de votre commune dit qui appeler.')
  await page.goto(`${SITE}/centres/45-malesherbois-csnp/`)
  await expect(page.locator('main .fermeture').first()).toHaveText(/Fermé aujourd’hui\. Motif\s: travaux fictifs/, {
    useInnerText: true,
  })
  for (const liste of ['/centres/', '/carte/']) {
    await page.goto(SITE + liste)
    await expect(page.locator('#lieu-45-malesherbois-csnp .fermeture')).toHaveCount(2)
    await expect(page.locator('#lieu-45-malesherbois-csnp')).toContainText('travaux fictifs')
  }
  await page.goto(`${SITE}/widget/45191/`)
  await expect(page.locator('main > .fermeture')).toHaveText(/^Fermé aujourd’hui\./, { useInnerText: true })
  await expect(page.locator('main > .fermeture a[href="tel:116117"]')).toBeVisible()
  expect(readFileSync(join(chantier.dossier, 'dist/hors-ligne/45.html'), 'utf8')).toContain(
    'Fermé du 23 au 25 novembre 2026\u00a0: congés fictifs.',
  )
  await page.goto(`${SITE}/changements/`)
  for (const fait of ['fermé du 23 au 25 novembre 2026', 'fermé du 2 au 3 novembre 2026', 'fermé le 25 novembre 2026'])
    await expect(page.getByRole('heading', { name: fait })).toHaveCount(1)
  for (const flux of ['changements', 'organisations/45-beauce-gatinais', 'departements/45'])
    expect(readFileSync(join(chantier.dossier, `dist/${flux}/atom.xml`), 'utf8')).toContain(
      `#ligne-45-beauce-gatinais-fermeture-${DEMAIN}</id>`,
    )
})

test('its script comes only where something closes', () => {
  const lire = (page: string) => readFileSync(join(chantier.dossier, 'dist', page, 'index.html'), 'utf8')
  expect(lire(COMMUNE)).toMatch(/<script[^>]*Fermetures/)
  for (const page of ['/', '/communes/45234-orleans/', '/organisations/45-sas/'])
    expect(lire(page)).not.toMatch(/<script[^>]*Fermetures/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while it lasts, nothing overflows at 320 px: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page, COMMUNE, `${DEMAIN}T12:00:00+01:00`)
    await expect(avis(page)).toHaveAttribute('data-phase', 'enCours')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}
