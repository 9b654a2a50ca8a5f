import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import decoupage from '@etalab/decoupage-administratif/package.json' with { type: 'json' }
import { ANNEE, CREDIT, recevoirSources, SOURCES, sourcesOfficielles } from '../../src/import/sources.ts'
import { telecharger } from '../../src/import/telechargement.ts'
import { carre, contour, CONTOURS_99, geojson, octets } from '../fixtures/geo.ts'

type Reponse = (requete: IncomingMessage, reponse: ServerResponse) => void

const CORPS = Buffer.from(Array.from({ length: 200_000 }, (_, rang) => String(rang % 10)).join(''))
const ENTETES = { etag: '"v1"', 'content-length': CORPS.length }

let serveur: Server
let racine = ''
let cache = ''
let recues: IncomingMessage[] = []
let suite: Reponse[] = []

beforeEach(async () => {
  cache = mkdtempSync(join(tmpdir(), 'cache-'))
  recues = []
  serveur = createServer((requete, reponse) => {
    recues.push(requete)
    // The last answer stands for all that follow.
    const repondre = suite.length > 1 ? suite.shift() : suite[0]
    repondre?.(requete, reponse)
  })
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret))
  racine = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`
})

afterEach(() => {
  serveur.closeAllConnections()
  serveur.close()
})

const REGLAGES = {
  essais: 4,
  attente: 1,
  delai: 5_000,
  refus: (lus: Uint8Array) => (Buffer.from(lus).equals(CORPS) ? null : 'contenu inattendu.'),
}

function demander(...reponses: Reponse[]): Promise<Uint8Array> {
  suite = reponses
  return telecharger(`${racine}/f`, 'f', { ...REGLAGES, cache })
}

const entier: Reponse = (_, reponse) => reponse.writeHead(200, ENTETES).end(CORPS)
const statut =
  (code: number): Reponse =>
  (_, reponse) =>
    reponse.writeHead(code).end()
/** Sends so many bytes and, once some are on the disk, cuts the line. */
const coupe =
  (nombre: number, entetes: object = ENTETES): Reponse =>
  (_, reponse) => {
    reponse.writeHead(200, { 'content-length': CORPS.length, ...entetes })
    reponse.write(CORPS.subarray(0, nombre), () => {
      const partiel = join(cache, 'f.partiel')
      const veille = setInterval(() => {
        if (!existsSync(partiel) || statSync(partiel).size === 0) return
        clearInterval(veille)
        reponse.socket?.end()
      }, 2)
    })
  }
/** A server that knows how to take up: the rest of the file if it has not changed. */
const reprise: Reponse = ({ headers }, reponse) => {
  const debut = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
  if (headers['if-range'] !== '"v1"' || debut === 0) return void reponse.writeHead(200, ENTETES).end(CORPS)
  reponse
    .writeHead(206, { etag: '"v1"', 'content-range': `bytes ${debut}-${CORPS.length - 1}/${CORPS.length}` })
    .end(CORPS.subarray(debut))
}

describe('a download survives a bad line', () => {
  it('received at once, then read from the cache without a request', async () => {
    expect(Buffer.from(await demander(entier)).equals(CORPS)).toBe(true)
    expect(Buffer.from(await demander(statut(500))).equals(CORPS)).toBe(true)
    expect(recues).toHaveLength(1)
    expect(readdirSync(cache)).toEqual(['f'])
  })

  it.each([500, 503, 429, 408])('a passing error %i is tried again', async (code) => {
    expect(Buffer.from(await demander(statut(code), entier)).equals(CORPS)).toBe(true)
    expect(recues).toHaveLength(2)
  })

  it('a file cut in the middle is taken up where it was, and is whole', async () => {
    expect(Buffer.from(await demander(coupe(120_000), reprise)).equals(CORPS)).toBe(true)
    const { range } = recues[1]?.headers ?? {}
    expect(Number(/\d+/.exec(range ?? '')?.[0])).toBeGreaterThan(0)
    expect(recues[1]?.headers['if-range']).toBe('"v1"')
  })

  it('a later run takes up what a failed one received', async () => {
    await expect(demander(coupe(120_000), statut(503))).rejects.toThrow('le serveur a répondu 503')
    expect(existsSync(join(cache, 'f.partiel'))).toBe(true)
    recues = []
    expect(Buffer.from(await demander(reprise)).equals(CORPS)).toBe(true)
    expect(recues[0]?.headers.range).toMatch(/^bytes=[1-9]\d*-$/)
  })

  it('a file that changed meanwhile, or a server that cannot take up: from the start', async () => {
    const change: Reponse = (requete, reponse) => {
      expect(requete.headers['if-range']).toBe('"v1"')
      entier(requete, reponse)
    }
    expect(Buffer.from(await demander(coupe(120_000), change)).equals(CORPS)).toBe(true)
  })

  it('a rest that starts elsewhere is not glued to the beginning, even of the right length', async () => {
    const ailleurs: Reponse = ({ headers }, reponse) => {
      const reste = CORPS.length - Number(/\d+/.exec(headers.range ?? '')?.[0])
      reponse
        .writeHead(206, { etag: '"v1"', 'content-range': `bytes 3-${reste + 2}/${CORPS.length}` })
        .end(CORPS.subarray(3, reste + 3))
    }
    suite = [coupe(120_001), ailleurs, reprise]
    const lus = await telecharger(`${racine}/f`, 'f', { ...REGLAGES, cache, refus: () => null })
    expect(Buffer.from(lus).equals(CORPS)).toBe(true)
  })

  it('a rest that the server cannot give: from the start', async () => {
    expect(Buffer.from(await demander(coupe(120_000), statut(416), reprise)).equals(CORPS)).toBe(true)
  })

  it('without a version to compare, nothing is glued', async () => {
    expect(Buffer.from(await demander(coupe(50_000, {}), entier)).equals(CORPS)).toBe(true)
    expect(recues[1]?.headers.range).toBeUndefined()
  })
})

describe('a bad answer never passes for the file', () => {
  it('an address that is not there fails at once, and says so', async () => {
    await expect(demander(statut(404))).rejects.toThrow(/\/f n’a pas pu être téléchargé : le serveur a répondu 404/)
    expect(recues).toHaveLength(1)
  })

  it('a page in the place of the file, however often asked', async () => {
    const page: Reponse = (_, reponse) => reponse.writeHead(200).end('<p>Maintenance')
    await expect(demander(page)).rejects.toThrow('contenu inattendu')
    expect(recues).toHaveLength(REGLAGES.essais)
    expect(readdirSync(cache)).toEqual([])
  })

  it('a body cut short without its length being told', async () => {
    const court: Reponse = (_, reponse) => {
      reponse.writeHead(200, { 'transfer-encoding': 'chunked' })
      reponse.end(CORPS.subarray(0, 1_000))
    }
    await expect(demander(court)).rejects.toThrow('contenu inattendu')
  })

  it('a line cut each time gives the reason', async () => {
    await expect(demander((_, reponse) => reponse.destroy())).rejects.toThrow(/n’a pas pu être téléchargé/)
    expect(recues).toHaveLength(REGLAGES.essais)
  })

  it('a cache that was spoilt is asked again', async () => {
    writeFileSync(join(cache, 'f'), 'abîmé')
    expect(Buffer.from(await demander(entier)).equals(CORPS)).toBe(true)
    expect(recues).toHaveLength(1)
  })
})

describe('the official sources', () => {
  const CENTRES = [{ code: '99001', centre: { type: 'Point', coordinates: [10.05, 40.05] } }]
  const parAdresse =
    (communes: unknown): Reponse =>
    ({ url = '' }, reponse) => {
      if (url.includes('departements'))
        return void reponse.end(gzipSync(octets(geojson([contour('99', carre(10, 40))]))))
      if (url.endsWith('communes-100m.geojson.gz')) return void reponse.end(gzipSync(octets(communes)))
      reponse.end(octets(CENTRES))
    }
  const tout = () =>
    recevoirSources(sourcesOfficielles(racine, racine), { cache, essais: 2, attente: 1, delai: 5_000 }, () => undefined)

  it('outlines of the year, gzipped, and the centres', async () => {
    suite = [parAdresse(geojson(CONTOURS_99))]
    const recus = await tout()
    expect(recus.map(({ nature }) => nature)).toEqual(['departements', 'communes', 'points'])
    expect(recues.map(({ url }) => url)).toMatchInlineSnapshot(`
      [
        "/contours-administratifs/2026/geojson/departements-100m.geojson.gz",
        "/contours-administratifs/2026/geojson/communes-100m.geojson.gz",
        "/communes?fields=code,centre&format=json",
      ]
    `)
  })

  it('a file that holds something else is refused by name, and those before it are not asked again', async () => {
    suite = [parAdresse(geojson([contour('99', carre(10, 40))]))]
    await expect(tout()).rejects.toThrow(/communes-100m.*autre chose que le fichier attendu \(communes\)/)
    recues = []
    suite = [parAdresse(geojson(CONTOURS_99))]
    await tout()
    expect(recues).toHaveLength(2)
  })

  it('the year asked for is that of the official list: raise both together', () => {
    expect({ decoupage: decoupage.version, ANNEE }).toEqual({ decoupage: '6.0.0', ANNEE: '2026' })
    expect(CREDIT).toContain(ANNEE)
    expect(SOURCES.every(({ url }) => /^https:\/\/[a-z.-]+\.gouv\.fr\//.test(url))).toBe(true)
  })
})
