import { describe, expect, it } from 'vitest'
import type { Contour, Recu } from '../../src/import/lecture.ts'
import { verifierCommunes, verifierDepartements, verifierPoints } from '../../src/import/verification.ts'
import { carre, cellule, CODES_99, contour, CONTOUR_2A, CONTOURS_99, DECOUPAGE, REFERENCE } from '../fixtures/geo.ts'

const recu = (plus: Partial<Recu>): Recu => ({
  fichier: 'recu.json',
  nature: 'communes',
  points: [],
  contours: [],
  fautes: [],
  ...plus,
})
const communes = (contours: Contour[], complet = false) => verifierCommunes([recu({ contours })], REFERENCE, complet)
const point = (codeInsee: string, lat: number, lon: number) => ({ codeInsee, lat, lon })
const points = (...lus: ReturnType<typeof point>[]) => verifierPoints([recu({ points: lus })], REFERENCE)

describe('outlines of communes are verified before anything is written', () => {
  it('the whole country passes, in the order of the codes', () => {
    const { fautes, avis, retenus } = communes([CONTOUR_2A, ...CONTOURS_99].toReversed(), true)
    expect(fautes).toEqual([])
    expect(avis).toEqual([])
    expect(retenus.map(({ code }) => code)).toEqual(['2A901', ...CODES_99])
  })

  it.each([
    ['a code of another year', contour('99888', cellule('99001')), '99888 n’est pas une commune du découpage officiel'],
    ['a code given twice', contour('99002'), '99002 est donné deux fois'],
    [
      'latitude and longitude swapped',
      contour(
        '99001',
        cellule('99001').map((p) => p.toReversed()),
      ),
      '99001 : son contour a latitude et longitude échangées',
    ],
    ['an outline elsewhere', contour('99001', carre(20, 50)), '99001 : son contour est hors de son département 99'],
    [
      'one point of it at 0, 0',
      contour('99001', [...cellule('99001').slice(0, 4), [0, 0], [10, 40]]),
      '99001 : son contour est hors de son département 99',
    ],
  ])('%s is refused, with the file and the code', (_, faux, message) => {
    const autres = CONTOURS_99.filter(({ code }) => code !== '99001')
    const fautes = communes([...autres, CONTOUR_2A, faux]).fautes
    expect(fautes.join('\n')).toContain(`recu.json : ${message}`)
  })

  it('a département that lacks some of its communes is a cut file, not a gap', () => {
    expect(communes([...CONTOURS_99.slice(2), CONTOUR_2A]).fautes).toEqual([
      'recu.json : département 99 : 2 communes sur 9 n’ont pas de contour, dont 99001, 99002 : le fichier est incomplet.',
    ])
  })

  it('a département left out: said of a local file, refused of the official one', () => {
    expect(communes(CONTOURS_99)).toMatchObject({
      fautes: [],
      avis: ['Départements sans contours de communes : 1 (2A).'],
    })
    expect(communes(CONTOURS_99, true).fautes).toEqual([
      'recu.json : Départements sans contours de communes : 1 (2A). Le fichier est incomplet.',
    ])
  })

  it('an outline whose place cannot be verified is left out, and said', () => {
    const { fautes, avis, retenus } = communes([...CONTOURS_99, CONTOUR_2A, contour('98801', carre(166, -22))], true)
    expect(fautes).toEqual([])
    expect(avis.join()).toContain('98801')
    expect(retenus.map(({ code }) => code)).not.toContain('98801')
  })

  it('what could not be read is a fault too, and a hundred faults of a kind fit in six lines', () => {
    const lues = Array.from({ length: 100 }, (_, rang) => `objet ${rang} : aucun code.`)
    const fautes = verifierCommunes(
      [recu({ contours: [...CONTOURS_99, CONTOUR_2A], fautes: lues })],
      REFERENCE,
      true,
    ).fautes
    expect(fautes).toHaveLength(6)
    expect(fautes[5]).toBe('Autres fautes de ce genre : 95.')
  })
})

describe('outlines of départements too', () => {
  const deux = [contour('99', carre(10, 40, 0.3)), contour('2A', carre(20, 50))]
  const bilan = (contours: Contour[], complet: boolean) =>
    verifierDepartements([recu({ contours })], REFERENCE, complet)

  it('all of them pass; one missing is a gap or a fault; one elsewhere is a fault', () => {
    expect(bilan(deux, true)).toMatchObject({ fautes: [], avis: [] })
    expect(bilan(deux.slice(0, 1), false)).toMatchObject({
      fautes: [],
      avis: ['Départements sans contour : 1 (2A).'],
    })
    expect(bilan(deux.slice(0, 1), true).fautes).toHaveLength(1)
    expect(bilan([...deux.slice(0, 1), contour('2A', carre(2, 48))], true).fautes).toHaveLength(1)
    expect(bilan([...deux, contour('97', carre(2, 48))], true).fautes).toHaveLength(1)
  })
})

describe('points are verified before anything is written', () => {
  it('rounded to about 100 m, by code; communes without a point are said', () => {
    const { retenus, fautes, avis } = points(point('99002', 40.05004, 10.15), point('2A901', 50.05, 20.0511))
    expect(retenus).toEqual([point('2A901', 50.05, 20.051), point('99002', 40.05, 10.15)])
    expect(fautes).toEqual([])
    expect(avis).toEqual(['Communes sans point : 9 (8 dans le 99, 1 dans le 988).'])
  })

  it.each([
    ['swapped', point('99001', 10.05, 40.05), 'a latitude et longitude échangées'],
    ['in another département', point('99001', 50.05, 20.05), 'est hors de son département 99'],
    ['of an unknown commune', point('99777', 40.05, 10.05), '99777 n’est pas une commune'],
    ['off the globe, where no box is known', point('98801', 140, 200), 'est hors de son département 988'],
  ])('%s: refused', (_, faux, message) => {
    expect(points(faux).fautes.join('\n')).toContain(message)
  })

  it('given twice: refused', () => {
    expect(points(point('99001', 40.05, 10.05), point('99001', 40.06, 10.05)).fautes).toHaveLength(1)
  })

  it('more than 200 communes without a point: the file was cut', () => {
    const [modele] = DECOUPAGE.communes.values()
    const nombreuses = Array.from({ length: 202 }, (_, rang) => String(99100 + rang))
    const decoupage = {
      ...DECOUPAGE,
      communes: new Map(nombreuses.map((code) => [code, { ...modele, codeInsee: code, codeDepartement: '99' }])),
    }
    const avec = (nombre: number) =>
      verifierPoints([recu({ points: nombreuses.slice(0, nombre).map((code) => point(code, 40.1, 10.1)) })], {
        ...REFERENCE,
        decoupage: decoupage as typeof DECOUPAGE,
      }).fautes
    expect(avec(1).join()).toContain('201 communes n’ont pas de point')
    expect(avec(2)).toEqual([])
  })
})
