/** How scripts come in parts: all those of a thing at once, and what a page shows unasked right after its first paint. */
import { readFile, writeFile } from 'node:fs/promises'
import type { AstroIntegration, ViteUserConfig } from 'astro'

declare module 'astro' {
  interface AstroClientDirectives {
    'client:lisible'?: boolean
  }
}

type ModuleVite = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>

/** Pages that show unasked what is made of many parts, and the scripts that it begins with. */
const SUITES = [
  { page: 'carte/index.html', debut: /\/(cartes|monter)\.[^/]*$/ },
  { page: 'orientation/index.html', debut: /\/(Orientation|client)\.[^/]*$/ },
].map((suite) => ({ ...suite, parts: new Set<string>() }))

/** Where the list of parts stands in such a page, which puts it in its head in time (src/scripts/lisible.ts). */
const PLACE = /(<template data-suite[^>]*>[^]*?)(<\/template>)/

/** What brings a script on demand, the islands that wait (`client:lisible`), and the list of what each of `SUITES` asks for. */
export function morceauxSansAttente(): AstroIntegration {
  return {
    name: 'morceaux-sans-attente',
    hooks: {
      'astro:config:setup': ({ updateConfig, addClientDirective }) => {
        updateConfig({ vite: { plugins: [morceaux()] } })
        addClientDirective({ name: 'lisible', entrypoint: './src/scripts/ile-lisible.ts' })
      },
      'astro:build:done': async ({ dir }) => {
        for (const { page, parts } of SUITES) {
          const html = await readFile(new URL(page, dir), 'utf8')
          if (!PLACE.test(html)) throw new Error(`deploy/morceaux.ts: no « <template data-suite> » in ${page}`)
          await writeFile(new URL(page, dir), html.replace(PLACE, `$1${[...parts].map(lienVers).join('')}$2`))
        }
      },
    },
  }
}

function lienVers(adresse: string): string {
  return adresse.endsWith('.css')
    ? `<link rel="preload" as="style" href="${adresse}">`
    : `<link rel="modulepreload" href="${adresse}">`
}

/**
 * How a script brings another: all its parts at once, and only when they have come, for a browser that has once missed a
 * part never asks for it again; those that the page itself has asked for are not asked twice. Vite’s own way lacks this, and
 * weighs 600 bytes on every page.
 */
function morceaux(): ModuleVite {
  return {
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
      for (const { debut, parts } of SUITES) {
        const add = (nom: string) => {
          // The script of every page asks for itself, first.
          if (/\/Base\./.test(nom) || parts.has(`/${nom}`)) return
          parts.add(`/${nom}`)
          const morceau = fichiers[nom]
          if (morceau?.type !== 'chunk') return
          for (const suivi of [...morceau.imports, ...(morceau.viteMetadata?.importedAssets ?? [])]) add(suivi)
        }
        for (const nom of Object.keys(fichiers).filter((nom) => debut.test(nom))) add(nom)
      }
    },
  }
}
