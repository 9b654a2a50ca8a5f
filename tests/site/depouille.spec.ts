/** A browser without images, without styles or without scripts still tells which number to call, and tells it first. */
import { existsSync } from 'node:fs'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { chercher, choix } from './champ.ts'

interface Lieu {
  nom: string
  chemin: string
  appel: string
  numero: string
  dit: RegExp
  /** How many rules at least say who may call. */
  regles: number
}

/** In a build where Paris has no page of its own, its département answers. */
const PARIS = existsSync('dist/communes/75056-paris') ? '/communes/75056-paris/' : '/departements/75/'
const LIEUX: Lieu[] = [
  {
    nom: 'Le Malesherbois',
    chemin: '/communes/45191-le-malesherbois/',
    appel: 'tel:+33801904500',
    numero: '0 801 90 45 00',
    dit: /CPTS Beauce-Gâtinais 0 801 90 45 00 Appel gratuit/,
    regles: 2,
  },
  {
    nom: 'Paris',
    chemin: PARIS,
    appel: 'tel:15',
    numero: '15',
    dit: /Appelez d’abord votre médecin traitant.*Le Samu vous conseille 15 .*Nous ne connaissons pas de numéro/,
    regles: 0,
  },
]

const PETIT = { width: 360, height: 740 }
const refuser = (page: Page, types: string[]) =>
  page.route('**', (route) => (types.includes(route.request().resourceType()) ? route.abort() : route.fallback()))

/** Each way of being deprived → the page as it is then read. */
const PRIVATIONS: Readonly<Record<string, (navigateur: Browser, adresse: string) => Promise<Page>>> = {
  images: async (navigateur, adresse) => {
    const page = await navigateur.newPage({ viewport: PETIT })
    await refuser(page, ['image', 'font'])
    await page.goto(adresse)
    await page.evaluate(() => document.querySelectorAll('svg').forEach((dessin) => dessin.remove()))
    return page
  },
  styles: async (navigateur, adresse) => {
    const page = await navigateur.newPage({ viewport: PETIT })
    await refuser(page, ['stylesheet'])
    await page.goto(adresse)
    await page.evaluate(() => document.querySelectorAll('style').forEach((style) => style.remove()))
    return page
  },
  scripts: async (navigateur, adresse) => {
    const page = await navigateur.newPage({ viewport: PETIT, javaScriptEnabled: false })
    await page.goto(adresse)
    return page
  },
}

for (const [privation, ouvrir] of Object.entries(PRIVATIONS))
  for (const { nom, chemin, appel, numero, dit } of LIEUX)
    test(`without ${privation}, ${nom}: the number, first after the emergency strip`, async ({ browser, baseURL }) => {
      const page = await ouvrir(browser, `${baseURL}${chemin}`)
      const appels = page.locator('a[href^="tel:"], a[href^="sms:"]').filter({ visible: true })
      const urgence = page.getByRole('complementary', { name: 'Urgence vitale' }).locator('a').filter({ visible: true })
      const premier = appels.nth(await urgence.count())
      await expect(urgence).toHaveCount(3)
      const bandeau = await page.getByRole('complementary', { name: 'Urgence vitale' }).innerText()
      expect(bandeau.replace(/\s+/g, ' ')).toBe('Vie en danger ? Appelez le 15 ou le 112 114 par SMS')
      await expect(appels.first()).toHaveAttribute('href', 'tel:15')
      await expect(premier).toHaveAttribute('href', appel)
      expect((await premier.innerText()).replace(/\s/g, ' ')).toContain(numero)
      expect((await page.locator('main').innerText()).replace(/\s+/g, ' ')).toMatch(dit)
      // Not under a picture that grew, or lists that opened.
      expect((await premier.boundingBox())?.y).toBeLessThan(740)
      await page.close()
    })

test.describe('a browser of before 2024, which knows no pair of a light and a dark colour', () => {
  test.use({ bypassCSP: true, colorScheme: 'dark', viewport: PETIT })

  for (const { nom, chemin, regles } of LIEUX)
    test(`the number does not stand white on white: ${nom}`, async ({ page }) => {
      await page.route(/\/$/, async (route) => {
        const reponse = await route.fetch()
        await route.fulfill({ response: reponse, body: (await reponse.text()).replaceAll('light-dark(', 'inconnue(') })
      })
      await page.goto(chemin)
      const couleurs = (selecteur: string) =>
        page
          .locator(selecteur)
          .first()
          .evaluate((element) => {
            const { color, backgroundColor } = getComputedStyle(element)
            return [color, backgroundColor]
          })
      expect(await couleurs('.urgence')).toEqual(['rgb(255, 255, 255)', 'rgb(164, 22, 26)'])
      expect(['rgb(18, 52, 122)', 'rgb(164, 22, 26)']).toContain((await couleurs('main .plaque'))[1])
      // Where one types, and what tells who may call.
      await expect(page.locator('.recherche .ligne').first()).toHaveCSS('border-top', '3px solid rgb(18, 52, 122)')
      const marques = page.locator('.regles li')
      const fonds = await marques.evaluateAll((tous) =>
        tous.map((une) => getComputedStyle(une, '::before').backgroundColor),
      )
      expect(fonds.length).toBeGreaterThanOrEqual(regles)
      expect(fonds.filter((fond) => fond !== 'rgb(18, 52, 122)')).toEqual([])
      // The rest is written as the browser writes, on the ground that it gives.
      await page.evaluate(() => (document.body.style.background = 'Canvas'))
      expect([(await couleurs('h1'))[0], (await couleurs('body'))[1]]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    })
})

test('a browser that adopts no style sheet dresses the list; no postal code touches a number', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync')
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets')
  })
  await chercher(page, '45330')
  const premier = choix(page).first()
  await expect(premier).toHaveCSS('display', 'flex')
  await expect(premier.locator('.precision')).toHaveCSS('display', 'block')
  // As it is read out, and as it is seen where the style does not come.
  await page.evaluate(() => document.querySelectorAll('style').forEach((style) => style.remove()))
  await expect(premier).toHaveCSS('display', 'list-item')
  expect(await premier.innerText()).toMatch(/^Le Malesherbois Loiret \(45\) · 45300, 45330\s: 0\s801\s90\s45\s00$/)
})
