/** The town-hall kit: found, copied, printed, and true to the page of the commune. */
import { expect, test, type Page } from '@playwright/test'
import { ouvrirImprimeur } from '../../src/kit/affiches.ts'
import { readFiles, readPage } from './dist.ts'

const MONTARGIS = '/mairies/45208/'

/** Digits of the first number of a text that is written for people. */
const lu = (texte: string) =>
  /le\s(0\s8\d\d(?:\s\d\d){3}|\d\d(?:\s\d\d){4}|116\s117|\d\d(?:\s\d\d)?)\b/.exec(texte)?.[1]

test('every item of every kit gives the number of the page of its commune', async () => {
  test.setTimeout(300_000)
  const plaques = new Map<string, string>()
  for await (const { chemin, texte } of readFiles('index.html')) {
    const code = /^\/communes\/(\w+?)-/.exec(chemin)?.[1]
    const plaque = /class="plaque[^"]*" href="(tel:[^"]+)"/.exec(texte)?.[1]
    if (code && plaque) plaques.set(code, plaque)
  }
  const ecarts: string[] = []
  const comptes = { kit: 0, affiche: 0, fil: 0, carte: 0 }
  for await (const { chemin, texte } of readFiles('index.html', 'atom.xml', 'contact.vcf')) {
    const [, code = '', fichier = ''] = /^\/mairies\/(\w+)\/(.*)$/.exec(chemin) ?? []
    const plaque = plaques.get(code)
    if (!code || !plaque) continue
    if (fichier === '' || fichier === 'affiche/') {
      comptes[fichier === '' ? 'kit' : 'affiche'] += 1
      const trouvees = [...texte.matchAll(/class="plaque[^"]*" href="(tel:[^"]+)"/g)].map(([, lien]) => lien)
      if (trouvees.length !== 1 || trouvees[0] !== plaque) ecarts.push(`${chemin} ${trouvees} / ${plaque}`)
    } else if (fichier === 'atom.xml') {
      comptes.fil += 1
      const titre = /<entry>\s*<id>[^<]*<\/id>\s*<title>([^<]*)/.exec(texte)?.[1] ?? ''
      const numero = lu(titre)?.replace(/\s/g, '')
      if (!numero || !plaque.endsWith(numero.replace(/^0/, ''))) ecarts.push(`${chemin} ${titre} / ${plaque}`)
    } else {
      comptes.carte += 1
      if (!texte.includes(`TEL;TYPE=voice:${plaque.slice(4)}\r\n`)) ecarts.push(`${chemin} / ${plaque}`)
    }
  }
  expect(ecarts).toEqual([])
  expect(comptes).toMatchObject({ kit: plaques.size, affiche: plaques.size, fil: plaques.size })
  expect(comptes.carte).toBeGreaterThan(100)
})

test('a page of kit weighs 9 kB at most on the wire, its poster 5 kB, its code and its card 2 kB', async () => {
  const { brotliCompressSync } = await import('node:zlib')
  const poids = async (chemin: string) => brotliCompressSync(await readPage(chemin)).length
  expect(await poids(MONTARGIS)).toBeLessThanOrEqual(9000)
  expect(await poids(`${MONTARGIS}affiche/`)).toBeLessThanOrEqual(5000)
  expect(await poids(`${MONTARGIS}qr.svg`)).toBeLessThanOrEqual(2000)
  expect(await poids(`${MONTARGIS}contact.vcf`)).toBeLessThanOrEqual(2000)
})

test('a clerk types a commune on /mairies/ and comes to its kit; where there is none, it is said', async ({ page }) => {
  await page.goto('/mairies/')
  const champ = page.getByRole('main').getByLabel('Votre commune ou code postal')
  await champ.fill('Montargis')
  await page.getByRole('option').first().waitFor()
  await champ.press('Enter')
  await expect(page).toHaveURL(/\/mairies\/45208\/$/)
  await page.goto('/mairies/')
  await champ.fill('Guéret')
  await page.getByRole('option').first().waitFor()
  await champ.press('Enter')
  await expect(page.getByText('Les communes de ce département n’ont pas encore de kit')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Voir la page de ce département' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Voir la page de ce département' })).toHaveAttribute(
    'href',
    '/departements/23/',
  )
})

test('on /mairies/, a département whose communes have kits leads to its line of the list, and a need to its page', async ({
  page,
}) => {
  const champ = page.getByRole('main').getByLabel('Votre commune ou code postal')
  const sansKit = page.getByText('Les communes de ce département n’ont pas encore de kit')
  await page.goto('/mairies/')
  await champ.fill('Loiret')
  await page.getByRole('option', { name: /^Loiret \(45\)/ }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'Loiret (45)' })).toBeFocused()
  await expect(sansKit).toBeHidden()
  await expect(page).toHaveURL(/\/mairies\/$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/departements\/45\/$/)
  await page.goto('/mairies/')
  await champ.fill('dentiste')
  await page.getByRole('option').first().click()
  await expect(page).toHaveURL(/\/departements\/$/)
})

test('the widget of the commune stands in its kit as tall as what it says, and its code for a narrow column is taller', async ({
  page,
}) => {
  await page.goto(MONTARGIS)
  const cadre = page.locator('#encart iframe')
  await cadre.scrollIntoViewIfNeeded()
  await expect(cadre.contentFrame().locator('.plaque')).toContainText('02 18 12 14 47')
  const hauteurs = [...(await page.locator('#encart').innerText()).matchAll(/height="(\d+)"/g)].map(([, h]) =>
    Number(h),
  )
  expect(hauteurs).toHaveLength(2)
  const [large = 0, etroite = 0] = hauteurs
  expect(etroite).toBeGreaterThan(large)
  await expect.poll(async () => (await cadre.boundingBox())?.height).toBeLessThan(large)
  await expect(page.getByText(/^<script async src="http.*\/widget\.js"><\/script>$/)).toBeVisible()
})

test('what is said of a security policy reads as words', async ({ page }) => {
  await page.goto('/mairies/demonstration/')
  await expect(page.getByText('dans frame-src, et dans script-src si vous gardez')).toBeVisible()
})

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  const presse = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

  test('each text is copied from the keyboard, and the page says so', async ({ page }) => {
    await page.goto(MONTARGIS)
    const boutons = page.getByRole('main').getByRole('button', { name: /^Copier / })
    await expect(boutons).toHaveCount(11)
    const lien = page.getByRole('button', { name: 'Copier le lien' })
    await lien.focus()
    await page.keyboard.press('Enter')
    const dits = page.getByRole('main').getByRole('status').filter({ hasText: 'Copié' })
    await expect(dits).toHaveCount(1)
    await expect(lien).toBeFocused()
    expect(await presse(page)).toMatch(/^http.*\/c\/45208\/$/)
    await page.getByRole('button', { name: 'Copier le code de l’encart', exact: true }).press('Enter')
    await expect(dits).toHaveCount(2)
    expect(await presse(page)).toMatch(/^<iframe src="http.*\/widget\/45208\/"/)
    await page.getByRole('button', { name: 'Copier le SMS' }).press('Enter')
    await expect(dits).toHaveCount(3)
    expect(await presse(page)).toMatch(/le 02 18 12 14 47 \(probable\)/)
    expect(await presse(page)).not.toContain('\u00a0')
  })

  test('the code of the demonstration is copied too', async ({ page }) => {
    await page.goto('/mairies/demonstration/')
    await page.getByRole('button', { name: 'Copier le code de l’encart' }).press('Enter')
    await expect(page.getByRole('main').getByRole('status')).toHaveText('Copié')
    expect(await presse(page)).toMatch(/^<iframe src="http.*\/widget\/45191\/#clair"[\s\S]*widget\.js"><\/script>$/)
  })

  test('a file is kept under a name that tells the commune, and the page says so', async ({ page }) => {
    await page.goto(MONTARGIS)
    const attendu = page.waitForEvent('download')
    await page
      .getByRole('link', { name: /fiche de contact/ })
      .last()
      .press('Enter')
    expect((await attendu).suggestedFilename()).toBe('contact-45208.vcf')
    await expect(page.getByText('Téléchargé : contact-45208.vcf')).toBeVisible()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('from /mairies/ to the kit by links, its texts there to be selected', async ({ page }) => {
    await page.goto('/mairies/')
    await page.getByRole('main').getByRole('link', { name: 'Loiret (45)' }).click()
    await page.getByRole('link', { name: 'Montargis', exact: true }).click()
    await page.getByRole('link', { name: 'Vous êtes une mairie ?' }).click()
    await expect(page).toHaveURL(/\/mairies\/45208\/$/)
    await expect(page.getByText(/^Besoin d’un médecin, sans urgence vitale.*Service probable/).first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^Copier/ })).toHaveCount(0)
  })

  test('the paper and the ink of a poster are chosen without a script', async ({ page }) => {
    await page.goto(`${MONTARGIS}affiche/`)
    await page.getByLabel('Noir et blanc').check()
    await expect(page.locator('.plaque')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await page.getByLabel('A6').check()
    await page.emulateMedia({ media: 'print' })
    expect(Math.round((await page.locator('.feuille').boundingBox())?.width ?? 0)).toBe(559)
  })
})

/** The longest answers, the longest name, ten digits, own doctor first, no line. */
const AFFICHES = ['45191', '45208', '45224', '45273', '07319', '18108', '28088', '07262', '71335', '45182']

test('on paper each poster keeps all its words on its sheet, its number 40 mm high on an A4, 8 points at least on an A6', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' })
  for (const code of AFFICHES) {
    await page.goto(`/mairies/${code}/affiche/`)
    await page.evaluate(() => document.fonts.ready)
    const mesures = await page.locator('.feuille').evaluate((feuille) => {
      const mm = 96 / 25.4
      const chiffres = feuille.querySelector('strong')
      const dedans = feuille.querySelector('.dedans')
      if (!chiffres || !dedans) throw new Error('no plate')
      const texte = document.createRange()
      texte.selectNodeContents(chiffres)
      const dessin = document.createElement('canvas').getContext('2d')
      if (!dessin) throw new Error('no canvas')
      dessin.font = getComputedStyle(chiffres).font
      return {
        deborde: feuille.scrollHeight > feuille.clientHeight || feuille.scrollWidth > feuille.clientWidth,
        lignes: new Set([...texte.getClientRects()].map(({ top }) => Math.round(top))).size,
        tient: texte.getBoundingClientRect().width <= dedans.clientWidth,
        hauteur: dessin.measureText('0147').actualBoundingBoxAscent / mm,
      }
    })
    expect(mesures, code).toMatchObject({ deborde: false, lignes: 1, tient: true })
    expect(mesures.hauteur, code).toBeGreaterThanOrEqual(40)
    const surA6 = await page.locator('.feuille').evaluate((feuille) => {
      document.querySelector<HTMLInputElement>('#a6')?.click()
      const textes = document.createTreeWalker(feuille, NodeFilter.SHOW_TEXT)
      const corps: number[] = []
      while (textes.nextNode()) {
        const { textContent, parentElement } = textes.currentNode
        if (textContent?.trim() && parentElement) corps.push(parseFloat(getComputedStyle(parentElement).fontSize))
      }
      return {
        deborde: feuille.scrollHeight > feuille.clientHeight || feuille.scrollWidth > feuille.clientWidth,
        points: Math.min(...corps) * 0.75,
      }
    })
    expect(surA6.deborde, code).toBe(false)
    expect(surA6.points, code).toBeGreaterThanOrEqual(8)
    await expect(page.locator('.feuille')).toContainText('Quel numéro appeler\u00a0?')
    await expect(page.locator('.feuille')).toContainText('scannez le code')
  }
})

/** Digits of a poster on a screen, as they are and all as wide as the widest: a zero. */
const chiffresDe = (page: Page) =>
  page.locator('.feuille').evaluate((feuille) => {
    const chiffres = feuille.querySelector('strong')
    if (!chiffres) throw new Error('no plate')
    const texte = document.createRange()
    const mesure = () => {
      texte.selectNodeContents(chiffres)
      return {
        lignes: new Set([...texte.getClientRects()].map(({ top }) => Math.round(top))).size,
        tient: texte.getBoundingClientRect().width <= chiffres.clientWidth,
        deborde: feuille.scrollHeight > feuille.clientHeight || feuille.scrollWidth > feuille.clientWidth,
      }
    }
    const vrais = mesure()
    for (const noeud of chiffres.childNodes) noeud.textContent = (noeud.textContent ?? '').replace(/\d/g, '0')
    return { vrais, larges: mesure() }
  })

for (const police of ['its own letters', 'the letters of the device'] as const) {
  test(`on a screen of any width the number of a poster is whole on one line, with ${police} (hard case 44)`, async ({
    page,
  }) => {
    if (police !== 'its own letters') await page.route(/sofia-sans.*\.woff2$/, (route) => route.abort())
    for (const chemin of ['/mairies/45191/', '/mairies/45191/affiche/', MONTARGIS]) {
      for (const width of [360, 700, 820, 1024, 1280, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(chemin)
        await page.evaluate(() => document.fonts.ready)
        const juste = { lignes: 1, tient: true, deborde: false }
        expect(await chiffresDe(page), `${chemin} ${width}`).toEqual({ vrais: juste, larges: juste })
      }
    }
  })
}

test('the command prints six posters: one page of its size each, tagged, in French, the same bytes twice', async () => {
  const tailles = { a4: [842, 595], a3: [1191, 842], a6: [420, 298] }
  const imprimeur = await ouvrirImprimeur('dist', '2026-11-22')
  try {
    const affiches = await imprimeur.imprimer('45208')
    expect([...affiches.keys()]).toHaveLength(6)
    for (const [nom, octets] of affiches) {
      const pdf = Buffer.from(octets).toString('latin1')
      const [, l, h] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
      const attendue = Object.entries(tailles).find(([papier]) => nom.includes(papier))?.[1]
      expect([Math.round(Number(l)), Math.round(Number(h))], nom).toEqual(attendue)
      expect(pdf.match(/\/Type \/Page\b/g), nom).toHaveLength(1)
      expect(pdf, nom).toMatch(/\/Marked true/)
      expect(pdf, nom).toMatch(/\/Lang \(fr\)/)
      expect(pdf, nom).toContain('(D:20261122000000')
      // PDF 1.4 knows no such tag: readers would drop the number.
      expect(pdf, nom).not.toContain('/S /Strong')
      expect(octets.length, nom).toBeLessThanOrEqual(200_000)
    }
    expect([...(await imprimeur.imprimer('45208'))]).toEqual([...affiches])
  } finally {
    await imprimeur.fermer()
  }
})
