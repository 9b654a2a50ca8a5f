/** Finds a Chromium, for the tests and for the posters in PDF: CHROMIUM_PATH, the PATH, Playwright’s own, then the one npm brings. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { chromium } from '@playwright/test'

const NOMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
]

/** Path of an executable that starts; throws with the ways to provide one. */
export async function findChromium(): Promise<string> {
  const given = process.env['CHROMIUM_PATH']
  if (given) return given
  const inPath = NOMS.map(which).find((path) => path !== null)
  if (inPath) return inPath
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  if (process.platform === 'linux' && process.arch === 'x64') return sparticuz.executablePath()
  throw new Error('No Chromium found. Install one, or set CHROMIUM_PATH to its executable.')
}

function which(nom: string): string | null {
  try {
    return execFileSync('which', [nom], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null
  }
}
