/** In each build: the policy of each page inside it, the version of the service worker, and `_headers` for the hosts that read one. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { prerenduDe } from './prerendu.ts'
import { fichierHeaders } from './recettes.ts'

/** `images`: origins of images beside our own, such as the ground of the map. */
export function securite(images: readonly string[]): AstroIntegration {
  let sortie: URL
  return {
    name: 'securite',
    hooks: {
      'astro:config:done': ({ config }) => {
        sortie = config.outDir
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((defaut) => prerenduDe(defaut, sortie, images))
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir)
        const fichiers = fichiersDe(dist)
        writeFileSync(join(dist, WORKER), serviceWorker(dist, fichiers))
        const adresses = fichiers.map((nom) => `/${nom}`.replace(/\/index\.html$/, '/'))
        writeFileSync(join(dist, '_headers'), fichierHeaders(adresses))
      },
    },
  }
}

const WORKER = 'sw.js'
/** Deletes what it kept, and itself: what browsers that have a service worker are told when the site wants none. */
const ADIEU = new URL('sans-service-worker.js', import.meta.url)

/** The service worker, changed as soon as a byte of the site does; with SERVICE_WORKER=non, the one that removes itself. */
function serviceWorker(dist: string, fichiers: readonly string[]): string {
  if (process.env['SERVICE_WORKER'] === 'non') return readFileSync(ADIEU, 'utf8')
  const empreinte = createHash('sha256')
  for (const fichier of fichiers) empreinte.update(`${fichier}\n`).update(readFileSync(join(dist, fichier)))
  const worker = readFileSync(join(dist, WORKER), 'utf8')
  return worker.replaceAll('__VERSION__', empreinte.digest('hex').slice(0, 16))
}

function fichiersDe(dossier: string): string[] {
  const entrees = readdirSync(dossier, { recursive: true, withFileTypes: true })
  return entrees
    .filter((entree) => entree.isFile())
    .map((entree) => join(entree.parentPath, entree.name).slice(dossier.length))
    .sort()
}
