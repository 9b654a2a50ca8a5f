import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contraste, isLisible, lireCouleurs } from '../../src/domain/couleurs.ts'

const lire = (fond: string, texte: string, accent: string) =>
  lireCouleurs(`#fond=${fond}&texte=${texte}&accent=${accent}`)

describe('colours of a host are taken only when everyone can read them', () => {
  it('contrast is that of WCAG', () => {
    expect(contraste('000000', 'ffffff')).toBeCloseTo(21)
    expect(contraste('ffffff', '767676')).toBeCloseTo(4.54, 2)
    expect(contraste('0000ff', 'ffffff')).toBeCloseTo(8.59, 2)
    expect(contraste('123456', '123456')).toBe(1)
  })

  it.each([
    ['readable', 'fdf6e3', '222222', '005f73', true],
    ['capitals', 'FFFFFF', '000000', '12347A', true],
    ['light on dark', '10141f', 'eef0f6', 'a9c4ff', true],
    ['at the limit', 'ffffff', '767676', '767676', true],
    ['text too pale', 'ffffff', '777777', '12347a', false],
    ['accent too pale', 'ffffff', '000000', 'ffd000', false],
    ['three digits', 'fff', '000', '00f', false],
    ['a name', 'white', 'black', 'navy', false],
    ['eight digits', 'ffffffff', '000000ff', '0000ffff', false],
    ['code', 'ffffff;x:url(//a.invalid)', '000000', '12347a', false],
  ])('%s', (_, fond, texte, accent, prises) => {
    expect(lire(fond, texte, accent)).toEqual(prises ? { fond, texte, accent } : null)
  })

  it('all three or none', () => {
    expect(lireCouleurs('#fond=ffffff&texte=000000')).toBeNull()
    expect(lireCouleurs('#sombre')).toBeNull()
    expect(lireCouleurs('')).toBeNull()
  })

  it('whatever is asked, what is taken is readable', () => {
    const couleur = fc.stringMatching(/^[0-9a-f]{6}$/)
    fc.assert(
      fc.property(couleur, couleur, couleur, (fond, texte, accent) => {
        const assez = contraste(texte, fond) >= 4.5 && contraste(accent, fond) >= 4.5
        expect(isLisible({ fond, texte, accent })).toBe(assez)
      }),
    )
    fc.assert(fc.property(fc.string(), (fragment) => lireCouleurs(fragment) === null))
  })
})
