/** The posters of a commune as tagged PDF files, printed by Chromium from the page that the site has built. */
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from './chromium.ts'
import { Refus } from '../data/refus.ts'

/** Nobody serves it: every request is answered from the disk. */
const ORIGINE = 'http://kit.invalid'
const TYPES: Record<string, string> = { '.html': 'text/html', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }
const PAPIERS = ['a4', 'a3', 'a6'] as const
const ENCRES = ['couleur', 'nb'] as const

/** Prints posters one after the other, in one browser. */
export interface Imprimeur {
  /** File name → bytes: « affiche-a4-couleur.pdf ». */
  imprimer: (codeInsee: string) => Promise<Map<string, Uint8Array>>
  fermer: () => Promise<void>
}

/** `dist` is the built site; `today` (AAAA-MM-JJ) dates the files, so that the same kit has the same bytes. */
export async function ouvrirImprimeur(dist: string, today: string): Promise<Imprimeur> {
  const navigateur = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS })
  const page = await ouvrirPage(navigateur, dist)
  return {
    async imprimer(codeInsee) {
      await page.goto(`${ORIGINE}/mairies/${codeInsee}/affiche/`)
      await page.evaluate(() => document.fonts.ready)
      const affiches = new Map<string, Uint8Array>()
      for (const papier of PAPIERS) {
        for (const encre of ENCRES) {
          await page.locator(`#${papier}`).check()
          await page.locator(`#${encre}`).check()
          const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
          affiches.set(`affiche-${papier}-${encre}.pdf`, corrigerPdf(pdf, today))
        }
      }
      return affiches
    },
    fermer: () => navigateur.close(),
  }
}

async function ouvrirPage(navigateur: Browser, dist: string): Promise<Page> {
  const page = await navigateur.newPage()
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url())
    const fichier = join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    if (origin !== ORIGINE || !existsSync(fichier)) return route.abort()
    return route.fulfill({ body: readFileSync(fichier), contentType: TYPES[extname(fichier)] ?? 'text/plain' })
  })
  return page
}

/**
 * Chromium writes the hour of the print, and tags what is `strong` with a name of PDF 2.0 in a file of PDF 1.4, where
 * readers drop it: the number itself. Both are replaced by text of the same length, so that every offset stays true.
 */
function corrigerPdf(pdf: Uint8Array, today: string): Uint8Array {
  const texte = Buffer.from(pdf)
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${today.replaceAll('-', '')}000000`)
    .replaceAll('/S /Strong', '/S /Span  ')
  return Buffer.from(texte, 'latin1')
}

/** The page of the poster must say the address that the rest of the kit says. */
export function verifierSite(dist: string, codeInsee: string, adresse: string): void {
  const fichier = join(dist, 'mairies', codeInsee, 'affiche', 'index.html')
  if (!existsSync(fichier)) {
    throw new Refus(`L’affiche de ${codeInsee} n’est pas construite. Lancez d’abord : npm run build`)
  }
  if (!readFileSync(fichier, 'utf8').includes(`${adresse.replace(/^https?:\/\//, '')}<`)) {
    throw new Refus(`Le site a été construit pour une autre adresse que ${adresse}. Lancez avec le même SITE_URL.`)
  }
}
