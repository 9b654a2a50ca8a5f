/** The wizard draws a number, the plate and the sources of a line as the page of the commune does: two codes, one form. */
import { expect, test, type Locator } from '@playwright/test'

/** What the eye and a screen reader get of an element: tags, classes, links and words, without what each framework adds. */
const forme = (element: Locator) =>
  element.evaluate((racine) => {
    const dire = (noeud: Node): string => {
      if (noeud instanceof Text) return noeud.data.replaceAll(/[ \n]+/g, ' ')
      if (!(noeud instanceof Element)) return ''
      const classes = [...noeud.classList].filter((classe) => !classe.startsWith('astro-')).sort()
      const href = noeud.getAttribute('href')?.replace(/^mailto:.*/, 'mailto:')
      const tete = [noeud.localName, ...classes].join('.') + (href ? `(${href})` : '')
      return `<${tete}>${[...noeud.childNodes].map(dire).join('')}</${noeud.localName}>`
    }
    return dire(racine).replaceAll(/ *(<[^>]*>) */g, '$1')
  })

test('one line, on its page and in the wizard', async ({ page }) => {
  await page.goto('/c/45191/')
  await expect(page).toHaveURL(/\/communes\/45191-/)
  const main = page.getByRole('main')
  const plaque = main.locator('a.plaque').first()
  const sources = main.locator('details.provenance').first()
  const suivant = main.locator('a.numero[href="tel:15"]').first()
  const attendu = [await forme(plaque), await forme(sources), await forme(suivant)]
  expect(attendu[0]).toContain('<a.plaque.plein(tel:')

  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00+01:00'))
  await page.goto('/orientation/#danger=aucun&besoin=medecin&medecin-traitant=aucun&commune=45191')
  await expect(page.locator('[data-pret]')).toHaveCount(1)
  await expect(plaque).toBeVisible()
  expect([await forme(plaque), await forme(sources), await forme(suivant)]).toEqual(attendu)
})
