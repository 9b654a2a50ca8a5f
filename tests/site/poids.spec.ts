import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

const brotli = (chemin: string) => brotliCompressSync(readFileSync(chemin)).length

test('the search with its widget weighs 6 kB at most, without what only a misspelling needs', () => {
  const scripts = readdirSync('dist/_astro').filter((nom) => /^Recherche.*\.js$/.test(nom))
  expect(scripts).toHaveLength(1)
  expect(scripts.map((nom) => brotli(`dist/_astro/${nom}`)).every((octets) => octets > 1000 && octets <= 6000)).toBe(
    true,
  )
})

test('the first suggestions come after 20 kB of data at most, and no file but the last resort is over 40 kB', () => {
  const fichiers = readdirSync('dist/recherche').map((nom) => ({ nom, octets: brotli(`dist/recherche/${nom}`) }))
  const poids = (nom: string) => fichiers.find((un) => un.nom === nom)?.octets ?? Infinity
  const plusGros = Math.max(...fichiers.filter(({ nom }) => nom.includes('-')).map(({ octets }) => octets))
  expect(poids('manifeste.txt') + plusGros).toBeLessThanOrEqual(20_000)
  expect(poids('france.txt')).toBeLessThanOrEqual(260_000)
})
