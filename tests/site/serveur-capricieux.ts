/** Serves the built site over a network that fails on demand: one fault at an address, a new version, another worker. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname } from 'node:path'

/** What goes wrong instead of the right answer, whose bytes are `juste`. */
export type Faute = (reponse: ServerResponse, juste: Buffer, demande: IncomingMessage) => void

export interface Capricieux {
  origine: string
  /** The fault of each address; the others are well. */
  fautes: Map<string, Faute>
  /** The worker that is served. */
  worker: (texte: string) => string
  /** What each page says. */
  page: (html: string) => string
  /** Addresses asked since the last look. */
  demandes: string[]
  arreter: () => void
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.css': 'text/css',
}

/** The day of this server: that of what is received from it. */
const JOUR = new Date('2027-03-03T09:00:00Z')

export async function ouvrirCapricieux(): Promise<Capricieux> {
  const serveur = createServer((demande, reponse) => {
    const chemin = decodeURI(new URL(demande.url ?? '/', 'http://site.invalid').pathname)
    capricieux.demandes.push(chemin)
    const fichier = `dist${chemin}${chemin.endsWith('/') ? 'index.html' : ''}`
    const trouve = existsSync(fichier) && extname(fichier) !== ''
    const lu = trouve ? fichier : 'dist/404.html'
    const juste = transformer(readFileSync(lu), lu)
    reponse.setHeader('Date', JOUR.toUTCString())
    const faute = capricieux.fautes.get(chemin)
    if (faute) faute(reponse, juste, demande)
    else {
      reponse.writeHead(trouve ? 200 : 404, { 'Content-Type': TYPES[extname(lu)], 'Cache-Control': 'max-age=300' })
      reponse.end(juste)
    }
  })
  const transformer = (octets: Buffer, fichier: string) => {
    if (fichier === 'dist/sw.js') return Buffer.from(capricieux.worker(octets.toString()))
    return fichier.endsWith('.html') ? Buffer.from(capricieux.page(octets.toString())) : octets
  }
  const capricieux: Capricieux = {
    origine: '',
    fautes: new Map(),
    worker: (texte) => texte,
    page: (html) => html,
    demandes: [],
    arreter: () => {
      serveur.closeAllConnections()
      serveur.close()
    },
  }
  await new Promise<void>((resoudre) => serveur.listen(0, '127.0.0.1', resoudre))
  const adresse = serveur.address()
  if (adresse === null || typeof adresse === 'string') throw new Error('the server has no port')
  capricieux.origine = `http://127.0.0.1:${adresse.port}`
  return capricieux
}

/** The worker with a shorter patience for what never comes: a test need not wait as people do. */
export function presse(worker: string): string {
  if (!worker.includes('=3e4')) throw new Error('sw.js: its last patience is not where the tests look for it')
  return worker.replace('=3e4', '=6e3')
}
