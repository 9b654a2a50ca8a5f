/** `npx node deploy/adresse.ts dist`: refuses a build that tells visitors to go to the machine where it was made. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const CANONIQUE = /<link rel="canonical" href="([^"]+)"/
const CETTE_MACHINE = /^(localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/

/** Why this build may not be published, and what to do; null when it says a public address. */
export async function refusDAdresse(dist: string): Promise<string | null> {
  const adresse = CANONIQUE.exec(await readFile(join(dist, 'index.html'), 'utf8'))?.[1]
  if (adresse !== undefined && URL.canParse(adresse) && !CETTE_MACHINE.test(new URL(adresse).hostname)) return null
  const dite = adresse === undefined ? 'says no address' : `says that it lives at ${adresse}`
  return [
    `Nothing was published: ${dist} ${dite}, and so would its links, posters, feeds and data.`,
    'Build it again for the address where visitors find it: SITE_URL=https://<your host> npm run build',
  ].join('\n')
}

if (import.meta.main) {
  const [dist = 'dist'] = process.argv.slice(2)
  const refus = await refusDAdresse(dist)
  if (refus !== null) {
    process.stderr.write(`${refus}\n`)
    process.exitCode = 1
  }
}
