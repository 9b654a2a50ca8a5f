/** After each build: the policy of each page inside it, and `_headers` for the hosts that read one. */
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
        const adresses = fichiers.map((nom) => `/${nom}`.replace(/\/index\.html$/, '/'))
        await writeFile(join(dist, '_headers'), fichierHeaders(adresses))
      },
    },
  }
}

async function fichiersDe(dossier: string): Promise<string[]> {
  const entrees = await readdir(dossier, { recursive: true, withFileTypes: true })
  return entrees
    .filter((entree) => entree.isFile())
    .map((entree) => join(entree.parentPath, entree.name).slice(dossier.length))
    .sort()
}
