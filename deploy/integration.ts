/** In each build: the policy of each page inside it, the version of the service worker, and `_headers` for the hosts that read one. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { aucunEcrit, prerenduDe, type Ecrits } from './prerendu.ts'
import { fichierHeaders } from './recettes.ts'
import { SOMMES } from './sommes.ts'

/** `images`: origins of images beside our own, such as the ground of the map. */
export function securite(images: readonly string[]): AstroIntegration {
  let sortie: URL
  let publics: URL
  const ecrits = aucunEcrit()
  return {
    name: 'securite',
    hooks: {
      'astro:config:done': ({ config }) => {
        sortie = config.outDir
        publics = config.publicDir
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((defaut) => prerenduDe(defaut, sortie, images, ecrits))
      },
      'astro:build:done': ({ dir, assets }) => {
        const dist = fileURLToPath(dir)
        const fichiers = fichiersDe(dist)
        const rendus = [...assets.values()].flat().map((fichier) => fileURLToPath(fichier).slice(dist.length))
        const autres = new Set([...rendus, ...fichiersDe(fileURLToPath(publics)), ...SOMMES, WORKER])
        const aLire = fichiers.filter((nom) => autres.has(nom) || nom.startsWith('_astro/'))
        if (ecrits.nombre + aLire.length !== fichiers.length)
          throw new Error('deploy/integration.ts: the version of the service worker does not depend on each file')
        writeFileSync(join(dist, WORKER), serviceWorker(dist, aLire, ecrits))
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
function serviceWorker(dist: string, aLire: readonly string[], { empreinte }: Ecrits): string {
  if (process.env['SERVICE_WORKER'] === 'non') return readFileSync(ADIEU, 'utf8')
  for (const fichier of aLire) empreinte.update(`${fichier}\n`).update(readFileSync(join(dist, fichier)))
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
