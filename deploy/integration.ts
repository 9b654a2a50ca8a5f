/** After each build: the policy of each page inside it, the version of the service worker, and `_headers` for the hosts that read one. */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { avecPolitique } from './politique.ts'
import { fichierHeaders } from './recettes.ts'

/** `images`: origins of images beside our own, such as the ground of the map. */
export function securite(images: readonly string[]): AstroIntegration {
  return {
    name: 'securite',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir)
        const fichiers = await fichiersDe(dist)
        for (const fichier of fichiers.filter((nom) => nom.endsWith('.html'))) {
          const chemin = join(dist, fichier)
          await writeFile(chemin, avecPolitique(await readFile(chemin, 'utf8'), images))
        }
        await writeFile(join(dist, WORKER), await serviceWorker(dist, fichiers))
        const adresses = fichiers.map((nom) => `/${nom}`.replace(/\/index\.html$/, '/'))
        await writeFile(join(dist, '_headers'), fichierHeaders(adresses))
      },
    },
  }
}

const WORKER = 'sw.js'
/** Deletes what it kept, and itself: what browsers that have a service worker are told when the site wants none. */
const ADIEU = new URL('sans-service-worker.js', import.meta.url)

/** The service worker, changed as soon as a byte of the site does; with SERVICE_WORKER=non, the one that removes itself. */
async function serviceWorker(dist: string, fichiers: readonly string[]): Promise<string> {
  if (process.env['SERVICE_WORKER'] === 'non') return readFile(ADIEU, 'utf8')
  const empreinte = createHash('sha256')
  for (const fichier of fichiers) empreinte.update(`${fichier}\n`).update(await readFile(join(dist, fichier)))
  const worker = await readFile(join(dist, WORKER), 'utf8')
  return worker.replaceAll('__VERSION__', empreinte.digest('hex').slice(0, 16))
}

async function fichiersDe(dossier: string): Promise<string[]> {
  const entrees = await readdir(dossier, { recursive: true, withFileTypes: true })
  return entrees
    .filter((entree) => entree.isFile())
    .map((entree) => join(entree.parentPath, entree.name).slice(dossier.length))
    .sort()
}
