import { describe, expect, it } from 'vitest'
import { cheminCommune } from '../../src/domain/commune.ts'
import {
  renvoisCourts,
  renvoisDeCasse,
  renvoisDesAnciensCodes,
  renvoisDesAnciensNoms,
  renvoisDesAnciensWidgets,
} from '../../src/domain/renvois.ts'
import { COMMUNES, DATASET } from '../fixtures/contenu-reel.ts'
import { DECOUPAGE } from '../fixtures/dataset.ts'

const FICTIVES = [...DECOUPAGE.communes.values()]
const { decoupage } = DATASET

describe('an address that was printed still leads somewhere (hard case 65)', () => {
  it('by code, by a code of before, by a name of before, in a frame', () => {
    const grande = { vers: '/communes/99001-fictive-la-grande/', nom: 'Fictive-la-Grande' }
    expect(renvoisCourts(FICTIVES)).toContainEqual({ depuis: '/c/99001/', ...grande })
    expect(renvoisDesAnciensCodes(DECOUPAGE, FICTIVES)).toContainEqual({ depuis: '/c/99009/', ...grande })
    expect(renvoisDesAnciensNoms(DECOUPAGE, FICTIVES)).toEqual([{ depuis: '/communes/99009-jadis/', ...grande }])
    expect(renvoisDesAnciensWidgets(DECOUPAGE, FICTIVES)).toContainEqual({
      depuis: '/widget/99009/',
      vers: '/widget/99001/',
      nom: 'Fictive-la-Grande',
    })
  })

  it('but not to a commune that has no page', () => {
    const petites = FICTIVES.filter(({ codeInsee }) => codeInsee === '99002')
    expect(renvoisDesAnciensNoms(DECOUPAGE, petites)).toEqual([])
    expect(renvoisDesAnciensCodes(DECOUPAGE, petites).map(({ depuis }) => depuis)).toEqual(['/c/99010/'])
  })

  it.each([
    ['the seat that kept its code (hard case 5)', '/communes/45191-malesherbes/', '/communes/45191-le-malesherbois/'],
    ['a delegated commune', '/communes/45106-coudray/', '/communes/45191-le-malesherbois/'],
    ['a code whose name is on no list (hard case 4)', '/c/14315/', '/communes/14126-cambremer/'],
    ['a code that went to another département', '/c/49144/', '/communes/44180-vallons-de-l-erdre/'],
  ])('%s', (_, depuis, vers) => {
    const tous = [...renvoisDesAnciensNoms(decoupage, COMMUNES), ...renvoisDesAnciensCodes(decoupage, COMMUNES)]
    expect(tous.find((renvoi) => renvoi.depuis === depuis)?.vers).toBe(vers)
  })

  it('the two codes of Corsica in the other case, wherever an address holds one', () => {
    const casse = renvoisDeCasse(decoupage).map(({ dossier, ecrit, attendu }) => `${dossier} ${ecrit} → ${attendu}`)
    for (const [haut, bas] of [
      ['2A', '2a'],
      ['2B', '2b'],
    ])
      expect(casse).toEqual(
        expect.arrayContaining([
          `departements ${haut} → ${bas}`,
          ...['communes', 'c', 'widget', 'mairies'].map((dossier) => `${dossier} ${bas} → ${haut}`),
        ]),
      )
    expect(casse).toHaveLength(10)
  })

  it('every code and every name of the official list: to a page that exists, by one way, never over a page in use', () => {
    const pages = new Set(COMMUNES.map(cheminCommune))
    const noms = renvoisDesAnciensNoms(decoupage, COMMUNES)
    const codes = renvoisDesAnciensCodes(decoupage, COMMUNES)
    const tous = [...renvoisCourts(COMMUNES), ...noms, ...codes]
    expect(new Set(tous.map(({ depuis }) => depuis)).size).toBe(tous.length)
    expect(tous.filter(({ depuis }) => pages.has(depuis))).toEqual([])
    expect(tous.filter(({ vers }) => !pages.has(vers))).toEqual([])
    expect(codes).toHaveLength(decoupage.anciensCodes.size)
    expect(codes.length).toBeGreaterThan(4000)
    const atteintes = new Set([...pages, ...noms.map(({ depuis }) => depuis)])
    expect(decoupage.anciennes.filter((ancienne) => !atteintes.has(cheminCommune(ancienne)))).toEqual([])
  })
})
