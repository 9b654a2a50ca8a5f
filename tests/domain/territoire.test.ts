import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  communesDeZone,
  communesParTitre,
  isCertain,
  liensDe,
  territoireSchema,
  titreRattachement,
} from '../../src/domain/territoire.ts'
import { DECOUPAGE, lien, present } from '../fixtures/dataset.ts'

const FORCES = ['publie', 'haute', 'moyenne', 'faible', 'possible']

function liens(rattachements: object[]) {
  return liensDe('99-a', territoireSchema.parse({ rattachements }), DECOUPAGE)
}

function zone(champs: object) {
  const [rattachement] = territoireSchema.parse({
    rattachements: [{ statut: 'publie', preuve: 'liste', source: 'doc', ...champs }],
  }).rattachements
  return communesDeZone(present(rattachement), DECOUPAGE)
}

describe('a commune has one link to an organisation, the surest', () => {
  it('keeps the surer of two zones, in whatever order they are written', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(FORCES, { minLength: 1 }), (ecrites) => {
        const garde = present(liens(ecrites.map((force) => lien(force))).get('99001')).rattachement
        const force = garde.statut === 'deduit' ? garde.confiance : garde.statut
        expect(FORCES.indexOf(force)).toBe(Math.min(...ecrites.map((ecrite) => FORCES.indexOf(ecrite))))
      }),
    )
  })

  it.each([
    ['publie', true],
    ['haute', true],
    ['moyenne', true],
    ['faible', false],
    ['possible', false],
  ])('a link « %s » puts the line before that of the département: %s', (force, certain) => {
    expect(isCertain(present(liens([lien(force)]).get('99001')))).toBe(certain)
  })

  it('gives no link outside its zones: unknown is not inside', () => {
    expect([...liens([lien('publie')]).keys()]).toEqual(['99001'])
  })
})

describe('a territory is a list of communes, however it is written', () => {
  it.each([
    ['communes by code', { communes: ['99001', '99003'] }, ['99001', '99003']],
    ['an intercommunality', { epci: ['999000001'] }, ['99001', '99002', '98801']],
    // hard cases 21 and 23
    ['an intercommunality within one département', { epci: ['999000001'], dansDepartement: '99' }, ['99001', '99002']],
    ['an intercommunality but one commune', { epci: ['999000001'], sauf: ['99002'] }, ['99001', '98801']],
    ['a département', { departements: ['99'] }, ['99001', '99002', '99003']],
    ['a commune named twice', { communes: ['99001'], epci: ['999000001'], sauf: ['98801'] }, ['99001', '99002']],
    ['an exception that wins over the list', { communes: ['99001', '99002'], sauf: ['99001'] }, ['99002']],
    ['a code that does not exist', { epci: ['999999999'] }, []],
  ])('%s', (_, champs, attendues) => {
    expect(zone(champs).toSorted()).toEqual(attendues.toSorted())
  })
})

it('the zones of one title are told together, each commune once', () => {
  const zones = [lien('haute'), lien('moyenne', ['99002', '99001']), lien('possible', ['99003'])]
  const { rattachements } = territoireSchema.parse({ rattachements: zones })
  expect(communesParTitre(rattachements, DECOUPAGE).map(({ titre, communes }) => [titre, communes.length])).toEqual([
    ['Communes probables', 2],
    ['Communes possibles', 1],
  ])
})

it.each([
  ['publie', 'Communes nommées par une source'],
  ['haute', 'Communes probables'],
  ['moyenne', 'Communes probables'],
  ['faible', 'Communes possibles'],
  ['possible', 'Communes possibles'],
])('a zone « %s » is titled « %s », never surer than it is', (force, titre) => {
  expect(titreRattachement(present(liens([lien(force)]).get('99001')).rattachement)).toBe(titre)
})

it.each([
  ['a link without a source', { statut: 'publie', preuve: 'liste', communes: ['99001'] }],
  ['a deduction without its reason', { statut: 'deduit', confiance: 'haute', communes: ['99001'], source: 'doc' }],
  ['a published link without its proof', { statut: 'publie', communes: ['99001'], source: 'doc' }],
  ['a code INSEE without quotes', { statut: 'publie', preuve: 'liste', communes: [99001], source: 'doc' }],
])('%s is refused', (_, rattachement) => {
  expect(territoireSchema.safeParse({ rattachements: [rattachement] }).success).toBe(false)
})
