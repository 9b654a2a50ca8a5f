import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposer } from '../../../src/domain/recherche/approche.ts'
import { chercher } from '../../../src/domain/recherche/rank.ts'
import { abrege, INDEX } from '../../fixtures/recherche.ts'

const propose = (saisie: string) => proposer(INDEX, saisie).map(abrege)

describe('a slip is understood, proposed, and never decided (hard case 15)', () => {
  it.each([
    ['Pithivier', 'Pithiviers 45252'],
    ['Malherbes', 'Malesherbes → 45191'],
    ['Ollivet', 'Olivet 45232'],
    ['Orlean', 'Orléans 45234'],
    ['Montragis', 'Montargis 45208'],
    ['Suly sur Loire', 'Sully-sur-Loire 45315'],
  ])('« %s » proposes %s', (saisie, lieu) => {
    expect(propose(saisie)).toContain(lieu)
    expect(chercher(INDEX, saisie).seul).toBeNull()
  })

  it('puts the likeliest first', () => {
    expect(propose('Pithivier')[0]).toBe('Pithiviers 45252')
    expect(propose('Orlean')[0]).toBe('Orléans 45234')
  })

  it.each([
    ['Villeneuve Raho', 'Villeneuve-de-la-Raho 66227'],
    ['Mans Le', 'Le Mans 72181'],
    ['Teste Buch', 'La Teste-de-Buch 33529'],
    ['Roi Bourg', 'Bourg-le-Roi 72043'],
    ['Beaune Rol', 'Beaune-la-Rolande 45030'],
  ])('« %s », words moved, left out or half typed, proposes %s', (saisie, lieu) => {
    expect(propose(saisie)).toContain(lieu)
  })

  it('only the last word may be half typed', () => {
    expect(propose('Rol Beaune')).not.toContain('Beaune-la-Rolande 45030')
  })

  it('stays in the département that was typed', () => {
    const lieux = proposer(INDEX, 'Ollivet 45')
    expect(lieux.map(({ codeDepartement }) => codeDepartement)).toEqual(lieux.map(() => '45'))
    expect(lieux.map(abrege)).toContain('Olivet 45232')
  })

  it.each(['', 'x', 'zz', 'qsdfghjklm', '🏥', '45300'])('proposes nothing rather than anything: « %s »', (saisie) => {
    expect(propose(saisie)).toEqual([])
  })

  it('proposes six places at most, each once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcdeilmnorstuéô -’<'), maxLength: 40 }), (saisie) => {
        const lieux = proposer(INDEX, saisie)
        expect(lieux.length).toBeLessThanOrEqual(6)
        expect(new Set(lieux).size).toBe(lieux.length)
      }),
      { numRuns: 60 },
    )
    expect(propose('a'.repeat(10_000)).length).toBeLessThanOrEqual(6)
  })
})
