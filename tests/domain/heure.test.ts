import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import {
  formatMoment,
  fuseauDe,
  fuseauDeCommune,
  fuseauDuService,
  heureLocale,
  jourSuivant,
  semaineDuJour,
} from '../../src/domain/heure.ts'
import { joursFeries } from '../../src/domain/jours-feries.ts'
import { APPAREILS, setFuseauAppareil } from '../fixtures/fuseaux.ts'

const lisible = (texte: string) => texte.replaceAll('\u00a0', ' ')
const a = (jour: string, heures: number, minutes = 0) => ({
  jour,
  semaine: semaineDuJour(jour),
  minutes: heures * 60 + minutes,
})

afterEach(() => {
  setFuseauAppareil()
})

describe.each(APPAREILS)('case 51: a device set to %s tells the hour of the place', (appareil) => {
  it.each([
    ['2026-11-24T09:05:00Z', 'Europe/Paris', a('2026-11-24', 10, 5)],
    ['2026-11-24T22:59:59Z', 'Europe/Paris', a('2026-11-24', 23, 59)],
    ['2026-11-24T23:00:00Z', 'Europe/Paris', a('2026-11-25', 0)],
    ['2026-12-31T23:00:00Z', 'Europe/Paris', a('2027-01-01', 0)],
    ['2026-07-14T22:30:00Z', 'Europe/Paris', a('2026-07-15', 0, 30)],
    ['2026-03-29T00:59:00Z', 'Europe/Paris', a('2026-03-29', 1, 59)],
    ['2026-03-29T01:00:00Z', 'Europe/Paris', a('2026-03-29', 3)],
    ['2026-10-25T00:30:00Z', 'Europe/Paris', a('2026-10-25', 2, 30)],
    ['2026-10-25T01:30:00Z', 'Europe/Paris', a('2026-10-25', 2, 30)],
    ['2026-10-25T02:00:00Z', 'Europe/Paris', a('2026-10-25', 3)],
    ['2026-11-24T23:30:00Z', 'Indian/Reunion', a('2026-11-25', 3, 30)],
    ['2026-11-24T01:30:00Z', 'America/Guadeloupe', a('2026-11-23', 21, 30)],
  ])('%s in %s', (instant, fuseau, heure) => {
    setFuseauAppareil(appareil)
    expect(heureLocale(new Date(instant), fuseau)).toEqual(heure)
  })

  it('and the same public holidays (case 49)', () => {
    setFuseauAppareil(appareil)
    expect(joursFeries('45', [2026])).toEqual([
      ...['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25'],
      ...['2026-07-14', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25'],
    ])
  })
})

describe('public holidays are those of the département (case 49)', () => {
  it.each([
    ['57', ['2026-04-03', '2026-12-26']],
    ['67', ['2026-04-03', '2026-12-26']],
    ['68', ['2026-04-03', '2026-12-26']],
    ['971', ['2026-04-03', '2026-05-27', '2026-07-21']],
    ['972', ['2026-04-03', '2026-05-22', '2026-07-21']],
    ['973', ['2026-06-10']],
    ['974', ['2026-12-20']],
    ['976', ['2026-04-27']],
    ['977', ['2026-04-03', '2026-10-09']],
    // By decree; the island keeps the 28th since 2018, which no text has written yet.
    ['978', ['2026-05-27']],
    ['986', ['2026-04-28', '2026-06-29', '2026-07-29']],
    ['987', ['2026-03-05', '2026-04-03', '2026-11-20']],
    ['988', ['2026-09-24']],
    ['2A', []],
    ['54', []],
  ])('%s adds %j to the eleven of the country', (code, propres) => {
    const communs = joursFeries('45', [2026])
    expect(joursFeries(code, [2026])).toEqual([...communs, ...propres].sort())
  })

  it('comes in order, each day once, whatever the order of the years', () => {
    const jours = joursFeries('67', [2027, 2026, 2026])
    expect(jours).toHaveLength(26)
    expect(jours).toEqual([...new Set(jours)].sort())
    expect(jours).toContain('2027-03-26')
  })
})

describe('the calendar', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i days is %s', (jour, nombre, attendu) => {
    expect(jourSuivant(jour, nombre)).toBe(attendu)
  })

  it('turns the week with the days, there and back', () => {
    const jour = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(jour, fc.integer({ min: -1000, max: 1000 }), (depart, nombre) => {
        const arrivee = jourSuivant(depart, nombre)
        expect(jourSuivant(arrivee, -nombre)).toBe(depart)
        expect((semaineDuJour(depart) + nombre + 7000) % 7).toBe(semaineDuJour(arrivee))
      }),
    )
  })

  it.each([
    ['2026-11-23', 0],
    ['2026-11-28', 5],
    ['2026-11-29', 6],
    ['2026-07-14', 1],
  ])('%s is day %i of the week', (jour, semaine) => {
    expect(semaineDuJour(jour)).toBe(semaine)
  })
})

describe('the moment as it is shown', () => {
  it.each([
    [a('2026-11-24', 10, 5), 'mardi 24 novembre 2026, 10 h 05'],
    [a('2026-05-01', 0), 'vendredi 1er mai 2026, 0 h'],
    [a('2026-11-29', 23, 59), 'dimanche 29 novembre 2026, 23 h 59'],
  ])('%j reads « %s »', (heure, texte) => {
    expect(lisible(formatMoment(heure))).toBe(texte)
  })
})

describe('the clock is that of the département (case 17)', () => {
  it.each([
    ['45', 'Europe/Paris'],
    ['2B', 'Europe/Paris'],
    ['971', 'America/Guadeloupe'],
    ['974', 'Indian/Reunion'],
    ['975', 'America/Miquelon'],
    ['976', 'Indian/Mayotte'],
    ['986', 'Pacific/Wallis'],
    ['988', 'Pacific/Noumea'],
  ])('%s: %s', (code, fuseau) => {
    expect(fuseauDe(code)).toBe(fuseau)
    expect(() => heureLocale(new Date(0), fuseauDe(code))).not.toThrow()
  })
})

describe('the clock of a place', () => {
  it.each([
    [['45'], 'Europe/Paris'],
    [['974'], 'Indian/Reunion'],
    [['971', '978'], 'America/Guadeloupe'],
    [['2A', '2B'], 'Europe/Paris'],
    [[], 'Europe/Paris'],
  ])('a service of %j: %s', (departements, fuseau) => {
    expect(fuseauDuService({ departements })).toBe(fuseau)
  })

  it.each([
    ['45191', 'Europe/Paris'],
    ['97411', 'Indian/Reunion'],
    ['97701', 'America/St_Barthelemy'],
    ['98818', 'Pacific/Noumea'],
    ['2A004', 'Europe/Paris'],
  ])('the commune %s: %s', (codeInsee, fuseau) => {
    expect(fuseauDeCommune(codeInsee)).toBe(fuseau)
  })
})
