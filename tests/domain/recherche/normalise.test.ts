import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, sansArticle } from '../../../src/domain/recherche/normalise.ts'

const MORCEAUX = ['St', 'ste', 'S/', '-lès-', 'lez', 'Œ', 'æ', 'É', 'ÿ', "l'", '’', '`', ' ', '-', 'La', '(', ')', '45']
const texte = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...MORCEAUX), { maxLength: 12 }).map((morceaux) => morceaux.join('')),
)

describe('the way a name is typed does not matter', () => {
  it.each([
    ['St-Jean-de-Braye', 'SAINT JEAN DE BRAYE'], // hard case 7
    ['Ste Colombe', 'Sainte-Colombe'],
    ['St. Ay', 'Saint-Ay'],
    ['Châtillon s/ Loire', 'Châtillon-sur-Loire'],
    ['Saint-Denis-lès-Bourg', 'saint denis lez bourg'],
    ['Saint-Denis-lès-Bourg', 'Saint-Denis-les-Bourg'],
    ['L’Haÿ-les-Roses', "L'Hay les Roses"], // hard case 8
    ['L`Haÿ-les-Roses', 'L Haÿ les Roses'],
    ['L´Haÿ-les-Roses', 'l-hay-les-roses'],
    ['Œuilly', 'oeuilly'], // hard case 9
    ['ŒUILLY', 'Oeuilly'],
    ['Île-de-Bréhat', 'ile de brehat'],
    ['Oô', 'OO'],
    ['E\u0301pernay', 'Épernay'], // an accent typed apart, as some phones do
    ['  Orléans\t\n', 'Orléans'],
    ['Orléans\u00a0', 'Orléans'],
  ])('« %s » and « %s » are one name', (un, autre) => {
    expect(normalise(un)).toBe(normalise(autre))
  })

  it.each([
    ['La Ferté-Saint-Aubin', 'Ferté-Saint-Aubin (La)'], // hard case 13
    ['Le Malesherbois', 'malesherbois'],
    ['Les Bordes', 'Bordes (Les)'],
    ['L’Étang-Bertrand', 'etang bertrand'],
  ])('« %s » and « %s » are one name without the article', (un, autre) => {
    expect(sansArticle(normalise(un))).toBe(sansArticle(normalise(autre)))
  })

  it.each(['Le', 'La', 'Les', 'Y', 'S'])('a name of one word keeps it: « %s »', (nom) => {
    expect(sansArticle(normalise(nom))).not.toBe('')
  })

  it.each([
    ['Saint-Ay', 'Sainte-Ay'],
    ['Montargis', 'Montargy'],
    ['Villeneuve-sur-Yonne', 'Villeneuve-sous-Yonne'],
  ])('« %s » and « %s » stay two names', (un, autre) => {
    expect(normalise(un)).not.toBe(normalise(autre))
  })
})

describe('whatever is typed', () => {
  it('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(texte, (saisie) => {
        expect(normalise(normalise(saisie))).toBe(normalise(saisie))
      }),
      { numRuns: 2000 },
    )
  })

  it('the key holds small letters of Latin, Cyrillic or Arabic, digits and single spaces only', () => {
    fc.assert(
      fc.property(texte, (saisie) => {
        expect(normalise(saisie)).toMatch(/^([a-z0-9\u0400-\u06ff]+( [a-z0-9\u0400-\u06ff]+)*)?$/)
      }),
      { numRuns: 2000 },
    )
  })

  it('capitals, accents and spaces around change nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abçdéèêiîoôuùœ -’') }), (nom) => {
        expect(normalise(` ${nom.toUpperCase()} `)).toBe(normalise(nom))
        expect(normalise(nom.normalize('NFD'))).toBe(normalise(nom))
      }),
    )
  })
})
