/** A département in one file: whole, light, without anything outside it, from a USB stick or on paper. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { readContent } from '../../src/data/read-content.ts'
import { readDecoupage } from '../../src/data/decoupage.ts'
import { assembleDataset } from '../../src/domain/dataset.ts'
import { lienTel } from '../../src/domain/numero.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { listFiles, readPage } from './dist.ts'

const dataset = assembleDataset(readContent('content').contenu, readDecoupage())
const fichiers = listFiles().filter(
  (chemin) => /^\/hors-ligne\/[^/]+\.html$/.test(chemin) && !chemin.endsWith('/index.html'),
)
const BUDGET = 300_000

test('each covered département has its file, 300 kB at most, which refers to nothing outside it', async () => {
  const attendus = [...dataset.departementsCouverts].map((code) => `/hors-ligne/${code.toLowerCase()}.html`)
  expect(fichiers).toEqual(attendus.sort())
  for (const fichier of fichiers) {
    expect(statSync(`dist${fichier}`).size, fichier).toBeLessThanOrEqual(BUDGET)
    const html = await readPage(fichier)
    expect(
      html.match(/\s(?:src|srcset|action|poster)=|<(?:script|link|img|iframe|object)\b|@import|url\((?!"?data:)/g),
      fichier,
    ).toBeNull()
    const liens = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, lien = '']) => lien)
    expect(
      liens.filter((lien) => !/^(#[\w-]+|(tel|sms):\+?\d+)$/.test(lien)),
      fichier,
    ).toEqual([])
  }
})

test('a price is told with the document that gives it, and no sentence ends twice', async () => {
  for (const fichier of fichiers) {
    const texte = (await readPage(fichier)).replace(/<[^>]+>|&nbsp;/g, ' ').replace(/\s+/g, ' ')
    expect(texte, fichier).toMatch(
      /0,35 € la minute en novembre 2018\. Le prix a pu changer\. D’après : [^.]+\. Pour le prix : RTL, /,
    )
    expect(texte.match(/[^.]\.\.(?!\.)/g), fichier).toBeNull()
  }
})

test('each commune leads to a sheet with its own numbers in their order, and each of them is dated', async () => {
  const fautes: string[] = []
  for (const code of dataset.departementsCouverts) {
    const html = await readPage(`/hors-ligne/${code.toLowerCase()}.html`)
    const fiches = new Map(
      html
        .split('<section class="fiche" id="')
        .slice(1)
        .map((texte) => [texte.slice(0, texte.indexOf('"')), texte.slice(0, texte.indexOf('</section>'))] as const),
    )
    const noms = new Map(
      [...html.matchAll(/<li><a href="#([A-Z]+)">([^<]+)<\/a> <small>/g)].map(([, lettre = '', nom = '']) => [
        nom,
        lettre,
      ]),
    )
    for (const commune of dataset.decoupage.communes.values()) {
      if (commune.codeDepartement !== code) continue
      const fiche = fiches.get(noms.get(commune.nom.replaceAll("'", '&#39;')) ?? noms.get(commune.nom) ?? '') ?? ''
      const etapes = repondre(dataset, commune).etapes
      const attendus = etapes.flatMap(({ numero }) => (numero === null ? [] : [lienTel(numero)]))
      const lus = [...fiche.matchAll(/href="(tel:[^"]+)"/g)].map(([, lien]) => lien)
      if (lus.join() !== attendus.join()) fautes.push(`${code} ${commune.nom}: ${lus} / ${attendus}`)
      const dates = fiche.match(/Numéro (?:publié|vérifié par un appel) |document sans date/g) ?? []
      const aDater = etapes.filter(({ ligne }) => ligne).length
      if (dates.length < aDater) fautes.push(`${code} ${commune.nom}: ${aDater} numbers, ${dates.length} dates`)
    }
  }
  expect(fautes).toEqual([])
})

test.describe('from a USB stick', () => {
  test.use({ javaScriptEnabled: true, viewport: { width: 320, height: 640 } })
  const adresse = `file://${resolve('dist/hors-ligne/45.html')}`

  test('the emergency numbers, the date, then the commune and its number, two taps away; old names are found', async ({
    page,
  }) => {
    const demandes: string[] = []
    page.on('request', (demande) => demandes.push(demande.url()))
    await page.goto(adresse)
    expect(demandes).toEqual([adresse])
    await expect(page.getByRole('complementary', { name: 'Urgence vitale' })).toContainText(/15.*112.*114/)
    await expect(page.getByText(/Fichier établi le \d{1,2}(er)? \S+ \d{4}/)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const entree = page.getByRole('listitem').filter({ hasText: /^Malesherbes \(Le Malesherbois\)/ })
    await entree.getByRole('link').click()
    const fiche = page.locator('.fiche:target')
    await expect(fiche.getByRole('link', { name: /0 801 90 45 00/ })).toBeInViewport()
    await expect(fiche).toContainText(/Publié.*Numéro publié le 7 février 2024.*Si personne ne répond.*116.117.*Samu/s)
    const depassent = await page
      .locator('main a[href^="tel:"]')
      .evaluateAll(
        (liens) =>
          liens.filter(
            (lien) =>
              (lien.querySelector('strong') ?? lien).scrollWidth > (lien.querySelector('strong') ?? lien).clientWidth,
          ).length,
      )
    expect(depassent).toBe(0)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(adresse)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([])
    })
  }
})

test.describe('on the smallest screen, with the text twice as large', () => {
  // The style that enlarges the text is the test’s own.
  test.use({ viewport: { width: 320, height: 640 }, bypassCSP: true })

  for (const code of ['45', '71']) {
    test(`nothing scrolls sideways in the file of the ${code}`, async ({ page }) => {
      await page.goto(`/hors-ligne/${code}.html`)
      // 112.5% of a browser set to 32 px.
      await page.addStyleTag({ content: 'html { font-size: 225% !important }' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  }
})
