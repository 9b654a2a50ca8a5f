import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blancsDe, gabaritSchema, morceauxDe } from '../../src/domain/gabarit.ts'

it('a sentence is its words and its blanks, in order', () => {
  expect(morceauxDe('Il y a {a-1}, {selon a-1}, en {date a-1}, soit {hausse a-1 b} de plus.')).toEqual([
    'Il y a ',
    { dit: 'valeur', chiffres: ['a-1'] },
    ', ',
    { dit: 'selon', chiffres: ['a-1'] },
    ', en ',
    { dit: 'date', chiffres: ['a-1'] },
    ', soit ',
    { dit: 'hausse', chiffres: ['a-1', 'b'] },
    ' de plus.',
  ])
})

it('whatever the sentence, no letter of it is lost', () => {
  const morceau = fc.oneof(fc.string(), fc.constantFrom('{a}', '{selon a}', '{date b}', '{hausse a b}', '{', '}', '{}'))
  fc.assert(
    fc.property(fc.array(morceau), (morceaux) => {
      const texte = morceaux.join('')
      const relu = morceauxDe(texte).map((un) => {
        if (typeof un === 'string') return un
        return `{${[...(un.dit === 'valeur' ? [] : [un.dit]), ...un.chiffres].join(' ')}}`
      })
      expect(relu.join('')).toBe(texte)
    }),
  )
})

describe('a sentence that nobody could fill, or that says a number of its own, is refused', () => {
  const juger = (texte: string) => gabaritSchema.safeParse(texte).error?.issues[0]?.message
  const PHRASE = 'La ligne inventée d’une CPTS inventée a traité {appels}, {selon appels}.'

  it('and one that can be filled is not', () => {
    expect(juger(PHRASE)).toBeUndefined()
    expect(blancsDe(PHRASE)).toHaveLength(2)
  })

  it.each([
    ['a word that is no order', PHRASE.replace('{selon', '{d’après'), '« {d’après appels} »'],
    ['a growth of one figure', `${PHRASE} Soit {hausse appels} de plus.`, '« {hausse appels} »'],
    ['a growth of three', `${PHRASE} Soit {hausse a b c} de plus.`, '« {hausse a b c} »'],
    ['an order without a figure', `${PHRASE} Et {selon}.`, '« {selon} »'],
    ['nothing between braces', `${PHRASE} Et {}.`, '« {} »'],
    ['two spaces', PHRASE.replace('{selon ', '{selon  '), '« {selon  appels} »'],
    ['a brace left open', `${PHRASE} Et {appels.`, '« { »'],
    ['a brace too many', `${PHRASE} Et appels}.`, '« } »'],
    ['a number typed by hand', PHRASE.replace('{appels}', '12 appels'), '« 12 »'],
    ['a year typed by hand', `${PHRASE} En 2024 aussi.`, '« 2024 »'],
    ['no document', PHRASE.replace(', {selon appels}', ''), '{selon fiche}'],
  ])('%s', (_, texte, dit) => {
    expect(juger(texte)).toContain(dit)
  })
})
