import { readdir, readFile, writeFile } from 'node:fs/promises'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'
import { securite } from './deploy/integration.ts'
import { lettres } from './deploy/lettres.ts'
import { empreinteSha256 } from './src/data/empreinte.ts'
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

/** The first script of the map, and the island that it brings. */
const CARTE = /\/(cartes|monter)\.[^/]*$/

/** What /carte/ asks for at once, because it shows its map unasked: scripts and styles of the map, by address. */
const prechargements = new Set()

/**
 * How a script brings another: all its parts at once, and only when they have come, for a browser that has once missed a
 * part never asks for it again. Vite’s own way lacks this, and weighs 600 bytes on every page.
 */
const morceaux = {
  name: 'morceaux',
  enforce: 'pre',
  configEnvironment: (nom) => (nom === 'client' ? { build: { modulePreload: { polyfill: false } } } : null),
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => `const venir = async (fichier) => {
      const reponse = await fetch('/' + fichier)
      if (!reponse.ok) throw new Error(fichier)
      await reponse.arrayBuffer()
    }
    export const __vitePreload = async (charger, suite = []) => {
      await Promise.all(suite.filter((un) => !document.querySelector('[href="/' + un + '"]')).map(venir))
      return charger()
    }`,
  },
  generateBundle(_, fichiers) {
    if (this.environment.name !== 'client') return
    for (const [nom, { imports = [], viteMetadata }] of Object.entries(fichiers)) {
      if (!CARTE.test(nom)) continue
      const suite = [nom, ...imports, ...(viteMetadata?.importedAssets ?? [])]
      // The script of every page asks for itself, before the map.
      for (const un of suite.filter((un) => !/\/Base\./.test(un))) prechargements.add(`/${un}`)
    }
  },
}

/** Writes them into the head of /carte/, whose addresses are known once all is built. */
const carteSansAttente = {
  name: 'carte-sans-attente',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const page = new URL('carte/index.html', dir)
      const html = await readFile(page, 'utf8')
      const liens = [...prechargements].map((adresse) =>
        adresse.endsWith('.css')
          ? `<link rel="preload" as="style" href="${adresse}">`
          : `<link rel="modulepreload" fetchpriority="low" href="${adresse}">`,
      )
      await writeFile(page, html.replace('</head>', `${liens.join('')}</head>`))
    },
  },
}

/** Folders of data of which exports/fichiers.ts does not hold the texts: their checksums are taken from what was written. */
const sommesDeControle = {
  name: 'sommes-de-controle',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      for (const chemin of ['donnees/v1/communes/', 'donnees/exemples/']) {
        const dossier = new URL(chemin, dir)
        const lignes = []
        for (const nom of (await readdir(dossier)).sort())
          lignes.push(`${empreinteSha256(await readFile(new URL(nom, dossier), 'utf8'))}  ${nom}\n`)
        await writeFile(new URL('SHA256SUMS', dossier), lignes.join(''))
      }
    },
  },
}

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  integrations: [
    react(),
    ilesSansDossier,
    carteSansAttente,
    sommesDeControle,
    securite(originesDe(tuilesDe(process.env))),
  ],
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always' },
  vite: {
    plugins: [morceaux, lettres()],
    // The one worker of the site stands at its root, under a name that never changes: it rules what is below it.
    worker: { format: 'iife', rolldownOptions: { output: { entryFileNames: '[name].js' } } },
  },
})
