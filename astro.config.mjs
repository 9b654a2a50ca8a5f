import { readFile, writeFile } from 'node:fs/promises'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'
import { securite } from './deploy/integration.ts'
import { lettres } from './deploy/lettres.ts'
import { morceauxSansAttente } from './deploy/morceaux.ts'
import { sommesDeControle } from './deploy/sommes.ts'
import { readSite } from './src/data/site.ts'
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

const nomCourt = ({ name }) => `_astro/${name.split('.astro_')[0].replace(/\W/g, '')}.[hash].js`

export default defineConfig({
  site: readSite().href,
  integrations: [
    react(),
    lettres(),
    ilesSansDossier,
    morceauxSansAttente(),
    sommesDeControle(),
    securite(originesDe(tuilesDe(process.env))),
  ],
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // No page shows code that would be coloured: the one who colours is not even loaded.
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'always' },
  vite: {
    // The one worker of the site stands at its root, under a name that never changes: it rules what is below it.
    worker: { format: 'iife', rolldownOptions: { output: { entryFileNames: '[name].js' } } },
    // Each page names its script: « Base », not « Base.astro_astro_type_script_index_0_lang ».
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: nomCourt } } } } },
  },
})
