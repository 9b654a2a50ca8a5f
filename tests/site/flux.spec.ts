/** The feeds of changes: served, well formed, announced on their page, and true to the page of changes. */
import { expect, test, type Page } from '@playwright/test'
import { listFiles, readPage } from './dist.ts'

const TOUS = listFiles().filter((chemin) => chemin.endsWith('/atom.xml'))
/** Those of the communes are thousands: one of them stands for all, and tests/site/mairies.spec.ts reads each. */
const FLUX = TOUS.filter((chemin) => !chemin.startsWith('/mairies/') || chemin === '/mairies/45191/atom.xml')
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

interface Lu {
  erreur: string | null
  racine: string
  ids: string[]
  dates: string[]
  titres: string[]
  liens: string[]
}

/** What a browser’s own XML parser reads in it. */
function lire(page: Page, xml: string): Promise<Lu> {
  return page.evaluate((texte) => {
    const document = new DOMParser().parseFromString(texte, 'application/xml')
    const textes = (nom: string) => [...document.getElementsByTagName(nom)].map((un) => un.textContent ?? '')
    return {
      erreur: document.querySelector('parsererror')?.textContent ?? null,
      racine: `${document.documentElement.namespaceURI} ${document.documentElement.localName}`,
      ids: textes('id'),
      dates: textes('updated'),
      titres: [...document.querySelectorAll('entry > title')].map((un) => un.textContent ?? ''),
      liens: [...document.querySelectorAll('entry > link')].map(
        (un) => new URL(un.getAttribute('href') ?? '').pathname,
      ),
    }
  }, xml)
}

test('a feed for all, one for each service and département where a number changed, and no other', () => {
  expect(FLUX).toContain('/changements/atom.xml')
  expect(FLUX).toContain('/organisations/25-regulation-franche-comte/atom.xml')
  expect(FLUX).toContain('/departements/70/atom.xml')
  expect(FLUX).not.toContain('/organisations/45-beauce-gatinais/atom.xml')
})

for (const chemin of FLUX) {
  test(`well formed, each event once, dated, and announced on its page: ${chemin}`, async ({ page }) => {
    const lu = await lire(page, await readPage(chemin))
    expect(lu.erreur).toBeNull()
    expect(lu.racine).toBe('http://www.w3.org/2005/Atom feed')
    expect(lu.titres.length).toBeGreaterThan(0)
    expect(new Set(lu.ids).size).toBe(lu.titres.length + 1)
    expect(lu.dates.filter((date) => !INSTANT.test(date))).toEqual([])
    expect(lu.liens.filter((lien) => lien !== '/changements/' && lien !== '/c/45191/')).toEqual([])
    expect(await readPage(chemin.replace('atom.xml', ''))).toContain(
      `<link rel="alternate" type="application/atom+xml" title=`,
    )
  })
}

test('the feed of all tells the events of the page, in its order, and leads to each', async ({ page }) => {
  const lu = await lire(page, await readPage('/changements/atom.xml'))
  await page.goto('/changements/')
  expect(lu.titres).toEqual(await page.getByRole('main').locator('h3').allTextContents())
  const ancres = lu.ids.slice(1).map((id) => new URL(id).hash)
  for (const ancre of ancres) await expect(page.locator(ancre)).toHaveCount(1)
})

test('a browser is served the feed as XML', async ({ request }) => {
  const reponse = await request.get('/changements/atom.xml')
  expect(reponse.status()).toBe(200)
  expect(reponse.headers()['content-type']).toMatch(/xml/)
})

test('who comes with an old number finds on the page of the place what replaced it (hard case 65)', async ({
  page,
}) => {
  await page.goto('/departements/25/')
  await expect(page.getByRole('main')).toContainText(
    /Médecins de garde en Franche-Comté\s: le\s39\s66 a changé\. Depuis le 1er juillet 2024/,
  )
  await expect(page.locator('a[href="tel:3966"]')).toHaveCount(0)
})
