import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enTete, lireNom, lirePhrase, tusDe } from '../../../src/domain/recherche/phrase.ts'
import { chercher } from '../../../src/domain/recherche/rank.ts'
import type { Repere } from '../../../src/domain/recherche/reperes.ts'
import { indexRecu } from '../../fixtures/paquets.ts'
import { abrege, INDEX } from '../../fixtures/recherche.ts'

const MEDECIN: Repere = {
  cles: ['medecin', '=urgenc', '15'],
  titre: 'Voir un médecin',
  texte: '',
  reponse: '',
  href: '/',
  vital: false,
}
const TUS = tusDe([MEDECIN], ['je suis', 'je cherche', 'depuis hier', 'demain'])

describe('what may be a name in a sentence is kept as it was typed', () => {
  it.each([
    [
      'je cherche un médecin à Gien',
      ['cherche un médecin à Gien', 'un médecin à Gien', 'médecin à Gien', 'à Gien', 'Gien'],
    ],
    ['Bourg-en-Bresse, médecin', ['Bourg-en-Bresse']],
    ['urgence L’Haÿ-les-Roses', ['L’Haÿ-les-Roses', 'Haÿ-les-Roses']],
    ['médecin Médecins', ['Médecins']],
    ['médecin demain', []],
    ['je cherche ma cheville', ['cherche ma cheville']],
    ['15 Gien', []],
    ['80 ans Gien depuis hier', ['80 ans Gien', 'Gien depuis hier', 'Gien']],
    ['Gien', []],
    ['médecin', []],
    ['', []],
  ])('« %s »: between the words around it', (saisie, restes) => {
    expect(lirePhrase(saisie, TUS).restes).toEqual(restes)
    expect(lirePhrase(saisie, TUS).lectures).toEqual(restes)
  })

  it.each([
    ['médecin Gien 45500', ['médecin Gien 45500', 'Gien 45500', 'médecin Gien', 'Gien', '45500']],
    ['45500 Gien', ['Gien 45500', 'Gien', '45500']],
    ['médecin 45500', ['45500']],
    ['45500', ['45500']],
  ])('« %s »: with its postal code, then without, then the code', (saisie, lectures) => {
    expect(lirePhrase(saisie, TUS).lectures).toEqual(lectures)
  })

  it.each([
    ['fatiguée et seule à Gien', ['et seule à Gien', 'seule à Gien', 'à Gien', 'Gien'], 'Gien'],
    ['Seule A Gien', ['A Gien', 'Gien'], 'Gien'],
    ['Gien médecin', [], 'Gien'],
  ])('« %s »: its last words', (saisie, fins, apresA) => {
    expect(lirePhrase(saisie, TUS)).toMatchObject({ fins, apresA })
  })

  it.each([
    ['je suis médecin Gien demain', 'Gien'],
    ['médecin demain', ''],
    ['Gien', ''],
    ['médecin pour mon dos', 'pour mon dos'],
    ['médecin mon dos', ''],
  ])('« %s »: what remains once every known word is gone', (saisie, nu) => {
    expect(lirePhrase(saisie, TUS).nu).toBe(nu)
  })

  it('whatever is typed, each is a part of it and none is a word around a name', () => {
    const mot = fc.constantFrom(
      'médecin',
      'je suis',
      'Gien',
      'à',
      'Saint-Père',
      '45500',
      '80 ans',
      ',',
      '’',
      ' ',
      '<b>',
    )
    fc.assert(
      fc.property(fc.array(mot, { maxLength: 7 }), (mots) => {
        const saisie = mots.join(' ')
        const { restes, fins, apresA } = lirePhrase(saisie, TUS)
        const entier = saisie.replace(/\d{5}/, ' ').trim()
        expect([...restes, ...fins, apresA].filter((un) => !entier.includes(un))).toEqual([])
        expect([...restes, ...fins].filter((un) => TUS.has(un))).toEqual([])
      }),
    )
  })
})

describe('the places named exactly are read, a name word for word before all', () => {
  const lire = async (lectures: string[]) =>
    (await lireNom(lectures, (lu) => Promise.resolve(chercher(indexRecu(lu), lu)))).map(
      ({ lieu, lu, approchant }) => [abrege(lieu), lu, approchant] as const,
    )

  it.each([
    [['seule à Gien', 'Gien'], [['Gien 45155', 'Gien', false]]],
    [['Gien 45500', 'Gien'], [['Gien 45155', 'Gien 45500', false]]],
    [
      ['à Villers', 'Villers'],
      [
        ['Villers 42333', 'Villers', false],
        ['Villers 88507', 'Villers', false],
      ],
    ],
    [
      ['avillers'],
      [
        ['Avillers 54033', 'avillers', false],
        ['Avillers 88023', 'avillers', false],
      ],
    ],
    [['Pitiviers', 'Orl'], []],
    [['a de', 'eu'], []],
    [['Eu'], [['Eu 76255', 'Eu', false]]],
    [[], []],
  ])('%j', async (lectures, places) => {
    expect(await lire(lectures)).toEqual(places)
  })
})

it('a longer name at the head of the input goes before a shorter one', () => {
  const lieux = INDEX.lieux.filter(({ nom }) => ['Saint-Jean', 'Saint-Jean-de-Braye'].includes(nom))
  expect(enTete(lieux, 'Saint-Jean de Braye centre').map(({ nom }) => nom)).toEqual(['Saint-Jean-de-Braye'])
  expect(enTete(lieux, 'Saint')).toEqual([])
})
