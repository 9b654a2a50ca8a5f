/** Figures and charts in a real browser: read on a small phone, told as in their table, cited without JavaScript. */
import { expect, test } from '@playwright/test'
import { readContent } from '../../src/data/read-content.ts'

const { contenu } = readContent('content')

test('every figure has its permanent place, once', async ({ page }) => {
  await page.goto('/chiffres/')
  const ids = await page.locator('main li[id]').evaluateAll((elements) => elements.map(({ id }) => id))
  expect(ids.sort()).toEqual([...contenu.chiffres.keys()].sort())
})

for (const largeur of [320, 360, 1280]) {
  test(`at ${largeur} px no letter of a chart is under 11 px or out of its drawing`, async ({ page }) => {
    await page.setViewportSize({ width: largeur, height: 800 })
    await page.goto('/chiffres/')
    const textes = await page.locator('svg.dessin:visible text').evaluateAll((elements) =>
      elements.map((element) => {
        const cadre = element.closest('svg')?.getBoundingClientRect()
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const echelle = (element as SVGTextElement).getScreenCTM()?.a ?? 0
        return {
          taille: Number.parseFloat(getComputedStyle(element).fontSize) * echelle,
          dedans:
            cadre &&
            left >= cadre.left - 1 &&
            right <= cadre.right + 1 &&
            top >= cadre.top - 1 &&
            bottom <= cadre.bottom + 1,
          mots: element.textContent,
        }
      }),
    )
    expect(textes.length).toBeGreaterThan(20)
    expect(textes.filter(({ taille, dedans }) => taille < 11 || !dedans)).toEqual([])
  })
}

test('the drawing that is seen and its table give the same numbers', async ({ page }) => {
  await page.goto('/chiffres/')
  const figures = await page.locator('figure').all()
  expect(figures.length).toBeGreaterThan(2)
  for (const figure of figures) {
    const lire = (lieu: string) =>
      figure
        .locator(lieu)
        .evaluateAll((uns) => uns.map((un) => [un.getAttribute('data-chiffre'), un.getAttribute('data-valeur')]))
    const rangs = await lire('tbody tr[data-chiffre]')
    expect(rangs.length).toBeGreaterThan(1)
    expect(rangs).toEqual(await lire('svg.dessin.large [data-chiffre]'))
  }
})

test('every chart is downloaded as a drawing, an image, a table and data', async ({ page, request }) => {
  await page.goto('/chiffres/')
  const liens = await page
    .locator('figure a[download]')
    .evaluateAll((uns) => uns.map((un) => un.getAttribute('href') ?? ''))
  expect(liens).toHaveLength(contenu.graphiques.size * 4)
  for (const lien of liens) {
    const reponse = await request.get(lien)
    expect(reponse.status(), lien).toBe(200)
    const debut = (await reponse.body()).subarray(0, 4).toString('latin1')
    expect(
      debut.startsWith(
        { svg: '<svg', png: '\x89PNG', csv: '\xef\xbb\xbf', json: '{"sc' }[lien.split('.')[1] ?? ''] ?? '?',
      ),
      lien,
    ).toBe(true)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a citation is read and selected by hand, and no dead button is shown', async ({ page }) => {
    await page.goto('/chiffres/#aide-ligny')
    const fiche = page.locator('#aide-ligny')
    await fiche.locator('summary').click()
    await expect(fiche).toContainText('Source\u00a0: Département du Loiret')
    await expect(fiche.locator('button')).toHaveCount(0)
  })
})

test('a button copies the citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/chiffres/#aide-ligny')
  const fiche = page.locator('#aide-ligny')
  await fiche.locator('summary').click()
  await fiche.getByRole('button').first().click()
  await expect(fiche.getByRole('status').first()).toHaveText('Copié')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Département du Loiret')
})

test('the press page says what not to say, and that nobody is to be written to when nothing is configured', async ({
  page,
}) => {
  await page.goto('/presse/')
  await expect(page.locator('main')).toContainText('Ce qu’il ne faut pas dire')
  await expect(page.locator('main')).toContainText('12\u00a0900\u00a0appels')
  await expect(page.locator('main')).toContainText('n’a pas d’adresse de contact')
})
