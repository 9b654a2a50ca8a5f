/** What a page says of its order and of its languages to those who do not see it, and words for those who read with pain. */
import { expect, test, type Page } from '@playwright/test'
import { langues, modeleDe } from '../../src/domain/langue.ts'
import { numerosVitaux } from '../../src/domain/etape.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'
import { PAGES } from './pages-types.ts'

/** A widget stands in a frame and a poster on paper: neither has the header nor the footer of the site. */
const A_PART = /^(widget,|poster)/

for (const [type, chemin] of Object.entries(PAGES)) {
  test(`headings in order, each zone once, and the first stop leads past the header: ${type}`, async ({ page }) => {
    await page.goto(chemin)
    const niveaux = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((titres) =>
        titres.filter((titre) => titre.checkVisibility()).map(({ tagName }) => Number(tagName[1])),
      )
    expect(niveaux[0]).toBe(1)
    expect(niveaux.filter((niveau, rang) => niveau > (niveaux[rang - 1] ?? niveau) + 1)).toEqual([])
    if (A_PART.test(type)) return
    for (const zone of ['banner', 'main', 'contentinfo'] as const) await expect(page.getByRole(zone)).toHaveCount(1)
    await expect(page.getByRole('contentinfo').getByRole('navigation', { name: 'Pages du site' })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveText('Aller au contenu')
    await expect(page.locator(':focus')).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  test(`words of another language say which: ${type}`, async ({ page }) => {
    await page.goto(chemin)
    expect(await saidAsFrench(page)).toEqual([])
  })
}

/** Words that would be read aloud as French: those of other languages that the site uses, and other writings. */
const ETRANGERS =
  /\b(?:English|axe-core|html-validate|open data|Creative Commons|License|Public Domain)\b|[\p{Script=Arabic}\p{Script=Cyrillic}]/u

function saidAsFrench(page: Page): Promise<string[]> {
  return page.evaluate(
    ([source, drapeaux]) => {
      const mots = new RegExp(source, drapeaux)
      const textes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const trouves: string[] = []
      while (textes.nextNode()) {
        const { textContent, parentElement } = textes.currentNode
        if (!parentElement || parentElement.closest('script, style')) continue
        const langue = parentElement.closest('[lang]')?.getAttribute('lang')
        if (langue === 'fr' && mots.test(textContent ?? '')) trouves.push((textContent ?? '').trim())
      }
      return trouves
    },
    [ETRANGERS.source, ETRANGERS.flags] as const,
  )
}

test('the watch sees a foreign word without its language', async ({ page }) => {
  await page.goto('/signaler/')
  await page.locator('main').evaluate((main) => main.append('العربية'))
  expect(await saidAsFrench(page)).toEqual(['العربية'])
})

test('each language has its card: its numbers, its way of writing, French to read aloud (hard case 60)', async ({
  page,
}) => {
  const cartes = langues(DATASET.langues)
  const modele = modeleDe(DATASET.langues)
  expect(cartes.length).toBeGreaterThanOrEqual(10)
  expect(cartes.filter(({ sens }) => sens === 'rtl')).not.toEqual([])
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/langues\/$/)
  for (const langue of cartes) {
    await page.getByRole('navigation', { name: 'Langues' }).getByRole('link', { name: langue.nom }).click()
    const carte = page.locator(`section#${langue.id}`)
    await expect(carte).toHaveAttribute('lang', langue.id)
    await expect(carte).toHaveCSS('direction', langue.sens)
    await expect(carte.getByText(langue.nom, { exact: true })).toBeInViewport()
    const numeros = carte.locator('.numero')
    expect(await numeros.evaluateAll((liens) => liens.map((lien) => lien.getAttribute('href')))).toEqual(
      numerosVitaux(DATASET).map(({ numero, canaux }) => `${canaux.includes('appel') ? 'tel' : 'sms'}:${numero}`),
    )
    const francais = carte.locator('[lang=fr]')
    await expect(francais.first()).toHaveText(modele.phrases.aide)
    await expect(francais.nth(1)).toContainText(`Je parle ${langue.nomEnFrancais}.`)
    expect(await francais.evaluateAll((tous) => tous.map((un) => getComputedStyle(un).direction))).not.toContain('rtl')
    await expect(carte.getByText(langue.nonRelue)).toHaveCount(langue.relue ? 0 : 1)
  }
})

test('easy to read: a sentence of twelve words at most on its own line, in big letters, said not to be reread', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Facile à lire' }).click()
  const article = page.getByRole('main')
  const lignes = await article
    .locator('p:not(:has(span)):visible, p > span, .exemples li')
    .evaluateAll((tous) => tous.map((un) => (un.textContent ?? '').trim()))
  expect(lignes.length).toBeGreaterThan(30)
  const mots = (ligne: string) => ligne.split(/\s+/).filter((mot) => /\p{L}/u.test(mot))
  expect(lignes.filter((ligne) => mots(ligne).length > 13 || /[.?] \p{Lu}/u.test(ligne))).toEqual([])
  const taille = await article
    .locator('p > span')
    .first()
    .evaluate((un) => parseFloat(getComputedStyle(un).fontSize))
  expect(taille).toBeGreaterThanOrEqual(18)
  await expect(article).toContainText('Des personnes concernées n’ont pas encore relu ce texte.')
  for (const { numero } of numerosVitaux(DATASET)) {
    await expect(article.locator(`a[href$=":${numero}"]`)).toBeVisible()
  }
})

test('the declaration counts what the grid says, and hides no fault', async ({ page }) => {
  const criteres = [...DATASET.rgaa.values()].flatMap((thematique) => thematique.criteres)
  const compte = (voulu: string) => criteres.filter(({ verdict }) => verdict === voulu).length
  await page.goto('/accessibilite/')
  const main = page.getByRole('main')
  await expect(main).toContainText('Non conforme, faute d’audit')
  await expect(main).toContainText(
    `${compte('conforme')} critères respectés sur les ${compte('conforme') + compte('nonConforme')} testés`,
  )
  await expect(main).toContainText(`${compte('nonTeste')} critères n’ont été testés par personne`)
  for (const critere of criteres) {
    if (critere.verdict === 'nonConforme') await expect(main).toContainText(`(critère ${critere.critere})`)
  }
  await page.getByRole('link', { name: 'Voir chaque critère' }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(106)
})
