import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publier } from '../../deploy/publier.ts'

let racine: string
beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'publier-'))
})
afterEach(() => rmSync(racine, { recursive: true }))

/** A folder with these files. */
function dossier(nom: string, fichiers: Readonly<Record<string, string>>): string {
  for (const [fichier, texte] of Object.entries(fichiers)) {
    const chemin = join(racine, nom, fichier)
    mkdirSync(dirname(chemin), { recursive: true })
    writeFileSync(chemin, texte)
  }
  return join(racine, nom)
}

/** A build that ended. */
const construction = (nom: string, fichiers: Readonly<Record<string, string>>) =>
  dossier(nom, { ...fichiers, _headers: '' })

/** What compression writes goes to the device of Linux that is always full; `npm run bench -- --disque` fills a real disk. */
function sansPlace(): string {
  const dist = construction('sans-place', { 'index.html': LONG, '_astro/a.js': 'a' })
  symlinkSync('/dev/full', join(dist, 'index.html.br'))
  return dist
}

const LONG = 'Un numéro à appeler. '.repeat(200)
const servi = (fichier: string) => readFileSync(join(racine, 'srv/actuel', fichier))
const publie = (dist: string) => publier(dist, join(racine, 'srv'))
const versions = () => readdirSync(join(racine, 'srv/versions'))

describe('a site is published whole or not at all', () => {
  it('serves the new version, compressed where it is worth it', async () => {
    await publie(construction('dist', { 'index.html': LONG, 'court.txt': 'court', '_astro/a.js': 'a' }))
    expect(servi('index.html').toString()).toBe(LONG)
    expect(gunzipSync(servi('index.html.gz')).toString()).toBe(LONG)
    expect(brotliDecompressSync(servi('index.html.br')).toString()).toBe(LONG)
    expect(existsSync(join(racine, 'srv/actuel/court.txt.gz'))).toBe(false)
  })

  it.each<[quoi: string, faute: string, casse: () => string]>([
    ['what is no site', 'index.html', () => construction('casse', { 'autre.html': 'sans accueil' })],
    ['a build that broke off', '_headers', () => dossier('casse', { 'index.html': 'neuf', '_astro/a.js': 'a' })],
    ['a disk without room for one more byte', 'ENOSPC', sansPlace],
  ])('%s changes nothing and leaves nothing behind', async (_, faute, casse) => {
    await publie(construction('avant', { 'index.html': 'avant', '_astro/a.js': 'a' }))
    const lien = readlinkSync(join(racine, 'srv/actuel'))
    await expect(publie(casse())).rejects.toThrow(faute)
    expect(readlinkSync(join(racine, 'srv/actuel'))).toBe(lien)
    expect(servi('index.html').toString()).toBe('avant')
    expect(versions()).toHaveLength(1)
  })

  it('a page of the version before still finds its script', async () => {
    await publie(construction('un', { 'index.html': 'un', '_astro/un.js': 'un' }))
    await publie(construction('deux', { 'index.html': 'deux', '_astro/deux.js': 'deux' }))
    expect(servi('index.html').toString()).toBe('deux')
    expect(servi('_astro/un.js').toString()).toBe('un')
    expect(servi('_astro/deux.js').toString()).toBe('deux')
    await publie(construction('trois', { 'index.html': 'trois', '_astro/trois.js': 'trois' }))
    expect(readdirSync(join(racine, 'srv/actuel/_astro')).sort()).toEqual(['deux.js', 'trois.js'])
  })

  it('keeps three versions', async () => {
    for (const nom of ['a', 'b', 'c', 'd']) await publie(construction(nom, { 'index.html': nom, '_astro/a.js': nom }))
    expect(versions()).toHaveLength(3)
    expect(servi('index.html').toString()).toBe('d')
  })
})
