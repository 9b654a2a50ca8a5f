import { describe, expect, it } from 'vitest'
import {
  chiffresUniques,
  comparaisonsPermises,
  graphiquesPermis,
  seriesExpliquees,
} from '../../../src/domain/checks/chiffres.ts'
import { verifierForme } from '../../../src/domain/checks/forme.ts'
import { CHECKS } from '../../../src/domain/checks/toutes.ts'
import { enLignes, fautes } from '../../fixtures/checks.ts'
import { chiffre } from '../../fixtures/dataset.ts'

const RAISON = 'Une raison inventée, assez longue.'
const autre = (plus: object = {}) => chiffre({ valeur: 200, periode: { date: '2022' }, ...plus })

it('the four checks run with the others', () => {
  expect(CHECKS).toEqual(
    expect.arrayContaining([chiffresUniques, comparaisonsPermises, seriesExpliquees, graphiquesPermis]),
  )
})

describe('no figure twice, even in other words', () => {
  it('the same value, period and place under another title', () => {
    const chiffres = { a: chiffre(), b: chiffre({ titre: 'Autrement dit', objet: 'coups de téléphone inventés' }) }
    expect(fautes(chiffresUniques, { chiffres })).toMatchInlineSnapshot(
      `"content/chiffres/b.yaml | valeur | « Autrement dit » | Même valeur, même période et même lieu que a : supprimez cette fiche, ou dites dans « distinctDe » en quoi elle diffère."`,
    )
  })

  it.each([
    ['another value', { valeur: 101 }],
    ['another period', { periode: { date: '2020' } }],
    ['another place', { portee: { texte: 'Ailleurs' } }],
    ['another thing counted', { unite: 'consultations' }],
    ['a record that says why', { distinctDe: [{ chiffre: 'a', raison: RAISON }] }],
  ])('but: %s', (_, plus) => {
    expect(fautes(chiffresUniques, { chiffres: { a: chiffre(), b: chiffre(plus) } })).toBe('')
  })
})

describe('two figures said to be comparable are', () => {
  it.each([
    ['another unit', { unite: 'patients', comparableAvec: [{ chiffre: 'a' }] }, 'la même chose'],
    ['another scope without a note', { perimetre: RAISON, comparableAvec: [{ chiffre: 'a' }] }, 'réserve'],
    [
      'said contrary too',
      { comparableAvec: [{ chiffre: 'a' }], contredit: [{ chiffre: 'a', raison: RAISON }] },
      RAISON,
    ],
  ])('not: %s', (_, plus, raison) => {
    expect(fautes(comparaisonsPermises, { chiffres: { a: chiffre(), b: autre(plus) } })).toContain(raison)
  })

  it('not: by way of a third, two that a record says contrary, whatever the note', () => {
    const chiffres = {
      a: chiffre(),
      b: autre({ contredit: [{ chiffre: 'a', raison: RAISON }] }),
      c: autre({ comparableAvec: ['a', 'b'].map((id) => ({ chiffre: id, reserve: RAISON })) }),
    }
    expect(fautes(comparaisonsPermises, { chiffres })).toMatchInlineSnapshot(
      `"content/chiffres/b.yaml | contredit | « a » | Des liens « comparableAvec » disent, de proche en proche, que ces deux chiffres se comparent : retirez celui qui ne tient pas."`,
    )
  })

  it('another scope with its note', () => {
    const b = autre({ perimetre: RAISON, comparableAvec: [{ chiffre: 'a', reserve: RAISON }] })
    expect(fautes(comparaisonsPermises, { chiffres: { a: chiffre(), b } })).toBe('')
  })
})

describe('in a series, either they compare or a record says why not', () => {
  const serie = { serie: 's' }
  it('nobody says', () => {
    expect(fautes(seriesExpliquees, { chiffres: { a: chiffre(serie), b: autre(serie) } })).toContain('Rien ne dit')
  })

  it.each([
    ['one says that they compare', { comparableAvec: [{ chiffre: 'a' }] }],
    ['one says why not', { contredit: [{ chiffre: 'a', raison: RAISON }] }],
  ])('right: %s', (_, plus) => {
    expect(fautes(seriesExpliquees, { chiffres: { a: chiffre(serie), b: autre({ ...serie, ...plus }) } })).toBe('')
  })
})

describe('a chart holds only numbers that compare', () => {
  const graphiques = (ids: string[]) => ({
    g: {
      titre: 'Un dessin inventé',
      resume: 'Un dessin inventé, raconté à qui ne le voit pas.',
      panneaux: [{ titre: 'Barres', barres: ids.map((id) => ({ chiffre: id, etiquette: `Barre ${id}` })) }],
    },
  })

  it.each([
    ['nobody says that they do', autre(), 'Aucune fiche'],
    ['one contradicts the other', autre({ contredit: [{ chiffre: 'a', raison: RAISON }] }), 'contredit'],
    ['one is a range', autre({ valeur: undefined, fourchette: { min: 1, max: 2 } }), 'un nombre'],
  ])('not when %s', (_, b, dit) => {
    expect(fautes(graphiquesPermis, { chiffres: { a: chiffre(), b }, graphiques: graphiques(['a', 'b']) })).toContain(
      dit,
    )
  })

  it('one by one through a third', () => {
    const chiffres = {
      a: chiffre(),
      b: autre({ comparableAvec: [{ chiffre: 'a' }] }),
      c: autre({ valeur: 300, comparableAvec: [{ chiffre: 'b' }] }),
    }
    expect(fautes(graphiquesPermis, { chiffres, graphiques: graphiques(['a', 'c', 'b']) })).toBe('')
  })
})

describe('the form of a record', () => {
  it.each([
    ['a value and a date', { date: '2021' }, 'une seule'],
    ['no value', { valeur: undefined }, 'une seule'],
    ['a unit for a date', { valeur: undefined, date: '2021' }, 'aucune pour une date'],
    ['fewer calls than none', { valeur: -3 }, 'positif'],
    ['less than nothing at all', { valeur: -130, unite: 'pourcent' }, '-100'],
    ['a range upside down', { valeur: undefined, fourchette: { min: 2, max: 1 } }, 'plus petit'],
    ['a period that is neither', { periode: 'hier' }, 'nonPrecisee'],
  ])('refuses %s', (_, plus, dit) => {
    expect(enLignes(verifierForme('chiffres', 'f.yaml', chiffre(plus)).constats)).toContain(dit)
  })
})
