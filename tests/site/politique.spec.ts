/** A page runs and loads only what it was built with: its policy forbids the rest, and stops nothing of ours. */
import { expect, test } from '@playwright/test'
import { readFiles } from './dist.ts'
import { PAGES } from './pages-types.ts'
import { watchViolations } from './violations.ts'

test('a script, a style, an image and a request that are not ours are stopped', async ({ page }) => {
  const arrets = await watchViolations(page)
  await page.goto('/')
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="https://tiers.invalid/a.png" style="color: red" onerror="1">',
    )
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "pris"' }))
    void fetch('https://tiers.invalid/').catch(() => null)
  })
  await expect
    .poll(async () => (await arrets()).map((arret) => arret.split(' (')[0]).sort())
    .toEqual([
      'connect-src https://tiers.invalid/',
      'img-src https://tiers.invalid/a.png',
      'script-src-attr inline',
      'script-src-elem inline',
      'style-src-attr inline',
    ])
  await expect(page).not.toHaveTitle('pris')
})

for (const [type, chemin] of Object.entries(PAGES)) {
  test(`the policy stops nothing of ours: ${type}`, async ({ page }) => {
    const arrets = await watchViolations(page)
    await page.goto(chemin, { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await arrets()).toEqual([])
  })
}

test('every page carries its policy before anything that it rules', async () => {
  test.setTimeout(180_000)
  let pages = 0
  const fautes: string[] = []
  for await (const { chemin, texte } of readFiles('.html')) {
    const [, avant = '', politique = ''] =
      /^([\s\S]*?)<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(texte) ?? []
    if (!politique.includes("default-src 'none'")) fautes.push(`${chemin}: no policy`)
    if (politique.includes('unsafe')) fautes.push(`${chemin}: unsafe`)
    if (/<(script|style|link)/.test(avant)) fautes.push(`${chemin}: too late`)
    pages += 1
  }
  expect(fautes).toEqual([])
  expect(pages).toBeGreaterThan(100)
})
