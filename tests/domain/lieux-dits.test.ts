import { describe, expect, it } from 'vitest'
import type { Decoupage } from '../../src/domain/commune.ts'
import { pointsParNom, type LieuDit } from '../../src/domain/lieux-dits.ts'

const commune = (codeInsee: string, nom: string) => ({
  codeInsee,
  nom,
  codeDepartement: '99',
  codeEpci: '999000001',
  codesPostaux: [],
  population: 1,
  arrondissementDe: null,
})
const COMMUNES = [commune('99001', 'Rien-le-Grand'), commune('99002', 'Le Val-du-Rien'), commune('99003', 'L’Étang')]
const DECOUPAGE: Pick<Decoupage, 'communes' | 'anciennes'> = {
  communes: new Map(COMMUNES.map((une) => [une.codeInsee, une])),
  anciennes: [
    { codeInsee: '99002', nom: 'Rien-le-Vieux', statut: 'deleguee', actuelle: '99002' },
    { codeInsee: '99009', nom: 'Rien-le-Perdu', statut: 'deleguee', actuelle: '99002' },
  ],
}
const lieu = (nom: string, codeInsee: string, lat = 45, lon = 3): LieuDit => ({ nom, codeInsee, lat, lon })
const GRAND = lieu('Rien-le-Grand', '99001')
const VIEUX = lieu('Rien-le-Vieux', '99002')
const codes = (...lieux: LieuDit[]) => [...pointsParNom(lieux, DECOUPAGE).keys()]

describe('a point of a commune is never a guess', () => {
  it('name and code both say the commune, or that of its seat before it was renamed', () => {
    expect(codes(GRAND, lieu("l'étang", '99003'), VIEUX)).toEqual(['99001', '99002', '99003'])
  })

  it.each([
    ['a hamlet of another commune that bears its name', lieu('L’Étang', '99001')],
    ['another place of the same commune', lieu('Les Roches', '99003')],
    ['a point far from all its neighbours, as a slip of a digit makes', lieu('L’Étang', '99003', 45, 4)],
    ['a former commune that is not its seat', lieu('Rien-le-Perdu', '99002')],
  ])('not: %s', (_, faux) => {
    expect(codes(GRAND, VIEUX, faux)).toEqual(['99001', '99002'])
  })

  it('nor two places of one name, nor the only one of its intercommunality', () => {
    expect(codes(GRAND, VIEUX, lieu('L’Étang', '99003'), lieu('L’Étang', '99003', 45.1))).toEqual(['99001', '99002'])
    expect(codes(GRAND)).toEqual([])
  })
})
