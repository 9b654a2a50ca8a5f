/**
 * `npm run bench -- --navigateur`: the built site on slow 3G (400 kbit/s, 400 ms of latency) with a processor six times
 * slower. How long after the third letter the first suggestion is there.
 */
import { chromium } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts'
import { withSite } from './serveur.ts'

const FRAPPE_MS = 250
const SAISIES = ['malesherbes', 'orleans', 'saint-jean-de-braye', 'la ferté', 'montargis', 'paris', 'villeneuve']

async function measure(adresse: string, saisie: string): Promise<{ premiere: number; octets: number }> {
  const navigateur = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS })
  const page = await navigateur.newPage()
  await page.goto(`${adresse}/`)
  await page.waitForSelector('[role=combobox]')
  const outil = await page.context().newCDPSession(page)
  await outil.send('Network.enable')
  await outil.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  })
  await outil.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  let octets = 0
  outil.on('Network.loadingFinished', ({ encodedDataLength }) => void (octets += encodedDataLength))
  await page.focus('[data-champ]')
  for (const lettre of saisie.slice(0, 3)) {
    await page.waitForTimeout(FRAPPE_MS)
    await page.keyboard.type(lettre)
  }
  const debut = performance.now()
  await page.waitForSelector('[role=option]')
  const premiere = Math.round(performance.now() - debut)
  await navigateur.close()
  return { premiere, octets }
}

await withSite(async (adresse) => {
  const mesures: Record<string, { 'première proposition (ms)': number; 'octets reçus': number }> = {}
  for (const saisie of SAISIES) {
    const { premiere, octets } = await measure(adresse, saisie)
    mesures[saisie] = { 'première proposition (ms)': premiere, 'octets reçus': octets }
  }
  console.table(mesures)
})
