/** The open data as they are published: each file keeps its schema, the examples answer, and each page speaks to search engines. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { compiler, fautesJsonLd, fautesSchema } from '../fixtures/validation.ts'
import { listFiles, readFiles, readPage } from './dist.ts'
import { PAGES } from './pages-types.ts'

const lancer = promisify(execFile)
const V1 = '/donnees/v1/'
const lire = (chemin: string) => readFile(`dist${V1}${chemin}`, 'utf8')

test('every data file keeps the schema published beside it', async () => {
  test.setTimeout(180_000)
  const noms = listFiles().flatMap((chemin) => /^\/donnees\/v1\/schemas\/(.+)\.json$/.exec(chemin)?.[1] ?? [])
  const schemas = new Map<string, ReturnType<typeof compiler>>()
  for (const nom of noms) schemas.set(nom, compiler(JSON.parse(await lire(`schemas/${nom}.json`)) as object))
  const fautes: string[] = []
  const lus = new Set<string>()
  for await (const { chemin, texte } of readFiles('.json', '.geojson')) {
    const nom = /^\/donnees\/v1\/(?:(communes)\/\w+|([\w-]+))\.(json|geojson)$/.exec(chemin)
    if (!nom) continue
    const [, commune, table = '', genre] = nom
    const schema = schemas.get(commune ? 'commune' : genre === 'geojson' ? `${table}-geojson` : table)
    if (!schema) continue
    lus.add(commune ?? `${table}.${genre}`)
    fautes.push(...fautesSchema(schema, JSON.parse(texte)).map((faute) => `${chemin} ${faute}`))
  }
  expect(fautes).toEqual([])
  expect(lus.size).toBe(noms.length)
})

test('the checksums are right, and no file of the data is without one', async () => {
  const dossiers = [V1, `${V1}communes/`, '/donnees/exemples/']
  const sommes: Record<string, string> = {}
  for (const dossier of dossiers)
    for (const ligne of (await readFile(`dist${dossier}SHA256SUMS`, 'utf8')).trimEnd().split('\n')) {
      const [somme = '', chemin = ''] = ligne.split('  ')
      sommes[dossier + chemin] = somme
    }
  const fichiers = listFiles().filter(
    (chemin) => /^\/donnees\/(v1|exemples)\//.test(chemin) && !/SHA256SUMS$/.test(chemin),
  )
  const calculees = fichiers.map(
    (chemin) =>
      [
        chemin,
        createHash('sha256')
          .update(readFileSync(`dist${chemin}`))
          .digest('hex'),
      ] as const,
  )
  expect(fichiers.length).toBeGreaterThan(300)
  expect(sommes).toEqual(Object.fromEntries(calculees))
})

for (const [programme, exemple] of [
  ['node', 'quel-numero.ts'],
  ['python3', 'quel-numero.py'],
] as const) {
  test(`« quel numéro pour 45191 ? », answered by ${exemple} from the published files`, async ({ baseURL, page }) => {
    const { stdout } = await lancer(programme, [`dist/donnees/exemples/${exemple}`, baseURL ?? '', '45191'], {
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    })
    await page.goto('/communes/45191-le-malesherbois/')
    const numero = await page.getByRole('main').locator('a[href^="tel:"] strong').first().innerText()
    expect(stdout).toContain('Le Malesherbois (45)')
    expect(stdout).toContain('Certitude du premier numéro : publie')
    expect(stdout).toContain(`1. ${numero} CPTS Beauce-Gâtinais · publie · lien publie`)
    expect(stdout).toMatch(/ Samu$/m)
    const digoin = await lancer(programme, [`dist/donnees/exemples/${exemple}`, baseURL ?? '', '71176'], {
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    })
    expect(digoin.stdout).toMatch(/^1\. .* · conteste · .*\n {3}attention : .*fournisseur/m)
    const refus = await lancer(programme, [`dist/donnees/exemples/${exemple}`, baseURL ?? '', '00000']).catch(
      (erreur: { code: number; stdout: string; stderr: string }) => erreur,
    )
    expect(refus).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'Pas de fichier pour « 00000 » : voyez la table « departements ».\n',
    })
    const sans = await lancer(programme, [`dist/donnees/exemples/${exemple}`]).catch((erreur: unknown) => erreur)
    expect(sans).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `Usage : ${programme} ${exemple} <adresse du site> <code Insee>\n`,
    })
    expect(stdout).toContain('d’après 2024-02-07-loiret-malesherbois')
    expect(
      (await readFile(`dist/donnees/exemples/${exemple}`, 'utf8')).trimEnd().split('\n').length,
    ).toBeLessThanOrEqual(25)
  })
}

test('each type of page says something to search engines that a validator understands', async () => {
  const dits: string[] = []
  for (const [type, chemin] of Object.entries(PAGES)) {
    if (type === 'page not found') continue
    const html = await readPage(chemin)
    if (html.includes('<meta name="robots" content="noindex">')) continue
    const jsons = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    expect(jsons, type).toHaveLength(1)
    const [, json = ''] = jsons[0] ?? []
    expect(await fautesJsonLd(json), type).toEqual([])
    dits.push(`${type}: ${(JSON.parse(json) as { '@type': string })['@type']}`)
  }
  expect(dits).toContain('commune, published link: MedicalOrganization')
  expect(dits).toContain('commune, probable link: WebPage')
  expect(dits).toContain('commune, contested number: MedicalOrganization')
})

test('an address that points into a fold opens it, without JavaScript too, and paper shows all', async ({
  browser,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.newPage({ javaScriptEnabled })
    for (const [chemin, ancre] of [
      ['/chiffres/', '#aide-ligny'],
      ['/chiffres/', '#chiffres-argent'],
      ['/donnees/dictionnaire/', '#lignes'],
    ]) {
      await page.goto(`${chemin}${ancre}`)
      await expect(page.locator(ancre ?? '')).toBeInViewport()
    }
    await page.goto('/chiffres/')
    await page.locator('a[href="#chiffres-besoin"]').click()
    await expect(page.locator('#chiffres-besoin > li').first()).toBeInViewport()
    await page.goto('/chiffres/')
    await expect(page.locator('#aide-ligny')).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('#aide-ligny')).toBeVisible()
    await page.close()
  }
})
