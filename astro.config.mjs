import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'

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

/** Text of a style or a script → its source in a policy. All widgets share the same ones. */
const empreintes = new Map()
function empreinteDe(texte) {
  if (!empreintes.has(texte)) empreintes.set(texte, `'sha256-${createHash('sha256').update(texte).digest('base64')}'`)
  return empreintes.get(texte)
}

/** A widget stands on the site of someone else: its policy admits nothing but the style and the script written into it. */
const widgetsFermes = {
  name: 'widgets-fermes',
  hooks: {
    'astro:build:done': async ({ assets }) => {
      for (const fichier of assets.get('/widget/[code]') ?? []) {
        const html = await readFile(fichier, 'utf8')
        const sources = (motif) => [...html.matchAll(motif)].map(([, texte]) => empreinteDe(texte)).join(' ')
        const styles = sources(/<style>(.*?)<\/style>/gs)
        const scripts = sources(/<script type="module">(.*?)<\/script>/gs)
        const politique = `default-src 'none'; style-src ${styles}; script-src ${scripts}; base-uri 'none'; form-action 'none'`
        const meta = `<meta http-equiv="Content-Security-Policy" content="${politique}">`
        await writeFile(
          fichier,
          html.replace('<meta charset="utf-8">', (charset) => charset + meta),
        )
      }
    },
  },
}

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  integrations: [react(), ilesSansDossier, widgetsFermes],
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always' },
})
