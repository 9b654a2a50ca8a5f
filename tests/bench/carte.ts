/**
 * `npm run bench -- --carte`: the map of the built site with 1,000 synthetic places and 850 synthetic territories, on a
 * processor four times slower: when the first marker stands, and how long frames take while one pans. Not a test.
 */
import { chromium, type Page } from '@playwright/test'
import type { DonneesCarte, LieuCarte } from '../../src/domain/carte.ts'
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts'
import { hasard } from './bruit.ts'
import { relever } from './releves.ts'
import { withSite } from './serveur.ts'

const LIEUX = 1000
const TERRITOIRES = 850
/** Points of the outline of one territory. */
const CONTOUR = 300
const RALENTI = 4
const FOIS = 5
/** Milliseconds that the project has set itself, on the slowed processor. */
const PREMIERE_MARQUE = 1000

const alea = hasard(2026)
const TYPES = ['soinsNonProgrammes', 'centreSante', 'siege', 'maisonMedicaleGarde', 'cabinet'] as const
const STATUTS = ['ouvert', 'annonce', 'provisoire', 'suspendu', 'inconnu'] as const

const lieux: LieuCarte[] = Array.from({ length: LIEUX }, (_, rang) => ({
  id: `lieu-${rang}`,
  nom: `Lieu fictif ${rang}`,
  type: TYPES[rang % TYPES.length] ?? 'cabinet',
  statut: STATUTS[rang % STATUTS.length] ?? 'ouvert',
  organisation: `organisation-${rang % TERRITOIRES}`,
  departement: '99',
  adresse: 'Rue du Rien, Fictive-la-Grande.',
  accueil: ['Sur rendez-vous seulement : appelez d’abord.'],
  horaires: null,
  fermetures: [],
  appel: null,
  position: { lat: 43.5 + alea() * 6.5, lon: -1 + alea() * 7.5, precision: 'commune' },
  itineraire: null,
}))

/** A ring around the first place of an organisation. */
function territoire(rang: number) {
  const { lat, lon } = lieux[rang]?.position ?? { lat: 0, lon: 0 }
  const anneau = Array.from({ length: CONTOUR }, (_, rang) => {
    const angle = (2 * Math.PI * rang) / CONTOUR
    const rayon = 0.2 + alea() * 0.03
    return [lon + rayon * Math.cos(angle), lat + rayon * 0.7 * Math.sin(angle)]
  })
  return {
    type: 'Topology',
    arcs: [[...anneau, anneau[0]]],
    objects: {
      territoire: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'probable', arcs: [[0]] }] },
    },
  }
}

/** The page with its list and its data made as long as they may become. */
async function enlarge(page: Page): Promise<void> {
  await page.route('**/carte/', async (route) => {
    const html = await (await route.fetch()).text()
    const debut = html.indexOf('<div id="lieu-')
    const modele = html.slice(debut, html.indexOf('<div id="lieu-', debut + 1))
    const id = /data-lieu="([^"]+)"/.exec(modele)?.[1] ?? ''
    const fin = html.lastIndexOf('</section>')
    const lignes = lieux.map((lieu) => modele.replaceAll(id, lieu.id)).join('')
    await route.fulfill({ body: `${html.slice(0, debut)}${lignes}</div>${html.slice(fin)}`, contentType: 'text/html' })
  })
  await page.route('**/carte/lieux.json', async (route) => {
    const donnees = (await (await route.fetch()).json()) as DonneesCarte
    const territoires = Array.from({ length: TERRITOIRES }, (_, rang) => `organisation-${rang}`)
    await route.fulfill({ json: { ...donnees, lieux, contours: { ...donnees.contours, territoires } } })
  })
  await page.route('**/geo/territoires/*', (route) => {
    const rang = Number(/organisation-(\d+)/.exec(route.request().url())?.[1])
    return route.fulfill({ json: territoire(rang) })
  })
  await page.addInitScript(() => {
    const attente = new MutationObserver(() => {
      if (!document.querySelector('.repere')) return
      attente.disconnect()
      requestAnimationFrame(() => performance.mark('marque'))
    })
    attente.observe(document, { childList: true, subtree: true })
  })
}

/** Milliseconds of each frame while the mouse drags the map for two seconds. */
async function pan(page: Page): Promise<number[]> {
  const boite = await page.locator('.plan').boundingBox()
  if (!boite) throw new Error('no map')
  const [x, y] = [boite.x + boite.width / 2, boite.y + boite.height / 2]
  await page.evaluate(() => {
    const images: number[] = []
    let avant = performance.now()
    const next = (maintenant: number) => {
      images.push(maintenant - avant)
      avant = maintenant
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    Object.assign(window, { images })
  })
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let pas = 0; pas < 120; pas++) {
    await page.mouse.move(x + 120 * Math.sin(pas / 12), y + 60 * Math.cos(pas / 9))
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
  return page.evaluate(() => (window as unknown as { images: number[] }).images.slice(2))
}

function centiles(valeurs: readonly number[]) {
  const triees = [...valeurs].sort((a, b) => a - b)
  const centile = (part: number) => Math.round(triees[Math.floor(triees.length * part)] ?? 0)
  return {
    'médiane (ms)': centile(0.5),
    'p95 (ms)': centile(0.95),
    'plus longue (ms)': Math.round(triees.at(-1) ?? 0),
    relevés: triees.length,
  }
}

await withSite(async (adresse) => {
  const navigateur = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS })
  const ouvertures: number[] = []
  const images: Record<string, ReturnType<typeof centiles> & { marques: number }> = {}
  for (let fois = 0; fois < FOIS; fois++) {
    const page = await navigateur.newPage({ viewport: { width: 1280, height: 800 } })
    const outil = await page.context().newCDPSession(page)
    await outil.send('Emulation.setCPUThrottlingRate', { rate: RALENTI })
    await enlarge(page)
    await page.goto(`${adresse}/carte/`)
    await page.waitForFunction(() => performance.getEntriesByName('marque').length > 0)
    ouvertures.push(await page.evaluate(() => Math.round(performance.getEntriesByName('marque')[0]?.startTime ?? 0)))
    if (fois === FOIS - 1) {
      const count = () => page.locator('.repere').count()
      images['France entière, groupes'] = { ...centiles(await pan(page)), marques: await count() }
      await page.evaluate(() => location.assign('#lieu=lieu-500'))
      await page.waitForSelector('path.territoire')
      await page.keyboard.press('Escape')
      await page.waitForTimeout(500)
      images['de près, un lieu choisi et son territoire'] = { ...centiles(await pan(page)), marques: await count() }
    }
    await page.close()
  }
  await navigateur.close()
  const ouverture = centiles(ouvertures)
  relever(
    'carte',
    [
      {
        mesures: { Mesure: 'première marque après l’ouverture', ...ouverture },
        borne: `${PREMIERE_MARQUE.toLocaleString('fr-FR')} ms`,
        tenue: ouverture['médiane (ms)'] <= PREMIERE_MARQUE,
      },
      ...Object.entries(images).map(([nom, { marques, ...temps }]) => ({
        mesures: { Mesure: `image en glissant, ${nom} (${marques} marques)`, ...temps },
        borne: '',
        tenue: null,
      })),
    ],
    [`${LIEUX} lieux et ${TERRITOIRES} territoires fictifs, processeur ${RALENTI} fois plus lent.`],
  )
})
