/** The map comes together: its scripts and styles in one go, and on /carte/, which shows it unasked, right after the first paint. */
import { readFile, writeFile } from 'node:fs/promises'
import type { AstroIntegration, ViteUserConfig } from 'astro'

type ModuleVite = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>

/** The first script of the map, and the island that it brings. */
const CARTE = /\/(cartes|monter)\.[^/]*$/

/** Ends what /carte/ asks for. */
const FIN = '</template>'

/** What brings a script on demand, and the list of what /carte/ asks for, once all addresses are known. */
export function carteSansAttente(): AstroIntegration {
  /** Scripts and styles of the map, by address. */
  const prechargements = new Set<string>()
  return {
    name: 'carte-sans-attente',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [morceaux(prechargements)] } })
      },
      'astro:build:done': async ({ dir }) => {
        const page = new URL('carte/index.html', dir)
        const html = await readFile(page, 'utf8')
        const liens = [...prechargements].map((adresse) =>
          adresse.endsWith('.css')
            ? `<link rel="preload" as="style" href="${adresse}">`
            : `<link rel="modulepreload" href="${adresse}">`,
        )
        // The page puts them in its head (scripts/page.ts): before it can be read, they would take their share of a poor network.
        if (!html.includes(FIN)) throw new Error(`deploy/carte.ts: no « ${FIN} » in /carte/`)
        await writeFile(page, html.replace(FIN, `${liens.join('')}${FIN}`))
      },
    },
  }
}

/**
 * How a script brings another: all its parts at once, and only when they have come, for a browser that has once missed a
 * part never asks for it again; those that the page itself has asked for are not asked twice. Vite’s own way lacks this, and
 * weighs 600 bytes on every page.
 */
function morceaux(prechargements: Set<string>): ModuleVite {
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
      const add = (nom: string) => {
        // The script of every page asks for itself, before the map.
        if (/\/Base\./.test(nom) || prechargements.has(`/${nom}`)) return
        prechargements.add(`/${nom}`)
        const morceau = fichiers[nom]
        if (morceau?.type !== 'chunk') return
        for (const suivi of [...morceau.imports, ...(morceau.viteMetadata?.importedAssets ?? [])]) add(suivi)
      }
      for (const nom of Object.keys(fichiers).filter((nom) => CARTE.test(nom))) add(nom)
    },
  }
}
