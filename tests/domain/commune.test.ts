import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cheminCommune,
  cheminCourt,
  cheminDepartement,
  compareNoms,
  duDepartement,
  slugNom,
} from '../../src/domain/commune.ts'

describe('the address of a commune never changes', () => {
  it.each([
    ['45191', 'Le Malesherbois', '/communes/45191-le-malesherbois/'],
    ['94038', 'L’Haÿ-les-Roses', '/communes/94038-l-hay-les-roses/'],
    ['94038', "L'Haÿ-les-Roses", '/communes/94038-l-hay-les-roses/'],
    ['51410', 'Œuilly', '/communes/51410-oeuilly/'], // hard case 9
    ['31404', 'Oô', '/communes/31404-oo/'], // hard case 11
    ['80829', 'Y', '/communes/80829-y/'],
    ['2A004', 'Ajaccio', '/communes/2A004-ajaccio/'], // hard case 17
    ['75112', 'Paris 12e Arrondissement', '/communes/75112-paris-12e-arrondissement/'],
    ['64160', 'Beyrie-en-Béarn (fictive)', '/communes/64160-beyrie-en-bearn-fictive/'],
  ])('%s %s lives at %s', (codeInsee, nom, chemin) => {
    expect(cheminCommune({ codeInsee, nom })).toBe(chemin)
  })

  it('has a short form without a name, for paper', () => {
    expect(cheminCourt('45191')).toBe('/c/45191/')
    expect(cheminCourt('2A004')).toBe('/c/2A004/')
  })

  it('holds nothing that a browser would have to escape, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (nom) => {
        const slug = slugNom(nom)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slugNom(slug)).toBe(slug)
      }),
    )
  })

  it('a département in Corse is at its small letters', () => {
    expect(cheminDepartement('2A')).toBe('/departements/2a/')
    expect(cheminDepartement('974')).toBe('/departements/974/')
  })
})

it.each([
  [{ nom: 'Loiret', typeLiaison: 2 }, 'du Loiret'],
  [{ nom: 'Drôme', typeLiaison: 3 }, 'de la Drôme'],
  [{ nom: 'Ain', typeLiaison: 5 }, 'de l’Ain'],
  [{ nom: 'Landes', typeLiaison: 4 }, 'des Landes'],
  [{ nom: 'Paris', typeLiaison: 0 }, 'de Paris'],
  [{ nom: 'Eure-et-Loir', typeLiaison: 1 }, 'd’Eure-et-Loir'],
  [{ nom: 'Saône-et-Loire', typeLiaison: 0 }, 'de Saône-et-Loire'],
])('a département is named as one says it: $nom', (departement, du) => {
  expect(duDepartement(departement)).toBe(du)
})

it('lists of names are in French order on every machine: accents and œ do not come last', () => {
  const noms = ['Zuydcoote', 'Évry', 'Orléans', 'Œuilly', 'Eu', 'Ézy', 'Olivet', 'Étampes']
  expect(noms.map((nom) => ({ nom })).sort(compareNoms)).toEqual(
    ['Étampes', 'Eu', 'Évry', 'Ézy', 'Œuilly', 'Olivet', 'Orléans', 'Zuydcoote'].map((nom) => ({ nom })),
  )
})
