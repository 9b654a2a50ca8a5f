import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

const brotli = (chemin: string) => brotliCompressSync(readFileSync(chemin)).length

test('the script of every page, search and way to the map, weighs 6 kB at most, in one file', () => {
  const scripts = readdirSync('dist/_astro').filter((nom) => /^Base.*\.js$/.test(nom))
  expect(scripts).toHaveLength(1)
  const [script = ''] = scripts
  expect(brotli(`dist/_astro/${script}`)).toBeGreaterThan(1000)
  expect(brotli(`dist/_astro/${script}`)).toBeLessThanOrEqual(6000)
  // What it imports at once would be one more wait on a poor network.
  expect(readFileSync(`dist/_astro/${script}`, 'utf8')).not.toMatch(/^import\b(?!\()/m)
})

test('the first suggestions come after 20 kB of data at most, and no file but the last resort is over 40 kB', () => {
  const fichiers = readdirSync('dist/recherche').map((nom) => ({ nom, octets: brotli(`dist/recherche/${nom}`) }))
  const poids = (nom: string) => fichiers.find((un) => un.nom === nom)?.octets ?? Infinity
  const plusGros = Math.max(...fichiers.filter(({ nom }) => nom.includes('-')).map(({ octets }) => octets))
  expect(poids('manifeste.txt') + plusGros).toBeLessThanOrEqual(20_000)
  expect(poids('france.txt')).toBeLessThanOrEqual(260_000)
})

test('the map weighs 130 kB at most, its places 15 kB', () => {
  const fichiers = readdirSync('dist/_astro').filter((nom) => /^(monter|client|cartes|carte)\b.*\.(js|css)$/.test(nom))
  expect(fichiers.length).toBeGreaterThan(3)
  expect(fichiers.reduce((somme, nom) => somme + brotli(`dist/_astro/${nom}`), 0)).toBeLessThanOrEqual(130_000)
  expect(brotli('dist/carte/lieux.json')).toBeLessThanOrEqual(15_000)
})
