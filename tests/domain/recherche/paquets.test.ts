import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chercher } from '../../../src/domain/recherche/rank.ts'
import { encodeFrance, encodePaquet } from '../../../src/domain/recherche/transport.ts'
import { indexRecu, PAQUETS } from '../../fixtures/paquets.ts'
import { abrege, INDEX, LIEUX } from '../../fixtures/recherche.ts'

const kilo = (texte: string) => brotliCompressSync(texte).length / 1000

describe('few bytes travel', () => {
  it('no packet is over 20 kB, and all of France is under 260 kB', () => {
    const poids = [...PAQUETS.values()].map((paquet) => kilo(encodePaquet(paquet, () => 0)))
    expect(Math.max(...poids)).toBeLessThan(20)
    expect(kilo(encodeFrance(LIEUX, () => 0))).toBeLessThan(260)
  })

  it('every place is whole in some packet, by each of its ways in', () => {
    const complets = new Set([...PAQUETS].flatMap(([nom, { lieux }]) => (nom.startsWith('n-') ? lieux : [])))
    expect(LIEUX.filter((lieu) => !complets.has(lieu))).toEqual([])
  })
})

describe('a packet answers as all of France would', () => {
  it.each([
    'o',
    'or',
    'orl',
    'orleans',
    'la ha',
    'la',
    'le',
    'les',
    'saint',
    'saint j',
    'st-jean-de-b',
    'sainte colombe',
    'braye',
    'Y',
    'eu',
    'mainvilliers',
    'malesherbes',
    '45',
    '453',
    '45300',
    '974',
    '2A',
    'orleans 45',
    'saint denis 93',
    '20000 ajaccio',
    'paris',
    'paris 12',
    'lyon 5e',
    'xqz',
    'zzz',
    "l'hay",
    'villeneuve',
    'mont',
    'saint 45',
  ])('« %s »', (saisie) => {
    const [partiel, entier] = [chercher(indexRecu(saisie), saisie), chercher(INDEX, saisie)]
    expect(partiel.lieux.slice(0, 3).map(abrege)).toEqual(entier.lieux.slice(0, 3).map(abrege))
    expect(partiel.seul && abrege(partiel.seul)).toBe(entier.seul && abrege(entier.seul))
  })

  it('for every name of the official list: the same place, or the same choice', () => {
    const autres = LIEUX.filter(({ nom }) => {
      const [partiel, entier] = [chercher(indexRecu(nom), nom).seul, chercher(INDEX, nom).seul]
      return partiel?.codeInsee !== entier?.codeInsee
    })
    expect(autres.map(abrege)).toEqual([])
  })

  it('a beginning that fits thousands says how many are not shown', () => {
    expect(chercher(indexRecu('saint'), 'saint').autres).toBeGreaterThan(4000)
    expect(chercher(indexRecu('s'), 's').autres).toBeGreaterThan(6000)
  })
})
