import { readdirSync, readFileSync, statSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

const brotli = (chemin: string) => brotliCompressSync(readFileSync(chemin)).length

/** The one file of `_astro` so named. */
const asset = (motif: RegExp) => {
  const noms = readdirSync('dist/_astro').filter((nom) => motif.test(nom))
  expect(noms, String(motif)).toHaveLength(1)
  return `dist/_astro/${noms[0]}`
}

test('the script of every page, which brings what is asked for, weighs 1.5 kB at most, in one file', () => {
  const script = asset(/^Base.*\.js$/)
  expect(brotli(script)).toBeLessThanOrEqual(1500)
  // What it imports at once would be one more wait on a poor network.
  expect(readFileSync(script, 'utf8')).not.toMatch(/^import\b(?!\()/m)
})

test('home weighs 12 kB at most before the first focus, its letters apart; the search that comes then, 7 kB', () => {
  expect(brotli('dist/index.html') + brotli(asset(/^Base.*\.js$/))).toBeLessThanOrEqual(12_000)
  const recherche = [/^recherche\..*\.js$/, /^annuaire\..*\.js$/, /^normalise\..*\.js$/].map(asset)
  expect(recherche.reduce((somme, chemin) => somme + brotli(chemin), 0)).toBeLessThanOrEqual(7000)
})

test('the answer for a commune is one file of 6.6 kB at most, the letters apart: less than half of what a new line brings in one go', () => {
  const pages = readdirSync('dist/communes').map((nom) => `dist/communes/${nom}/index.html`)
  const parTaille = pages.map((page) => ({ page, octets: statSync(page).size })).sort((a, b) => b.octets - a.octets)
  // Raw size and compressed size go together: the twenty largest hold the heaviest.
  expect(Math.max(...parTaille.slice(0, 20).map(({ page }) => brotli(page)))).toBeLessThanOrEqual(6600)
  // Nothing that it needs is elsewhere: no style, no picture, and no script without which it would not answer.
  expect(readFileSync('dist/communes/45191-le-malesherbois/index.html', 'utf8')).not.toMatch(
    /<link rel="(?:stylesheet|preload"(?! href="[^"]+\.woff2"))|<img|<script src/,
  )
})

test('the letters of the pages weigh 15.5 kB at most', () => {
  expect(statSync(asset(/^figtree.*\.woff2$/)).size).toBeLessThanOrEqual(15_500)
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

test('the page of the wizard, which answers alone, weighs 16 kB at most; what comes after it 75 kB', () => {
  expect(brotli('dist/orientation/index.html')).toBeLessThanOrEqual(16_000)
  const suite = /<template data-suite>(.*?)<\/template>/.exec(readFileSync('dist/orientation/index.html', 'utf8'))?.[1]
  const parts = [...(suite ?? '').matchAll(/href="([^"]+)"/g)].map(([, adresse]) => `dist${adresse}`)
  expect(parts.length).toBeGreaterThan(3)
  expect(parts.reduce((somme, part) => somme + brotli(part), 0)).toBeLessThanOrEqual(75_000)
})

test('a widget is one file of 11 kB at most, 4 kB once compressed; the script of its host 1 kB; an old address 1.5 kB', () => {
  const poids = (dossier: string) =>
    readdirSync(`dist/${dossier}`).map((nom) => statSync(`dist/${dossier}/${nom}/index.html`).size)
  expect(poids('widget').length).toBeGreaterThan(1000)
  expect(Math.max(...poids('widget'))).toBeLessThanOrEqual(11_000)
  expect(brotli('dist/widget/45224/index.html')).toBeLessThanOrEqual(4000)
  expect(readFileSync('dist/widget/45224/index.html', 'utf8')).not.toMatch(
    // Where something closes, a script that the pages share tells the day.
    /<(?:link(?! rel="canonical")|img)|\ssrc=(?!"\/_astro\/Fermetures\.)|url\(/,
  )
  expect(statSync('dist/widget.js').size).toBeLessThanOrEqual(1000)
  expect(Math.max(...poids('c'))).toBeLessThanOrEqual(1500)
})

test('all that the page of an answer runs weighs 1.5 kB at most', () => {
  const html = readFileSync('dist/communes/45191-le-malesherbois/index.html', 'utf8')
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(
    ([, attributs = '']) => !attributs.includes('application/ld+json'),
  )
  const textes = scripts.map(([, attributs = '', texte = '']) => {
    const adresse = /\bsrc="([^"]+)"/.exec(attributs)?.[1]
    return adresse === undefined ? texte : readFileSync(`dist${adresse}`, 'utf8')
  })
  expect(textes.join('').length).toBeGreaterThan(1000)
  expect(textes.reduce((somme, texte) => somme + brotliCompressSync(texte).length, 0)).toBeLessThanOrEqual(1500)
})
