/** Twenty-five ways for a network to fail and fifteen for a storage: what is shown each time, never a wrong or undated number. */
import type { ServerResponse } from 'node:http'
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { champ } from './champ.ts'
import { attendreGardee, gardees, installer, MALESHERBOIS, test, voir, type Vue } from './hors-ligne.ts'
import { presse, type Faute } from './serveur-capricieux.ts'

const OLIVET = '/communes/45232-olivet/'
const HTML = 'text/html; charset=utf-8'
/** What a network that lies would have run. */
const PIEGE = '<script>document.title = "pris"</script><a href="tel:+33199000009">01 99 00 00 09</a>'

const NUMEROS = ['tel:+33801904500', 'tel:116117', 'tel:15']
const VITAUX = ['tel:15', 'tel:112', 'tel:114']

/** What may be shown: the page of the day, its copy with its date, what to do without it, what another says, or nothing. */
type Issue = 'page' | 'copie' | 'sans connexion' | 'introuvable' | 'autre site' | 'rien'

/** Fails on a page that is none of these: a number that is wrong, or in a copy without its date. */
function issueDe({ titre, avis, numeros }: Vue): Issue {
  if (titre === null) return 'rien'
  if (titre === 'Connectez-vous au Wi-Fi' && numeros.length === 0) return 'autre site'
  const dit = `${titre} ${numeros.join(' ')}`
  if (dit === 'Cette page n’existe pas ') return 'introuvable'
  if (dit === `Sans connexion ${VITAUX.join(' ')}` && avis?.includes('n’est pas gardée sur cet appareil'))
    return 'sans connexion'
  if (dit !== `Le Malesherbois ${NUMEROS.join(' ')}`) throw new Error(`neither ours nor known: ${dit}`)
  if (avis === null) return 'page'
  if (!/ reçue le 3 mars 2027\. /.test(avis)) throw new Error(`a copy without its date: ${avis}`)
  return 'copie'
}

const dire =
  (status: number, type: string, corps?: (juste: Buffer) => string | Buffer, entetes = {}): Faute =>
  (reponse, juste) =>
    void reponse.writeHead(status, { 'Content-Type': type, ...entetes }).end(corps ? corps(juste) : PIEGE)
const moitie = (juste: Buffer) => juste.subarray(0, juste.length / 2)
/** Half of the bytes, once they have gone, then what `fin` does. */
const entamer =
  (entetes: object, fin: (reponse: ServerResponse) => void): Faute =>
  (reponse, juste) => {
    reponse.writeHead(200, { 'Content-Type': HTML, ...('length' in entetes ? { 'Content-Length': juste.length } : {}) })
    reponse.write(moitie(juste), () => fin(reponse))
  }
const PORTAIL = '<!doctype html><html><body><h1>Connectez-vous au Wi-Fi</h1></body></html>'

/** Fault → what is shown where there is a copy, and where there is none. */
const RESEAU: Record<string, [Faute, Issue, Issue]> = {
  'the line is cut before a byte': [(reponse) => reponse.destroy(), 'copie', 'sans connexion'],
  'what comes is no HTTP': [(reponse) => reponse.socket?.end('xyz\n\n'), 'copie', 'sans connexion'],
  'the line is cut half way': [entamer({ length: 1 }, (reponse) => reponse.destroy()), 'copie', 'sans connexion'],
  'the line is cut half way, length unknown': [entamer({}, (reponse) => reponse.destroy()), 'copie', 'sans connexion'],
  'half of the page, which says that it is whole': [dire(200, HTML, moitie), 'copie', 'sans connexion'],
  'the first letters of the page': [dire(200, HTML, (juste) => juste.subarray(0, 300)), 'copie', 'sans connexion'],
  'an empty page': [dire(200, HTML, () => ''), 'copie', 'sans connexion'],
  'rubbish said to be compressed': [
    dire(200, HTML, undefined, { 'Content-Encoding': 'gzip' }),
    'copie',
    'sans connexion',
  ],
  'error 500': [dire(500, HTML), 'copie', 'sans connexion'],
  'error 502': [dire(502, HTML), 'copie', 'sans connexion'],
  'error 503': [dire(503, HTML, undefined, { 'Retry-After': '60' }), 'copie', 'sans connexion'],
  'error 504': [dire(504, 'text/plain'), 'copie', 'sans connexion'],
  'too many requests': [dire(429, HTML), 'copie', 'sans connexion'],
  'forbidden by a filter': [dire(403, HTML), 'copie', 'sans connexion'],
  'another type: JSON': [dire(200, 'application/json'), 'copie', 'sans connexion'],
  'another type: plain text': [dire(200, 'text/plain', (juste) => juste), 'copie', 'sans connexion'],
  'another type: bytes': [dire(200, 'application/octet-stream'), 'copie', 'sans connexion'],
  'no type': [(reponse, juste) => void reponse.writeHead(200).end(juste), 'copie', 'sans connexion'],
  'a part that nobody asked for': [
    dire(206, HTML, moitie, { 'Content-Range': 'bytes 0-99/200' }),
    'copie',
    'sans connexion',
  ],
  'no content': [(reponse) => void reponse.writeHead(204).end(), 'copie', 'sans connexion'],
  'the login page of a Wi-Fi': [dire(200, HTML, () => PORTAIL), 'autre site', 'autre site'],
  'the page is gone': [dire(404, HTML, (juste) => juste), 'page', 'page'],
}

/** Faults that are told only by waiting: all at once, each at a place of its own. */
const SILENCES: Record<string, Faute> = {
  'nothing ever comes': () => undefined,
  'the head of the answer, then nothing': (reponse) =>
    void reponse.writeHead(200, { 'Content-Type': HTML }).flushHeaders(),
  'half of the page, then nothing': entamer({ length: 1 }, () => undefined),
}

test('a network that fails: the copy with its date, or what to do without', async ({ page, context, serveur }) => {
  test.setTimeout(90_000)
  await installer(page, MALESHERBOIS)
  const issues: Record<string, unknown> = {}
  for (const [nom, [faute]] of Object.entries(RESEAU)) {
    serveur.fautes.set(MALESHERBOIS, faute).set(OLIVET, faute)
    const avec = issueDe(await voir(page, MALESHERBOIS))
    const sans = await voir(page, OLIVET)
    // A page that is gone says so itself: its words are those of the answer that came.
    issues[nom] =
      nom === 'the page is gone' ? [avec, sans.titre === 'Olivet' ? 'page' : sans.titre] : [avec, issueDe(sans)]
    expect(await page.title(), nom).not.toBe('pris')
    serveur.fautes.clear()
    if (!(await gardees(page)).includes(MALESHERBOIS)) {
      expect(nom).toBe('the page is gone')
      expect(issueDe(await voir(page, MALESHERBOIS))).toBe('page')
      await attendreGardee(page, MALESHERBOIS)
    }
  }
  expect(issues).toEqual(Object.fromEntries(Object.entries(RESEAU).map(([nom, [, ...attendues]]) => [nom, attendues])))

  serveur.fautes.set(MALESHERBOIS, (reponse) => void reponse.writeHead(302, { Location: '/numeros/' }).end())
  expect((await voir(page, MALESHERBOIS)).titre).toBe('Les numéros valables partout')
  await expect.poll(() => gardees(page)).not.toContain(MALESHERBOIS)
  serveur.fautes.clear()
  await context.setOffline(true)
  expect(issueDe(await voir(page, MALESHERBOIS))).toBe('sans connexion')
})

test('a network that never answers: the copy after a few seconds, or what to do without', async ({
  page,
  context,
  serveur,
}) => {
  test.setTimeout(90_000)
  serveur.worker = presse
  await installer(page)
  const lieux = {
    avec: ['45234-orleans', '45208-montargis', '45252-pithiviers'],
    sans: ['45001-adon', '45002-aillant-sur-milleron', '45004-amilly'],
  }
  for (const lieu of lieux.avec) {
    await page.goto(`/communes/${lieu}/`)
    await attendreGardee(page, `/communes/${lieu}/`)
  }
  const fautes = Object.values(SILENCES)
  const ouvrir = async (lieu: string, rang: number) => {
    const faute = fautes[rang]
    if (!faute) throw new Error('a place without a fault')
    serveur.fautes.set(`/communes/${lieu}/`, faute)
    return voir(await context.newPage(), `/communes/${lieu}/`)
  }
  const [avec, sans] = await Promise.all([Promise.all(lieux.avec.map(ouvrir)), Promise.all(lieux.sans.map(ouvrir))])
  for (const { avis } of avec) expect(avis).toMatch(/^Le site ne répond pas\. .* reçue le 3 mars 2027\./)
  expect(avec.map(({ titre }) => titre)).toEqual(['Orléans', 'Montargis', 'Pithiviers'])
  for (const vue of sans) expect(issueDe(vue)).toBe('sans connexion')
})

test('a list of the search that comes by half is not kept in the place of a whole one', async ({ page, serveur }) => {
  await installer(page)
  await champ(page).fill('Olivet')
  await attendreGardee(page, '/recherche/n-ol.txt')
  for (const [nom, faute] of Object.entries<Faute>({
    'cut half way': entamer({ length: 1 }, (reponse) => reponse.destroy()),
    'a page of errors': dire(200, HTML),
    'an error': dire(503, 'text/plain'),
  })) {
    for (const chemin of ['/recherche/n-ol.txt', '/recherche/manifeste.txt']) serveur.fautes.set(chemin, faute)
    await page.goto('/')
    await champ(page).fill('Olivet')
    await expect(page.getByRole('option').first(), nom).toContainText('liste du 3 mars 2027')
  }
  serveur.fautes.clear()
  await page.goto('/')
  await champ(page).fill('Olivet')
  await expect(page.getByRole('option').first()).toContainText('116')
  await page.goto('/')
  serveur.fautes.set(
    '/recherche/n-pi.txt',
    entamer({ length: 1 }, (reponse) => reponse.destroy()),
  )
  await champ(page).fill('Pithiviers')
  await expect(page.getByText('La liste des communes n’est pas arrivée.')).toBeVisible()
})

/** In the worker: `objet` no longer does `geste` (it refuses, or it never ends), until all is put back. */
async function casser(context: BrowserContext, [objet, geste, fin]: Panne): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate(
    ([objet, geste, fin]) => {
      const cible = { caches: CacheStorage.prototype, cache: Cache.prototype, crypto: SubtleCrypto.prototype }[objet]
      const vrai = Reflect.get(cible, geste)
      const faux = () => (fin === 'jamais' ? new Promise(() => undefined) : Promise.reject(new DOMException('no', fin)))
      Reflect.set(cible, geste, faux)
      Object.assign(globalThis, { reparer: () => Reflect.set(cible, geste, vrai) })
    },
    [objet, geste, fin] as const,
  )
}
const reparer = (context: BrowserContext) =>
  context.serviceWorkers()[0]?.evaluate(() => (globalThis as unknown as { reparer: () => void }).reparer())

type Panne = readonly ['caches' | 'cache' | 'crypto', string, string]

/** Fault of the storage → what is shown offline after a visit during the fault; with the network it is always the page. */
const STOCKAGE: Record<string, [Panne, Issue]> = {
  'the storage is full': [['cache', 'put', 'QuotaExceededError'], 'sans connexion'],
  'writing never ends': [['cache', 'put', 'jamais'], 'sans connexion'],
  'the storage is refused': [['caches', 'open', 'SecurityError'], 'rien'],
  'opening never ends': [['caches', 'open', 'jamais'], 'rien'],
  'reading fails': [['cache', 'match', 'UnknownError'], 'rien'],
  'the list cannot be read': [['caches', 'keys', 'UnknownError'], 'copie'],
  'the addresses cannot be read': [['cache', 'keys', 'UnknownError'], 'copie'],
  'nothing can be deleted': [['cache', 'delete', 'UnknownError'], 'copie'],
  'fingerprints cannot be taken': [['crypto', 'digest', 'OperationError'], 'rien'],
}

/** The copy is no longer what was received. `page` runs in the browser, on the cache that holds it. */
const ALTERATIONS: Record<string, (page: Page) => Promise<unknown>> = {
  rubbish: (page) => alterer(page, () => 'xyz'),
  nothing: (page) => alterer(page, () => ''),
  'half of it': (page) => alterer(page, (html) => html.slice(0, html.length / 2)),
  'another number': (page) => alterer(page, (html) => html.replaceAll('+33801904500', '+33199000009')),
  'one letter': (page) => alterer(page, (html) => html.replace('Malesherbois', 'Malesherbais')),
  'the page of another place': (page) =>
    page.evaluate(
      async ([ici, autre]) => {
        const [nom = ''] = await caches.keys()
        const cache = await caches.open(nom)
        const copie = await cache.match(autre)
        if (copie) await cache.put(ici, copie)
      },
      [MALESHERBOIS, OLIVET] as const,
    ),
}

async function alterer(page: Page, changer: (html: string) => string): Promise<void> {
  const lire = async (chemin: string) => (await caches.match(chemin))?.text()
  const html = changer((await page.evaluate(lire, MALESHERBOIS)) ?? '')
  await page.evaluate(
    async ([chemin, html]) => {
      const [nom = ''] = await caches.keys()
      const cache = await caches.open(nom)
      const headers = (await cache.match(chemin))?.headers
      await cache.put(chemin, new Response(html, headers ? { headers } : {}))
    },
    [MALESHERBOIS, html] as const,
  )
}

test('a storage that fails: the page all the same with a network, and nothing wrong without', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  await installer(page, OLIVET)
  await attendreGardee(page, OLIVET)
  const issues: Record<string, Issue> = {}
  for (const [nom, [panne]] of Object.entries(STOCKAGE)) {
    await casser(context, panne)
    expect(issueDe(await voir(page, MALESHERBOIS)), nom).toBe('page')
    await context.setOffline(true)
    issues[nom] = issueDe(await voir(page, MALESHERBOIS))
    await reparer(context)
    await context.setOffline(false)
    await page.goto(MALESHERBOIS)
    await attendreGardee(page, MALESHERBOIS)
  }
  expect(issues).toEqual(Object.fromEntries(Object.entries(STOCKAGE).map(([nom, [, attendue]]) => [nom, attendue])))

  for (const [nom, alteration] of Object.entries(ALTERATIONS)) {
    await page.goto(MALESHERBOIS)
    await attendreGardee(page, MALESHERBOIS)
    await alteration(page)
    await context.setOffline(true)
    expect(issueDe(await voir(page, MALESHERBOIS)), nom).toBe('sans connexion')
    await context.setOffline(false)
  }

  await page.goto(MALESHERBOIS)
  await page.evaluate(async () => {
    for (const nom of await caches.keys()) await caches.delete(nom)
  })
  await context.setOffline(true)
  expect(issueDe(await voir(page, MALESHERBOIS)), 'all taken back by the browser').toBe('rien')
})
