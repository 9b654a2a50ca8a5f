/** The map as a visitor meets it, with or without what `npm run import:geo` installs: decided here, not by the machine. */
import type { Locator, Page } from '@playwright/test'
import type { DonneesCarte } from '../../src/domain/carte.ts'

export interface Installe {
  points: boolean
  contours: boolean
}

/** Points of real communes: where « le plus proche » is looked for in these tests. */
const POINTS: Record<string, [lat: number, lon: number]> = {
  '45-malesherbois-csnp': [48.274, 2.358],
  '45-pithiviers-csnp': [48.179, 2.25],
  '45-orleans-sos-medecins': [47.905, 1.9],
  '71-digoin-centre-sante': [46.489, 4.007],
}
const SERMAISES = '45310,48.295,2.203'

const carre = (nom: string, id: string, cote: number) => ({
  type: 'Topology',
  arcs: [[1.5, 47.5, cote]].map(([x = 0, y = 0, a = 0]) => [
    [x, y],
    [x + a, y],
    [x + a, y + a],
    [x, y + a],
    [x, y],
  ]),
  objects: { [nom]: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id, arcs: [[0]] }] } },
})

/** Serves the data of the map as if exactly this were installed. */
export async function withGeo(page: Page, { points, contours }: Installe): Promise<void> {
  await page.route('**/carte/lieux.json', async (route) => {
    const donnees = (await (await route.fetch()).json()) as DonneesCarte
    const lieux = donnees.lieux.map((lieu, rang) => {
      const [lat, lon] = POINTS[lieu.id] ?? [44 + (rang % 10) * 0.5, 0.5 + Math.floor(rang / 10) * 0.6]
      return { ...lieu, position: points ? { lat, lon, precision: 'commune' } : null }
    })
    const villes = points ? [{ nom: 'Strasbourg', lat: 48.58, lon: 7.75 }] : []
    const installes = contours
      ? { france: true, communes: ['45'], territoires: ['45-beauce-gatinais'], credit: 'Contours : fiction' }
      : { france: false, communes: [], territoires: [], credit: '' }
    await route.fulfill({ json: { ...donnees, lieux, villes, points, contours: installes } })
  })
  await page.route('**/carte/pays.topo.json', (route) => route.fulfill({ json: carre('pays', 'france', 2) }))
  await page.route('**/geo/points.txt', (route) => route.fulfill({ body: SERMAISES }))
  await page.route('**/geo/departements.topo.json', (route) => route.fulfill({ json: carre('departements', '45', 2) }))
  await page.route('**/geo/communes/*', (route) => route.fulfill({ json: carre('communes', '45191', 0.2) }))
  await page.route('**/geo/territoires/*', (route) => route.fulfill({ json: carre('territoire', 'probable', 1) }))
}

/** The page of a place with its small map offered, as when the points are installed. */
export async function withSmallMap(page: Page, chemin: string, id: string): Promise<void> {
  await page.route(`**${chemin}`, async (route) => {
    const html = await (await route.fetch()).text()
    await route.fulfill({ body: html.replace(/data-ids(?:="[^"]*")?/, `data-ids="${id}"`), contentType: 'text/html' })
  })
}

export const TOUT: Installe = { points: true, contours: true }
export const SANS_CONTOURS: Installe = { points: true, contours: false }
export const RIEN: Installe = { points: false, contours: false }

/** Opens /carte/ and waits for the markers. */
export async function openMap(page: Page, fragment = ''): Promise<void> {
  await page.goto(`/carte/${fragment}`)
  await marques(page).first().waitFor()
}

export function plan(page: Page): Locator {
  return page.getByRole('group', { name: 'Carte des lieux' })
}

/** Markers and groups, in the order of the Tab key. */
export function marques(page: Page): Locator {
  return plan(page).locator('.repere')
}

/** What a marker has opened. */
export function bulle(page: Page): Locator {
  return plan(page).getByRole('dialog')
}

/** Lines of the list that are shown. */
export function lignes(page: Page): Locator {
  return page.locator('[data-lieu]:visible')
}

/** Addresses outside the site that the page has asked for, while it lives. */
export function watchElsewhere(page: Page): string[] {
  const ailleurs: string[] = []
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') ailleurs.push(request.url())
  })
  return ailleurs
}

/** A picture of one grey point, for tiles that arrive. */
export const IMAGE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOsr6//DwAFhAKAjM1mJgAAAABJRU5ErkJggg==',
  'base64',
)
