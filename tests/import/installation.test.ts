import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { installer } from '../../src/import/installation.ts'

let racine = ''
let dossier = ''

beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'geo-'))
  dossier = join(racine, 'geo')
})

/** Every file of the folder with its text. */
function contenu(): Record<string, string> {
  const noms = readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((entree) => entree.isFile())
  const chemins = noms.map(({ parentPath, name }) => join(parentPath, name)).toSorted()
  return Object.fromEntries(chemins.map((chemin) => [chemin.slice(dossier.length + 1), readFileSync(chemin, 'utf8')]))
}

const rien = () => false

describe('the files are put in place all at once', () => {
  it('a first time, then in the place of the former ones: what is no longer given goes', () => {
    installer(
      dossier,
      new Map([
        ['points.txt', 'a'],
        ['communes/99.topo.json', 'b'],
      ]),
      rien,
    )
    expect(contenu()).toEqual({ 'points.txt': 'a', 'communes/99.topo.json': 'b' })
    installer(dossier, new Map([['communes/98.topo.json', 'c']]), (chemin) => chemin === 'points.txt')
    expect(contenu()).toEqual({ 'points.txt': 'a', 'communes/98.topo.json': 'c' })
    expect(readdirSync(racine)).toEqual(['geo'])
  })

  it('a write that fails leaves the former files as they were, and nothing beside', () => {
    installer(
      dossier,
      new Map([
        ['points.txt', 'a'],
        ['communes/99.topo.json', 'b'],
      ]),
      rien,
    )
    const impossible = new Map([
      ['points.txt', 'neuf'],
      ['points.txt/dessous', 'x'],
    ])
    expect(() => {
      installer(dossier, impossible, rien)
    }).toThrow()
    expect(contenu()).toEqual({ 'points.txt': 'a', 'communes/99.topo.json': 'b' })
    expect(readdirSync(racine)).toEqual(['geo'])
  })

  it('a run cut between the two changes of names is mended by the next one', () => {
    mkdirSync(`${dossier}.ancien`)
    writeFileSync(join(`${dossier}.ancien`, 'points.txt'), 'a')
    mkdirSync(`${dossier}.nouveau`)
    writeFileSync(join(`${dossier}.nouveau`, 'credits.json'), 'à moitié')
    installer(dossier, new Map([['departements.topo.json', 'd']]), (chemin) => chemin === 'points.txt')
    expect(contenu()).toEqual({ 'points.txt': 'a', 'departements.topo.json': 'd' })
    expect(existsSync(`${dossier}.ancien`)).toBe(false)
  })
})
