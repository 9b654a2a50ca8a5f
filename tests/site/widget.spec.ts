/** The widget on the site of a town hall: another origin, a hostile theme, a narrow column, no script. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type FrameLocator, type Page } from '@playwright/test'
import { hauteurWidget, type Colonne } from '../../src/domain/hauteur-widget.ts'
import type { Habillage } from '../../src/domain/widget.ts'
import { widgetEnClair } from '../../src/domain/widget-en-clair.ts'
import { codeWidget } from '../../src/exports/code-widget.ts'
import { COMMUNES, communeReelle, DATASET, reponseReelle } from '../fixtures/contenu-reel.ts'
import { present, TODAY } from '../fixtures/dataset.ts'
import { ouvrirHote, STYLE_HOSTILE } from './hote.ts'

const sansLigne = present(
  COMMUNES.find(
    ({ codeInsee, codeDepartement }) => codeDepartement === '26' && reponseReelle(codeInsee).certitude === 'inconnue',
  ),
)

const CAS = {
  'published link': '45191',
  'probable link': '45208',
  'possible links': '45224',
  'contested number': '45182',
  'own doctor first': '07319',
  'an arrondissement': '13201',
  'no line known': sansLigne.codeInsee,
} as const

function code(
  codeInsee: string,
  colonne: Colonne,
  base: string | undefined,
  plus: { habillage?: Habillage; ajuster?: boolean } = {},
) {
  const commune = communeReelle(codeInsee)
  const hauteur = hauteurWidget(commune.nom, widgetEnClair(DATASET, reponseReelle(codeInsee), TODAY), colonne)
  return codeWidget(commune, { hauteur, ...plus }, new URL(present(base)))
}

/** Opens `corps` as the page of a town hall; closed at the end of the test. */
async function visiter(
  page: Page,
  corps: string,
  options: { style?: string; csp?: string } = {},
): Promise<FrameLocator> {
  const hote = await ouvrirHote(corps, options)
  page.once('close', () => void hote.fermer())
  await page.goto(hote.adresse)
  return page.frameLocator('iframe').first()
}

/** Pixels of the content of the frame that its window does not show. */
function cache(cadre: FrameLocator) {
  return cadre.locator('html').evaluate((racine) => ({
    largeur: racine.scrollWidth - racine.clientWidth,
    hauteur: Math.max(0, racine.scrollHeight - racine.clientHeight),
  }))
}

test.describe('without JavaScript, in a hostile theme and under a strict policy', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1000, height: 1600 } })

  for (const largeur of [200, 280, 600]) {
    for (const [cas, codeInsee] of Object.entries(CAS)) {
      test(`the number is whole and nothing scrolls in ${largeur} px: ${cas}`, async ({ page, baseURL }) => {
        const corps = `<div class="colonne">${code(codeInsee, largeur < 280 ? 'etroite' : 'large', baseURL)}</div>`
        const cadre = await visiter(page, corps, {
          style: `${STYLE_HOSTILE} .colonne { width: ${largeur}px }`,
          csp: `default-src 'none'; frame-src ${baseURL}; style-src 'unsafe-inline'`,
        })
        const numero = cadre.locator('main a[href^="tel:"]').first().locator('strong')
        await expect(numero).toBeInViewport({ ratio: 1 })
        expect(await cadre.locator('html').evaluate(({ clientWidth }) => clientWidth)).toBe(largeur)
        expect(await cache(cadre)).toEqual({ largeur: 0, hauteur: 0 })
        for (const un of await cadre.locator('main a[href^="tel:"]').all()) {
          const { lignes, deborde } = await un.evaluate((lien) => {
            const texte = document.createRange()
            texte.selectNodeContents(lien.querySelector('strong') ?? lien)
            const boites = [...texte.getClientRects()]
            const droite = lien.getBoundingClientRect().right
            return {
              lignes: new Set(boites.map(({ top }) => Math.round(top))).size,
              deborde: boites.some(({ right }) => right > droite),
            }
          })
          expect({ lignes, deborde }).toEqual({ lignes: 1, deborde: false })
        }
        const bandeau = cadre.getByRole('complementary', { name: /^Urgence vitale/ }).getByRole('link')
        await expect(bandeau).toHaveCount(3)
        for (const lien of await bandeau.all()) expect((await lien.boundingBox())?.height).toBeGreaterThanOrEqual(44)
        const [premier] = await cadre
          .locator('a')
          .evaluateAll((liens) => liens.map((lien) => lien.getAttribute('href')))
        expect(premier).toBe('tel:15')
      })
    }
  }

  test('dark on demand', async ({ page, baseURL }) => {
    const cadre = await visiter(page, code('45191', 'large', baseURL, { habillage: 'sombre' }))
    await expect(cadre.locator('html')).toHaveCSS('background-color', 'rgb(16, 20, 31)')
  })

  test('the policy of a host that forbids inline style leaves the frame its height', async ({ page, baseURL }) => {
    const cadre = await visiter(page, code('45191', 'large', baseURL), {
      csp: `default-src 'none'; frame-src ${baseURL}`,
    })
    await expect(cadre.locator('.plaque strong')).toBeInViewport({ ratio: 1 })
    expect(await cache(cadre)).toEqual({ largeur: 0, hauteur: 0 })
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the frame, ${colorScheme}`, () => {
    test.use({ colorScheme })

    for (const [cas, codeInsee] of Object.entries(CAS)) {
      test(`axe finds nothing: ${cas}`, async ({ page, baseURL }) => {
        const cadre = await visiter(page, code(codeInsee, 'large', baseURL))
        await expect(cadre.locator('main')).toBeVisible()
        const { violations, passes } = await new AxeBuilder({ page })
          .include({ fromFrames: ['iframe', 'html'] })
          .analyze()
        expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join()}`)).toEqual([])
        expect(passes.map(({ id }) => id)).toContain('color-contrast')
      })
    }
  })
}

test.describe('the colours of the host', () => {
  const FOND = 'rgb(253, 246, 227)'
  const ORDINAIRE = 'rgb(251, 250, 247)'

  test('are taken when they can be read by everyone, the emergency strip apart', async ({ page, baseURL }) => {
    const habillage = { fond: 'fdf6e3', texte: '222222', accent: '005f73' }
    const cadre = await visiter(page, code('45224', 'large', baseURL, { habillage }))
    await expect(cadre.locator('html')).toHaveCSS('background-color', FOND)
    await expect(cadre.locator('.plaque')).toHaveCSS('background-color', 'rgb(0, 95, 115)')
    await expect(cadre.locator('.urgence')).toHaveCSS('background-color', 'rgb(164, 22, 26)')
    const { violations } = await new AxeBuilder({ page }).include({ fromFrames: ['iframe', 'html'] }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  for (const demande of [
    'fond=fdf6e3&texte=dddddd&accent=005f73',
    'fond=fdf6e3&texte=222222',
    'fond=red;background:url(https://tiers.invalid)&texte=222222&accent=005f73',
  ]) {
    test(`are left aside: #${demande}`, async ({ page }) => {
      await page.goto(`/widget/45191/#${demande}`)
      await expect(page.locator('html')).toHaveCSS('background-color', ORDINAIRE)
    })
  }
})

test('its own policy admits its style and its script, and nothing else', async ({ page }) => {
  const refus: string[] = []
  page.on('console', (message) => refus.push(message.text()))
  await page.goto('/widget/45191/#fond=fdf6e3&texte=222222&accent=005f73')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(253, 246, 227)')
  expect(refus).toEqual([])
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'html { background: red }' }))
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "pris"' }))
    document.body.append(Object.assign(new Image(), { src: 'https://tiers.invalid/a.png' }))
  })
  await expect.poll(() => refus.length).toBe(3)
  expect(await page.title()).not.toBe('pris')
})

test('in a sandbox, its link opens the whole page in another tab', async ({ page, baseURL }) => {
  const enclos = code('45191', 'large', baseURL).replace('<iframe', '<iframe sandbox="allow-popups"')
  const cadre = await visiter(page, enclos)
  const onglet = page.waitForEvent('popup')
  await cadre.getByRole('link', { name: /nouvel onglet/ }).click()
  expect(new URL((await onglet).url()).pathname).toBe('/communes/45191-le-malesherbois/')
  await expect(cadre.locator('.plaque')).toHaveAttribute('href', 'tel:+33801904500')
})

test.describe('with the script of 1 kB', () => {
  test.use({ viewport: { width: 700, height: 1200 } })

  test('the frame is as tall as what it says, and obeys nobody else', async ({ page, baseURL }) => {
    const autre = '<iframe class="autre" height="150" title="Une annonce" srcdoc="<p>Une annonce</p>"></iframe>'
    const cadre = await visiter(page, code('45224', 'large', baseURL, { ajuster: true }) + autre)
    const frame = page.locator('iframe').first()
    const prevue = Number(await frame.getAttribute('height'))
    await expect.poll(async () => (await frame.boundingBox())?.height).toBeLessThan(prevue - 50)
    await expect.poll(() => cache(cadre)).toEqual({ largeur: 0, hauteur: 0 })
    const juste = (await frame.boundingBox())?.height
    // Hears each message after the script, and counts who has said all.
    await page.evaluate(() => {
      let dits = 0
      addEventListener('message', ({ data }) => {
        if (data === 'dit') document.body.dataset['dits'] = String(++dits)
      })
    })
    // From another frame, from the host itself, then heights that are none, from the widget.
    const demander = (_: unknown, demandes: readonly unknown[]) => {
      for (const demande of [...demandes, 'dit']) parent.postMessage(demande, '*')
    }
    const hauteur = (hauteur: unknown) => ({ quelNumeroAppeler: { hauteur } })
    await page
      .frameLocator('.autre')
      .locator('body')
      .evaluate(demander, [hauteur(2000)])
    await page.locator('body').evaluate(demander, [hauteur(2000)])
    await cadre.locator('body').evaluate(demander, [...['900', 99, 1e6, null].map(hauteur), null])
    await expect(page.locator('body')).toHaveAttribute('data-dits', '3')
    expect((await frame.boundingBox())?.height).toBe(juste)
    expect(await page.locator('.autre').evaluate(({ clientHeight }) => clientHeight)).toBe(150)
    await page.setViewportSize({ width: 320, height: 1200 })
    await expect.poll(async () => (await frame.boundingBox())?.height).toBeGreaterThan(present(juste) + 50)
    await expect.poll(() => cache(cadre)).toEqual({ largeur: 0, hauteur: 0 })
  })
})

test.describe('old addresses', () => {
  for (const [depuis, vers] of [
    ['/c/45191/', '/communes/45191-le-malesherbois/'],
    ['/c/45106/', '/communes/45191-le-malesherbois/'],
    ['/communes/45106-coudray/', '/communes/45191-le-malesherbois/'],
    ['/communes/45191-malesherbes/', '/communes/45191-le-malesherbois/'],
    ['/widget/45106/', '/widget/45191/'],
  ] as const) {
    test.describe('without a script', () => {
      test.use({ javaScriptEnabled: false })

      test(`${depuis} opens ${vers}`, async ({ page }) => {
        await page.goto(depuis)
        await expect(page).toHaveURL(vers)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le Malesherbois')
      })
    })
  }

  for (const [depuis, vers] of [
    ['/communes/45191-un-nom-que-nul-n-a-connu/', '/communes/45191-le-malesherbois/'],
    ['/communes/97411-saint-denis/', '/departements/974/'],
    ['/c/2a004/', '/departements/2a/'],
    ['/departements/2A/', '/departements/2a/'],
    ['/departements/2B/', '/departements/2b/'],
  ] as const) {
    test(`on no list, ${depuis} opens ${vers}`, async ({ page }) => {
      await page.goto(depuis)
      await expect(page).toHaveURL(vers)
    })
  }
})

test('the page of a commune tells where its oEmbed description is', async ({ page, baseURL }) => {
  await page.goto('/communes/45191-le-malesherbois/')
  const adresse = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
  expect(new URL(adresse ?? '').pathname).toBe('/oembed/45191.json')
  const reponse = await page.request.get(new URL(adresse ?? '').pathname)
  const { type, version, html, height } = await reponse.json()
  expect([type, version]).toEqual(['rich', '1.0'])
  const cadre = await visiter(page, html.replaceAll(/http:\/\/localhost:\d+/g, present(baseURL)))
  await expect(cadre.locator('.plaque')).toHaveAttribute('href', 'tel:+33801904500')
  expect((await page.locator('iframe').boundingBox())?.height).toBe(height)
})
