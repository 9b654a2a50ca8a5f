import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiffreSchema, type Chiffre } from '../../src/domain/chiffre.ts'
import { comparabilite, consultationsParAppel, croissance, parentsDe } from '../../src/domain/comparaison.ts'
import { paragraphesDe } from '../../src/domain/paragraphes.ts'
import { chapitresDe } from '../../src/domain/recit.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'
import { chiffre as ficheDeChiffre, present } from '../fixtures/dataset.ts'

const reel = (id: string) => present(DATASET.chiffres.get(id))

/** A fictional figure; what it does not say is what the test is about. */
const chiffre = (id: string, plus: object = {}): Chiffre => ({ ...chiffreSchema.parse(ficheDeChiffre(plus)), id })

const RESERVE = 'Une réserve inventée, assez longue.'
const avec = (id: string, reserve?: string) => ({ comparableAvec: [{ chiffre: id, ...(reserve && { reserve }) }] })

describe('what must not be compared is refused, with the reason', () => {
  it.each([
    [
      'the densities of two articles',
      'densite-loiret-2021',
      'densite-loiret-2023',
      'ne comptent pas les mêmes médecins',
    ],
    ['the same for France', 'densite-france-2021', 'densite-france-2023', 'ne comptent pas les mêmes médecins'],
    ['across both', 'densite-loiret-2021', 'densite-france-2023', 'Aucune fiche ne dit'],
    [
      'the people of two places',
      'beauce-gatinais-sans-medecin-traitant',
      'loiret-sans-medecin-traitant',
      'tout le Loiret',
    ],
    ['calls and consultations', 'appels-beauce-gatinais-2024', 'consultations-beauce-gatinais-2024', 'la même chose'],
    ['two counts of the same centres', 'csnp-france-dgos', 'csnp-france-cnam', 'DGOS'],
    ['a figure with itself', 'appels-beauce-gatinais-2024', 'appels-beauce-gatinais-2024', 'lui-même'],
  ])('%s', (_, a, b, raison) => {
    for (const essai of [comparabilite(reel(a), reel(b)), comparabilite(reel(b), reel(a))]) {
      expect(essai).toMatchObject({ ok: false, raison: expect.stringContaining(raison) })
    }
    expect(croissance(reel(a), reel(b)).ok).toBe(false)
  })

  it('2 000 and 5 535 consultations without the note on what each counts', () => {
    const [ancien, recent] = [reel('consultations-beauce-gatinais-2021'), reel('consultations-beauce-gatinais-2024')]
    const sansNote = { ...recent, comparableAvec: [{ chiffre: ancien.id }] }
    expect(comparabilite(ancien, sansNote)).toMatchObject({ ok: false, raison: expect.stringContaining('réserve') })
    expect(comparabilite(ancien, recent)).toMatchObject({
      ok: true,
      reserve: expect.stringContaining('en cabinet ou en centre'),
    })
  })

  it('2 000 consultations proposed and 5 535 given: side by side, without a rate from one to the other (hard case 66)', () => {
    const paire = [reel('consultations-beauce-gatinais-2021'), reel('consultations-beauce-gatinais-2024')] as const
    expect(croissance(...paire)).toMatchObject({
      ok: false,
      raison: expect.stringMatching(/en cabinet ou en centre\. .* aucun taux/),
    })
    const { calculs } = present(chapitresDe(DATASET).find(({ theme }) => theme === 'activite'))
    expect(calculs.filter(({ resultat }) => resultat.ok && resultat.unite === 'pourcent')).toHaveLength(1)
    expect(paragraphesDe(DATASET).filter(({ texte }) => texte.includes('177'))).toEqual([])
  })

  it('whatever the figures, a pair that is declared without a calculation, in both directions', () => {
    const lien = { comparableAvec: [{ chiffre: 'a', sansCalcul: RESERVE }], serie: 's' }
    const [a, b] = [chiffre('a', { serie: 's' }), chiffre('b', lien)]
    expect(comparabilite(a, b).ok).toBe(true)
    for (const essai of [croissance(a, b), croissance(b, a)]) {
      expect(essai).toEqual({ ok: false, raison: RESERVE })
    }
    expect(parentsDe(a, new Map([a, b].map((un) => [un.id, un]))).comparables).toEqual([{ autres: [b], dit: RESERVE }])
  })

  it('two periods that nobody tells, without a note', () => {
    const sansPeriode = { periode: 'nonPrecisee' }
    const a = chiffre('a', sansPeriode)
    expect(comparabilite(a, chiffre('b', { ...sansPeriode, ...avec('a') })).ok).toBe(false)
    expect(comparabilite(a, chiffre('b', { ...sansPeriode, ...avec('a', RESERVE) })).ok).toBe(true)
  })

  it('a growth across two series, from zero, or on a date', () => {
    expect(croissance(chiffre('a'), chiffre('b', avec('a')))).toMatchObject({ ok: false, raison: /série/ })
    const serie = { serie: 's' }
    expect(croissance(chiffre('a', { ...serie, valeur: 0 }), chiffre('b', { ...serie, ...avec('a') }))).toMatchObject({
      ok: false,
      raison: /zéro/,
    })
    const date = { ...serie, valeur: undefined, unite: undefined, date: '2021' }
    expect(croissance(chiffre('a', date), chiffre('b', { ...date, ...avec('a') }))).toMatchObject({
      ok: false,
      raison: /ni sur une date/,
    })
  })

  it.each([
    ['another document', { source: '2025-doc' }, /document/],
    ['another period', { periode: { date: '2022' } }, /période/],
    ['another place', { portee: { texte: 'Ailleurs' } }, /lieu/],
    ['another unit', { unite: 'patients' }, /consultations/],
  ])('consultations for one call from %s', (_, plus, raison) => {
    const consultations = chiffre('b', { unite: 'consultations', ...plus })
    expect(consultationsParAppel(chiffre('a'), consultations)).toMatchObject({ ok: false, raison })
  })

  it('consultations for one call when neither says of which period', () => {
    const sansPeriode = { periode: 'nonPrecisee' }
    const consultations = chiffre('b', { unite: 'consultations', ...sansPeriode })
    expect(consultationsParAppel(chiffre('a', sansPeriode), consultations)).toMatchObject({
      ok: false,
      raison: /période/,
    })
  })
})

it('what two figures say of each other is told on both, and once where several say the same', () => {
  const dits = (id: string) => {
    const { comparables, contraires } = parentsDe(reel(id), DATASET.chiffres)
    const courts = (liens: typeof contraires) => liens.map(({ autres }) => autres.map((autre) => autre.id).sort())
    return { comparables: courts(comparables), contraires: courts(contraires) }
  }
  expect(dits('montceau-inauguration').contraires).toEqual([['montceau-inauguration-2019']])
  expect(dits('montceau-inauguration-2019').contraires).toEqual([['montceau-inauguration']])
  expect(dits('densite-loiret-2023')).toEqual({
    comparables: [['densite-france-2023']],
    contraires: [['densite-beauce-gatinais-2021', 'densite-loiret-2021']],
  })
})

describe('what is computed shows how', () => {
  it('consultations for one call, in both reports', () => {
    const un = (annee: number) =>
      consultationsParAppel(reel(`appels-beauce-gatinais-${annee}`), reel(`consultations-beauce-gatinais-${annee}`))
    expect(un(2021)).toMatchObject({ ok: true, valeur: 0.34, formule: '2\u00a0000 ÷ 5\u00a0800 ≈ 0,34' })
    expect(un(2024)).toMatchObject({ ok: true, valeur: 0.43, formule: '5\u00a0535 ÷ 12\u00a0900 ≈ 0,43' })
  })

  it('the growth of calls, its inputs and its reserve', () => {
    const entrees = [reel('appels-beauce-gatinais-2021'), reel('appels-beauce-gatinais-2024')] as const
    expect(croissance(...entrees)).toMatchObject({
      ok: true,
      valeur: 122,
      formule: '(12\u00a0900 ÷ 5\u00a0800 − 1) × 100 ≈ 122\u00a0%',
      entrees,
      reserve: expect.stringContaining('sans en donner les bornes'),
    })
  })

  it('whatever the numbers: the first grown so gives the second, to half a per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (un, deux) => {
        const serie = { serie: 's' }
        const calcul = croissance(
          chiffre('a', { ...serie, valeur: un }),
          chiffre('b', { ...serie, valeur: deux, ...avec('a') }),
        )
        if (!calcul.ok) throw new Error(calcul.raison)
        expect(Math.abs(un + (un * calcul.valeur) / 100 - deux)).toBeLessThanOrEqual(un * 0.005 + 1e-6)
      }),
    )
  })
})
