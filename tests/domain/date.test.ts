import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate } from '../../src/domain/calendrier.ts'
import {
  datePartielleSchema,
  formatAge,
  formatDateAvecPreposition,
  isDatePartielle,
  jourSchema,
  moisEcoules,
} from '../../src/domain/date.ts'

const TODAY = '2026-11-22'
const jour = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a date is told as precisely as its document, no more', () => {
  it.each([
    ['2024-02-07', '7 février 2024', 'le 7 février 2024'],
    ['2024-05-01', '1er mai 2024', 'le 1er mai 2024'],
    ['2023-12', 'décembre 2023', 'en décembre 2023'],
    ['2018', '2018', 'en 2018'],
  ])('%s reads « %s » and « %s »', (date, seule, avec) => {
    expect(formatDate(date)).toBe(seule)
    expect(formatDateAvecPreposition(date)).toBe(avec)
  })

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13',
    '2024-00',
    '24-02-07',
    '2024-2-7',
    '07/02/2024',
    '2024-02-07T10',
    '',
  ])('a day that does not exist is refused: « %s »', (date) => {
    expect(isDatePartielle(date)).toBe(false)
    expect(datePartielleSchema.safeParse(date).success).toBe(false)
  })

  it('the 29th of February of a leap year exists', () => {
    expect(isDatePartielle('2024-02-29')).toBe(true)
  })

  it('the day a document was read must be a whole day', () => {
    expect(jourSchema.safeParse('2026-11').success).toBe(false)
    expect(jourSchema.safeParse('2026-11-22').success).toBe(true)
  })

  it('accepts every day that exists, its month and its year', () => {
    fc.assert(
      fc.property(jour, (date) =>
        [date, date.slice(0, 7), date.slice(0, 4)].every((partie) => isDatePartielle(partie)),
      ),
    )
  })
})

describe('an age counts from the day it is read, and is never understated', () => {
  it.each([
    ['2024-02-07', 33, '2 ans et 9 mois'],
    ['2024-02', 33, '2 ans et 9 mois'],
    ['2018-01', 106, '8 ans et 10 mois'],
    ['2025-11-22', 12, '1 an'],
    ['2025-11-23', 11, '11 mois'],
    ['2026-10-23', 0, 'moins d’un mois'],
    ['2026-10-22', 1, '1 mois'],
    ['2026-11-22', 0, 'moins d’un mois'],
    ['2026', 10, 'moins d’un an'],
    ['2018', 106, 'environ 8 ans'],
    ['2025', 22, 'environ 1 an'],
  ])('%s is %i months old: « %s »', (date, mois, texte) => {
    expect(moisEcoules(date, TODAY)).toBe(mois)
    expect(formatAge(date, TODAY)).toBe(texte)
  })

  it.each([
    ['2024-02-29', '2025-02-27', 11],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-02-29', '2028-02-28', 47],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2025-08-31', '2026-06-30', 10],
  ])('a month that has no such day ends in its place: from %s to %s, %i months', (date, lu, mois) => {
    expect(moisEcoules(date, lu)).toBe(mois)
  })

  it('is the same or older when the day, then the month, is not known', () => {
    fc.assert(
      fc.property(jour, (date) => {
        const [annee, mois, plein] = [date.slice(0, 4), date.slice(0, 7), date].map((un) => moisEcoules(un, TODAY))
        expect(annee).toBeGreaterThanOrEqual(mois ?? Infinity)
        expect(mois).toBeGreaterThanOrEqual(plein ?? Infinity)
      }),
    )
  })

  it('grows by one month from one month to the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2025 }), fc.integer({ min: 1, max: 11 }), (annee, mois) => {
        const debut = `${annee}-${String(mois).padStart(2, '0')}-15`
        const fin = `${annee}-${String(mois + 1).padStart(2, '0')}-15`
        expect(moisEcoules(debut, TODAY) - moisEcoules(fin, TODAY)).toBe(1)
      }),
    )
  })
})
