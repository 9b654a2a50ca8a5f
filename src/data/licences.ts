/** What reaches a browser beside our own code: the dependencies of package.json and theirs, as they declare themselves. */
import { readFileSync } from 'node:fs'
import type { Emprunt } from '../domain/licence.ts'

/** They stay behind: what the build alone reads, types, and the command line of topojson-client. */
const RESTENT = ['@types/geojson', 'commander', 'zod']
/** A few lines of each come with a page that moves; what they need to build it stays behind. */
const SANS_LES_LEURS = ['astro', '@astrojs/react']

interface Paquet {
  name: string
  version: string
  license: string
  dependencies?: Record<string, string>
}

/** Sorted by name; each once. */
export function readEmprunts(): Emprunt[] {
  const vus = new Map<string, Emprunt>()
  const suivre = ({ dependencies = {} }: Paquet) => {
    for (const nom of Object.keys(dependencies)) {
      if (vus.has(nom) || RESTENT.includes(nom)) continue
      const paquet = lire(`node_modules/${nom}/package.json`)
      vus.set(nom, { nom, version: paquet.version, licence: paquet.license })
      if (!SANS_LES_LEURS.includes(nom)) suivre(paquet)
    }
  }
  suivre(lire('package.json'))
  return [...vus.values()].sort((a, b) => (a.nom < b.nom ? -1 : 1))
}

function lire(chemin: string): Paquet {
  return JSON.parse(readFileSync(chemin, 'utf8')) as Paquet
}
