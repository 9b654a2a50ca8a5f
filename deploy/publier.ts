/** `npx node deploy/publier.ts dist /srv/numero`: publishes a build whole, or changes nothing. */
import { randomUUID } from 'node:crypto'
import { constants, existsSync, lstatSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, readlink, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants as zlib, gzip } from 'node:zlib'
import { refusDAdresse } from './adresse.ts'

const COMPRIMES = /\.(css|csv|geojson|html|ics|js|json|svg|txt|vcf|xml|webmanifest)$/
/** Below, what compression spares does not fill a packet. */
const OCTETS_MIN = 1024
const VERSIONS_GARDEES = 3
/** Beside each version, once it is whole: the names of its own scripts. */
const SCRIPTS = 'scripts.txt'
const COPIE = { recursive: true, force: false, mode: constants.COPYFILE_FICLONE }
const ENSEMBLE = 16
/** The first page, and what a build writes last (`integration.ts`): one that broke off lacks it. */
const PREUVES = ['index.html', '_headers']

/**
 * Copies `dist` beside the version that is served, compresses it, then turns the link `actuel` to it in one step. What fails
 * on the way (a full disk, a file that cannot be read) leaves the link as it was. Scripts of the version before stay for those who
 * still read its pages; older versions go, never the one that is served nor the one before it.
 */
export async function publier(dist: string, destination: string): Promise<void> {
  const versions = join(destination, 'versions')
  const actuel = join(destination, 'actuel')
  const version = join(versions, `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}`)
  await mkdir(versions, { recursive: true })
  const precedente = existsSync(actuel) ? resolve(destination, await readlink(actuel)) : null
  const site = join(version, 'site')
  try {
    // Of a link, `cp` copies the link: the next build would empty what is served.
    await cp(await realpath(dist), site, COPIE)
    for (const preuve of PREUVES) await readFile(join(site, preuve))
    await comprimer(site)
    await writeFile(join(version, SCRIPTS), (await readdir(join(site, '_astro'))).join('\n'))
    if (precedente !== null) await garderScripts(precedente, site)
    await pointer(actuel, join('versions', basename(version), 'site'))
  } catch (cause) {
    await rm(version, { recursive: true, force: true })
    throw cause
  }
  await retirerAnciennes(versions, basename(version), precedente === null ? null : basename(dirname(precedente)))
}

/** Keeps the one that is served, the one before, and the latest of the others; what a killed publication left is none. */
async function retirerAnciennes(versions: string, servie: string, precedente: string | null): Promise<void> {
  const autres = (await readdir(versions)).filter((nom) => nom !== servie && nom !== precedente).sort()
  const entieres = autres.filter((nom) => existsSync(join(versions, nom, SCRIPTS)))
  const gardees = entieres.slice((precedente === null ? 1 : 2) - VERSIONS_GARDEES)
  // One that is not whole and began later is being written.
  const enCours = autres.filter((nom) => nom > servie && !entieres.includes(nom))
  const anciennes = autres.filter((nom) => !gardees.includes(nom) && !enCours.includes(nom))
  for (const ancienne of anciennes) await rm(join(versions, ancienne), { recursive: true })
}

async function comprimer(dossier: string): Promise<void> {
  const entrees = await readdir(dossier, { recursive: true, withFileTypes: true })
  const chemins = entrees
    .filter((entree) => entree.isFile() && COMPRIMES.test(entree.name))
    .map((entree) => join(entree.parentPath, entree.name))
  const file = chemins.values()
  await Promise.all(
    Array.from({ length: ENSEMBLE }, async () => {
      for (const chemin of file) await comprimerUn(chemin)
    }),
  )
}

async function comprimerUn(chemin: string): Promise<void> {
  const octets = await readFile(chemin)
  if (octets.length < OCTETS_MIN) return
  const params = { [zlib.BROTLI_PARAM_QUALITY]: 9, [zlib.BROTLI_PARAM_SIZE_HINT]: octets.length }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(octets, { params }),
    promisify(gzip)(octets, { level: 9 }),
  ])
  await writeFile(`${chemin}.br`, br)
  await writeFile(`${chemin}.gz`, gz)
}

/** Those of the version before, not those that it kept itself: they would pile up. */
async function garderScripts(precedent: string, site: string): Promise<void> {
  const noms = await readFile(join(precedent, '..', SCRIPTS), 'utf8')
  for (const nom of noms.split('\n')) await cp(join(precedent, '_astro', nom), join(site, '_astro', nom), COPIE)
}

/** A link is never absent: a new one takes its name. */
async function pointer(lien: string, cible: string): Promise<void> {
  const neuf = `${lien}.neuf`
  await rm(neuf, { force: true })
  await symlink(cible, neuf)
  await rename(neuf, lien)
}

/** Why nothing can be published there; null when it can. */
async function refusDeDestination(dist: string, destination: string): Promise<string | null> {
  const actuel = join(destination, 'actuel')
  if (lstatSync(actuel, { throwIfNoEntry: false })?.isSymbolicLink() === false)
    return `Nothing was published: ${actuel} is not a link. Move it away: this command makes the link itself.`
  if (`${resolve(destination)}${sep}`.startsWith(`${await realpath(dist)}${sep}`))
    return `Nothing was published: ${destination} is inside the build, which the next one empties. Choose a folder outside ${dist}.`
  return null
}

if (import.meta.main) {
  const [dist, destination] = process.argv.slice(2)
  if (dist === undefined || destination === undefined)
    throw new Error('npx node deploy/publier.ts <dist> <destination>')
  const refus = (await refusDAdresse(dist)) ?? (await refusDeDestination(dist, destination))
  if (refus === null) await publier(dist, destination)
  else {
    process.stderr.write(`${refus}\n`)
    process.exitCode = 1
  }
}
