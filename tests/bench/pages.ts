/**
 * `npm run bench -- --pages`: each kind of page on slow 3G (400 kbit/s, 400 ms of latency) with a processor four times slower.
 * Beside it, what a page of three public design systems weighs before it says anything: their style sheet and script.
 */
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { chromium, type Browser, type Response } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts'
import { installer, PAGES } from './comparaison.ts'
import { relever, type Ligne } from './releves.ts'
import { withSite } from './serveur.ts'

/** Installed for the time of the measure, never among our dependencies: name@version → style sheet and script, minified. */
const SYSTEMES: Record<string, string[]> = {
  'govuk-frontend@6.6.0': ['dist/govuk/govuk-frontend.min.css', 'dist/govuk/govuk-frontend.min.js'],
  'nhsuk-frontend@10.6.1': ['dist/nhsuk/nhsuk-frontend.min.css', 'dist/nhsuk/nhsuk-frontend.min.js'],
  '@gouvfr/dsfr@1.15.3': ['dist/dsfr.min.css', 'dist/dsfr.module.min.js'],
}
const ESSAIS = 3

interface Mesure {
  'HTML (octets, brotli)': number
  'dont son style': number
  'avant le premier geste, sans les lettres (octets, brotli)': number
  'lettres (octets)': number
  demandes: number
  'LCP (ms)': number
  'TBT (ms)': number
}

async function mesurer(navigateur: Browser, adresse: string, chemin: string): Promise<Mesure> {
  const page = await navigateur.newPage({ viewport: { width: 360, height: 740 } })
  const outil = await page.context().newCDPSession(page)
  await outil.send('Network.enable')
  await outil.send('Network.setCacheDisabled', { cacheDisabled: true })
  const conditions = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
  await outil.send('Network.emulateNetworkConditions', conditions)
  await outil.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  // By address: what is fetched, then imported, comes once from a server whose files are immutable.
  const reponses = new Map<string, Response>()
  page.on('response', (reponse) => reponses.set(reponse.url(), reponse))
  await page.addInitScript(() => {
    const mesures = { lcp: 0, tbt: 0 }
    Object.assign(globalThis, { mesures })
    new PerformanceObserver((liste) => {
      for (const entree of liste.getEntries()) mesures.lcp = entree.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((liste) => {
      for (const { duration } of liste.getEntries()) mesures.tbt += Math.max(0, duration - 50)
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(`${adresse}${chemin}`, { waitUntil: 'networkidle' })
  const { lcp, tbt } = await page.evaluate(
    () => (globalThis as unknown as { mesures: { lcp: number; tbt: number } }).mesures,
  )
  const tailles = await Promise.all([...reponses.values()].map(peser))
  await page.close()
  const total = (isLettres: boolean) =>
    tailles.filter(({ lettres }) => lettres === isLettres).reduce((somme, { octets }) => somme + octets, 0)
  return {
    'HTML (octets, brotli)': tailles[0]?.octets ?? 0,
    'dont son style': tailles[0]?.style ?? 0,
    'avant le premier geste, sans les lettres (octets, brotli)': total(false),
    'lettres (octets)': total(true),
    demandes: tailles.length,
    'LCP (ms)': Math.round(lcp),
    'TBT (ms)': Math.round(tbt),
  }
}

/** Letters come compressed as they are; `style`: how much lighter a page would be without the style that it carries. */
async function peser(reponse: Response): Promise<{ octets: number; style: number; lettres: boolean }> {
  const corps = await reponse.body()
  if (reponse.request().resourceType() === 'font') return { octets: corps.length, style: 0, lettres: true }
  const octets = brotliCompressSync(corps).length
  const nu = corps.toString().replaceAll(/<style>.*?<\/style>/gs, '')
  return { octets, style: octets - brotliCompressSync(nu).length, lettres: false }
}

const mediane = (valeurs: number[]) => valeurs.toSorted((a, b) => a - b)[Math.floor(valeurs.length / 2)] ?? 0

function medianes(mesures: Mesure[]): Mesure {
  const cles = Object.keys(mesures[0] ?? {}) as (keyof Mesure)[]
  return Object.fromEntries(cles.map((cle) => [cle, mediane(mesures.map((une) => une[cle]))])) as unknown as Mesure
}

interface Borne {
  dite: string
  tenue: (mesure: Mesure) => boolean
}

/** What each page was promised to weigh at most. */
const BORNES: Readonly<Record<string, Borne>> = {
  accueil: {
    dite: '12 000 octets avant le premier geste, sans les lettres',
    tenue: (mesure) => mesure['avant le premier geste, sans les lettres (octets, brotli)'] <= 12_000,
  },
  commune: {
    dite: '4 000 octets de HTML, une demande',
    tenue: (mesure) => mesure['HTML (octets, brotli)'] <= 4000 && mesure.demandes === 1,
  },
}

/** Bytes, brotli, of what a page of this system loads before its content. */
function plancher(modules: string, paquet: string, fichiers: string[]): number {
  const nom = paquet.replace(/@[^@]*$/, '')
  return fichiers
    .map((fichier) => brotliCompressSync(readFileSync(`${modules}/${nom}/${fichier}`)).length)
    .reduce((somme, taille) => somme + taille, 0)
}

const lignes: Ligne[] = []
await withSite(async (adresse) => {
  const navigateur = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS })
  for (const [nom, chemin] of Object.entries(PAGES)) {
    const mesures: Mesure[] = []
    for (let essai = 0; essai < ESSAIS; essai += 1) mesures.push(await mesurer(navigateur, adresse, chemin))
    const mesure = medianes(mesures)
    const borne = BORNES[nom]
    lignes.push({
      mesures: { Page: nom, ...mesure },
      borne: borne?.dite ?? '',
      tenue: borne === undefined ? null : borne.tenue(mesure),
    })
  }
  await navigateur.close()
})
const modules = installer(Object.keys(SYSTEMES))
const planchers = Object.entries(SYSTEMES).map(
  ([paquet, fichiers]) => `${paquet} ${plancher(modules, paquet, fichiers).toLocaleString('fr-FR')}`,
)
relever('pages', lignes, [
  `3G lente (400 kbit/s, 400 ms), processeur quatre fois plus lent, médiane de ${ESSAIS} essais.`,
  `À côté, le style et le script seuls de trois systèmes publics, en octets (brotli) : ${planchers.join(', ')}.`,
])
