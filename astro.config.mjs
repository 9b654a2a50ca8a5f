import { readFile, writeFile } from 'node:fs/promises'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'
import { securite } from './deploy/integration.ts'
import { originesDe, tuilesDe } from './src/data/tuiles.ts'

/**
 * Astro names each island after the folder where it is built: two builds would differ by that name, which nothing reads.
 * Islands stand on pages of a fixed address only; tests/content/constructions.test.ts tells if another one comes.
 */
const ilesSansDossier = {
  name: 'iles-sans-dossier',
  hooks: {
    'astro:build:done': async ({ assets }) => {
      const fixes = [...assets].filter(([route]) => !route.includes('[')).flatMap(([, fichiers]) => fichiers)
      for (const fichier of fixes.filter(({ pathname }) => pathname.endsWith('.html'))) {
        const html = await readFile(fichier, 'utf8')
        const sans = html.replace(/(<astro-island uid=")[^"]*/g, '$1ile')
        if (sans !== html) await writeFile(fichier, sans)
      }
    },
  },
}

/**
 * What a script does when it brings another: Vite’s own way weighs 600 bytes on every page, for styles and errors that ours
 * do not have. Only the map, whose parts are large, has the list of them, so that they come together.
 */
const morceaux = {
  name: 'morceaux',
  enforce: 'pre',
  configEnvironment: (nom) =>
    nom === 'client'
      ? {
          build: {
            modulePreload: {
              polyfill: false,
              resolveDependencies: (fichier, suite) => (/\/monter\./.test(fichier) ? suite : []),
            },
          },
        }
      : null,
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => `export const __vitePreload = (charger, suite = []) => {
      for (const fichier of suite) {
        const lien = document.createElement('link')
        lien.rel = 'modulepreload'
        lien.href = '/' + fichier
        document.head.append(lien)
      }
      return charger()
    }`,
  },
}

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  integrations: [react(), ilesSansDossier, securite(originesDe(tuilesDe(process.env)))],
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always' },
  vite: { plugins: [morceaux] },
})
