import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heureLocale, jourSuivant, semaineDuJour, type HeureLocale } from '../../src/domain/heure.ts'
import { creneauxDe } from '../../src/domain/horaires-osm.ts'
import { joursFeries } from '../../src/domain/jours-feries.ts'
import {
  etatA,
  fermeA,
  isHeureDeGarde,
  prochaineOuverture,
  type Creneaux,
  type Etat,
} from '../../src/domain/ouverture.ts'

const FERIES = new Set(joursFeries('45', [2025, 2026, 2027]))
const FERIES_ALSACE = new Set(joursFeries('67', [2025, 2026, 2027]))

const JOURNEE = 'Mo-Fr 08:00-18:00'
const SAMEDI_MATIN = 'Mo-Fr 08:00-20:00; Sa 08:00-12:00'
const DEJEUNER = 'Mo-Fr 08:30-13:30,14:00-19:00'
const NUIT = '20:00-08:00'
const GARDE = 'Mo-Fr 20:00-24:00; Sa 12:00-24:00; Su,PH 08:00-24:00'

/** Franche-Comté: a duty without a break from Saturday noon to Monday morning. */
const SANS_PAUSE = 'Mo-Su 20:00-08:00, Sa 12:00-20:00, Su 08:00-20:00'

/** The same, and on public holidays; and nights alone, those of holidays too. */
const SANS_PAUSE_FERIES = 'Mo-Fr 00:00-08:00,20:00-24:00; Sa 00:00-08:00,12:00-24:00; Su,PH 00:00-24:00'
const NUITS_FERIES = 'Mo-Su,PH 20:00-08:00'

const creneaux = (osm: string) => creneauxDe({ osm })
const SANS_JOURS = creneauxDe({ osm: '08:00-18:00', jours: 'nonPrecises' })

/** « 2026-11-24 18:05 » */
function a(texte: string): HeureLocale {
  const [jour = '', heure = ''] = texte.split(' ')
  const [heures = 0, minutes = 0] = heure.split(':').map(Number)
  return { jour, semaine: semaineDuJour(jour), minutes: heures * 60 + minutes }
}

/** « 2026-11-24 18:05 », of what the functions give. */
function ecrire(moment: { jour: string; minutes: number } | null): string | null {
  const deux = (nombre: number) => String(nombre).padStart(2, '0')
  return moment && `${moment.jour} ${deux(Math.floor(moment.minutes / 60))}:${deux(moment.minutes % 60)}`
}

describe('whether a line answers now', () => {
  it.each([
    // case 47: after hours
    [JOURNEE, '2026-11-24 07:59', 'ferme'],
    [JOURNEE, '2026-11-24 08:00', 'ouvert'],
    [JOURNEE, '2026-11-24 17:59', 'ouvert'],
    [JOURNEE, '2026-11-24 18:00', 'ferme'],
    [JOURNEE, '2026-11-24 18:05', 'ferme'],
    [JOURNEE, '2026-11-29 10:00', 'ferme'],
    [SAMEDI_MATIN, '2026-11-28 11:59', 'ouvert'],
    [SAMEDI_MATIN, '2026-11-28 12:00', 'ferme'],
    [SAMEDI_MATIN, '2026-11-28 12:01', 'ferme'],
    [SAMEDI_MATIN, '2026-11-27 20:00', 'ferme'],
    // case 50: lunch, midnight, day and night
    [DEJEUNER, '2026-11-24 13:29', 'ouvert'],
    [DEJEUNER, '2026-11-24 13:45', 'ferme'],
    [DEJEUNER, '2026-11-24 14:00', 'ouvert'],
    [NUIT, '2026-11-24 19:59', 'ferme'],
    [NUIT, '2026-11-24 23:59', 'ouvert'],
    [NUIT, '2026-11-25 00:00', 'ouvert'],
    [NUIT, '2026-11-25 07:59', 'ouvert'],
    [NUIT, '2026-11-25 08:00', 'ferme'],
    ['Su 20:00-08:00', '2026-11-30 03:00', 'ouvert'],
    ['Su 20:00-08:00', '2026-11-29 03:00', 'ferme'],
    ['24/7', '2026-11-25 03:00', 'ouvert'],
    ['24/7', '2026-07-14 12:00', 'ouvert'],
    ['24/7', '2026-12-31 23:59', 'ouvert'],
    [GARDE, '2026-11-28 12:00', 'ouvert'],
    [GARDE, '2026-11-28 11:59', 'ferme'],
    [GARDE, '2026-11-29 00:00', 'ferme'],
    // nights when clocks change
    [NUIT, '2026-03-29 01:59', 'ouvert'],
    [NUIT, '2026-03-29 03:00', 'ouvert'],
    [NUIT, '2026-10-25 02:30', 'ouvert'],
    // case 48: a public holiday that the source does not tell
    [JOURNEE, '2026-07-14 10:00', 'inconnu'],
    [JOURNEE, '2026-07-14 07:59', 'ferme'],
    [JOURNEE, '2026-07-14 18:00', 'ferme'],
    [JOURNEE, '2026-01-01 10:00', 'inconnu'],
    [JOURNEE, '2026-01-02 10:00', 'ouvert'],
    [JOURNEE, '2026-08-15 10:00', 'ferme'],
    [JOURNEE, '2026-05-14 10:00', 'inconnu'],
    [JOURNEE, '2026-05-15 10:00', 'ouvert'],
    ['Mo-Fr 08:00-12:00; Su 14:00-16:00', '2026-07-14 15:00', 'inconnu'],
    ['Mo-Fr 08:00-12:00; Su 14:00-16:00', '2026-07-14 13:00', 'ferme'],
    [NUIT, '2026-07-14 03:00', 'ouvert'],
    [NUIT, '2026-07-14 21:00', 'inconnu'],
    [NUIT, '2026-07-15 03:00', 'inconnu'],
    [NUIT, '2026-07-15 08:00', 'ferme'],
    [NUIT, '2026-07-15 21:00', 'ouvert'],
    ['Su 20:00-08:00', '2026-07-15 03:00', 'inconnu'],
    ['Mo 20:00-04:00; Su 00:00-08:00', '2026-07-14 03:00', 'ouvert'],
    ['Mo 20:00-04:00; Su 00:00-08:00', '2026-07-14 05:00', 'inconnu'],
    [SANS_PAUSE, '2026-08-15 03:00', 'ouvert'],
    [SANS_PAUSE, '2026-08-16 03:00', 'inconnu'],
    [SANS_PAUSE, '2026-08-16 09:00', 'ouvert'],
    [SANS_PAUSE, '2026-11-01 03:00', 'ouvert'],
    [SANS_PAUSE, '2026-11-02 03:00', 'inconnu'],
    [SANS_PAUSE, '2026-11-09 03:00', 'ouvert'],
    // … and that it tells
    ['Mo-Fr 08:00-18:00; PH off', '2026-07-14 10:00', 'ferme'],
    ['Mo-Fr 08:00-18:00; PH 09:00-12:00', '2026-07-14 08:30', 'ferme'],
    ['Mo-Fr 08:00-18:00; PH 09:00-12:00', '2026-07-14 09:00', 'ouvert'],
    [GARDE, '2026-07-14 10:00', 'ouvert'],
    [GARDE, '2026-08-15 11:00', 'ouvert'],
    [GARDE, '2026-07-15 10:00', 'ferme'],
    [SANS_PAUSE_FERIES, '2026-07-14 03:00', 'ouvert'],
    [SANS_PAUSE_FERIES, '2026-07-14 12:00', 'ouvert'],
    [SANS_PAUSE_FERIES, '2026-07-15 03:00', 'ouvert'],
    [SANS_PAUSE_FERIES, '2026-07-15 12:00', 'ferme'],
    [NUITS_FERIES, '2026-07-14 03:00', 'ouvert'],
    [NUITS_FERIES, '2026-07-14 12:00', 'ferme'],
    [NUITS_FERIES, '2026-07-15 00:30', 'ouvert'],
    [NUITS_FERIES, '2026-07-15 12:00', 'ferme'],
    ['Su,PH 20:00-08:00', '2026-07-14 03:00', 'ferme'],
    ['Su,PH 20:00-08:00', '2026-07-15 03:00', 'ouvert'],
  ])('« %s », %s: %s', (osm, moment, etat) => {
    expect(etatA(creneaux(osm), a(moment), FERIES)).toBe(etat)
  })

  it.each([
    ['Good Friday', '2026-04-03 10:00'],
    ['the day after Christmas', '2025-12-26 10:00'],
  ])('case 49: %s is a holiday in Alsace, not in the Loiret', (_, moment) => {
    expect(etatA(creneaux(JOURNEE), a(moment), FERIES)).toBe('ouvert')
    expect(etatA(creneaux(JOURNEE), a(moment), FERIES_ALSACE)).toBe('inconnu')
  })

  it.each([
    ['2026-11-24 10:00', 'inconnu'],
    ['2026-11-29 10:00', 'inconnu'],
    ['2026-07-14 10:00', 'inconnu'],
    ['2026-11-24 18:05', 'ferme'],
    ['2026-07-14 18:05', 'ferme'],
  ])('times without days, %s: %s', (moment, etat) => {
    expect(etatA(SANS_JOURS, a(moment), FERIES)).toBe(etat)
  })

  it('no schedule: nobody knows', () => {
    expect(etatA(null, a('2026-11-24 10:00'), FERIES)).toBe('inconnu')
  })
})

describe('what the browser is given of public holidays', () => {
  it.each([
    [JOURNEE, null],
    ['24/7', [{ de: 0, a: 1440 }]],
    ['Mo-Fr 08:00-18:00; PH off', []],
    [GARDE, [{ de: 480, a: 1440 }]],
    // The night whole; the end of the one before is that of the day before.
    [NUITS_FERIES, [{ de: 1200, a: 1920 }]],
    // The day, and the morning that follows: the week gives it to the night before.
    [SANS_PAUSE_FERIES, [{ de: 0, a: 1920 }]],
  ])('« %s »: %j', (osm, feries) => {
    expect(creneaux(osm).feries).toEqual(feries)
  })
})

describe('when it answers again: day, date and hour (case 47)', () => {
  it.each([
    [JOURNEE, '2026-11-24 18:05', '2026-11-25 08:00', true],
    [JOURNEE, '2026-11-24 07:59', '2026-11-24 08:00', true],
    [JOURNEE, '2026-11-24 08:00', '2026-11-25 08:00', true],
    [JOURNEE, '2026-11-27 18:05', '2026-11-30 08:00', true],
    [SAMEDI_MATIN, '2026-11-27 21:00', '2026-11-28 08:00', true],
    [SAMEDI_MATIN, '2026-11-28 12:01', '2026-11-30 08:00', true],
    [DEJEUNER, '2026-11-24 13:45', '2026-11-24 14:00', true],
    [NUIT, '2026-11-24 08:00', '2026-11-24 20:00', true],
    [NUIT, '2026-11-24 23:00', '2026-11-25 20:00', true],
    [JOURNEE, '2026-12-31 19:00', '2027-01-01 08:00', false],
    [JOURNEE, '2027-01-01 19:00', '2027-01-04 08:00', true],
    [JOURNEE, '2026-07-13 19:00', '2026-07-14 08:00', false],
    [JOURNEE, '2026-07-14 08:00', '2026-07-15 08:00', true],
    [JOURNEE, '2026-05-14 19:00', '2026-05-15 08:00', true],
    [GARDE, '2026-05-13 23:00', '2026-05-14 08:00', true],
    ['24/7', '2026-11-24 10:00', null, null],
    ['PH 09:00-12:00', '2026-11-24 10:00', null, null],
    ['PH 09:00-12:00', '2026-12-12 10:00', '2026-12-25 09:00', true],
  ])('« %s », asked %s: %s, sure: %s', (osm, moment, attendu, sure) => {
    const suivante = prochaineOuverture(creneaux(osm), a(moment), FERIES)
    expect(ecrire(suivante)).toBe(attendu)
    expect(suivante?.sure ?? null).toBe(sure)
  })

  it.each([
    ['10:00', '2026-12-08 10:00'],
    ['09:59', null],
  ])(
    'within fourteen days to the minute, of which the first Tuesdays are closed: asked at %s, %s',
    (heure, attendu) => {
      const fermes = new Set(['2026-11-24', '2026-12-01'])
      expect(ecrire(prochaineOuverture(creneaux('Tu 10:00-12:00; PH off'), a(`2026-11-24 ${heure}`), fermes))).toBe(
        attendu,
      )
    },
  )

  it('may be tomorrow, when the days are not published', () => {
    expect(prochaineOuverture(SANS_JOURS, a('2026-11-24 18:05'), FERIES)).toEqual({
      jour: '2026-11-25',
      minutes: 480,
      sure: false,
    })
  })

  it('tells the sure opening that follows an unsure day to whom asks again', () => {
    const peutEtre = prochaineOuverture(creneaux(JOURNEE), a('2026-07-13 19:00'), FERIES)
    expect(ecrire(prochaineOuverture(creneaux(JOURNEE), a(ecrire(peutEtre) ?? ''), FERIES))).toBe('2026-07-15 08:00')
  })

  it('counts as an opening the end of a doubt', () => {
    const nuitEtMatin = creneaux('Mo-Fr 00:00-12:00')
    expect(etatA(nuitEtMatin, a('2026-07-14 11:00'), FERIES)).toBe('inconnu')
    const jourEtNuit = creneaux('Mo-Su 00:00-24:00')
    expect(prochaineOuverture(jourEtNuit, a('2026-07-14 11:00'), FERIES)).toEqual({
      jour: '2026-07-15',
      minutes: 0,
      sure: true,
    })
  })
})

describe('when it closes', () => {
  it.each([
    [JOURNEE, '2026-11-24 08:00', '2026-11-24 18:00'],
    [JOURNEE, '2026-11-24 18:05', null],
    [DEJEUNER, '2026-11-24 12:00', '2026-11-24 13:30'],
    [NUIT, '2026-11-24 21:00', '2026-11-25 08:00'],
    [NUIT, '2026-11-25 03:00', '2026-11-25 08:00'],
    [NUIT, '2026-12-31 21:00', '2027-01-01 08:00'],
    [GARDE, '2026-11-24 21:00', '2026-11-24 24:00'],
    ['Mo-Fr 08:00-12:00,12:00-18:00', '2026-11-24 09:00', '2026-11-24 18:00'],
    [SANS_PAUSE, '2026-11-28 13:00', '2026-11-30 08:00'],
    ['24/7', '2026-11-24 10:00', null],
    ['24/7', '2026-07-13 10:00', null],
    // Past that midnight nobody knows.
    ['Mo-Su 00:00-24:00', '2026-07-12 10:00', '2026-07-13 24:00'],
    [JOURNEE, '2026-07-14 10:00', null],
  ])('« %s », asked %s: %s', (osm, moment, attendu) => {
    expect(ecrire(fermeA(creneaux(osm), a(moment), FERIES))).toBe(attendu)
  })

  it.each([
    ['2026-12-08', '2026-12-07 24:00'],
    ['2026-12-09', null],
  ])('within fourteen days: day and night but for the closure of %s, %s', (jour, attendu) => {
    const fermeture = [{ du: jour, au: jour }]
    expect(ecrire(fermeA(creneaux('24/7'), a('2026-11-24 10:00'), FERIES, fermeture))).toBe(attendu)
  })

  it('never says when a line closes that may not be open', () => {
    expect(fermeA(SANS_JOURS, a('2026-11-24 10:00'), FERIES)).toBeNull()
  })
})

describe('a closure of some days', () => {
  const CONGES = [{ du: '2026-11-25', au: '2026-11-26' }]
  const LONGUE = [{ du: '2026-11-25', au: '2027-02-20' }]

  it.each<[string, string, Etat]>([
    [JOURNEE, '2026-11-24 17:59', 'ouvert'],
    [JOURNEE, '2026-11-25 10:00', 'ferme'],
    [JOURNEE, '2026-11-26 10:00', 'ferme'],
    [JOURNEE, '2026-11-27 10:00', 'ouvert'],
    ['24/7', '2026-11-24 23:59', 'ouvert'],
    ['24/7', '2026-11-25 00:00', 'ferme'],
    ['24/7', '2026-11-27 00:00', 'ouvert'],
    // The night before ends at midnight; that of the last day never began.
    [NUIT, '2026-11-24 23:59', 'ouvert'],
    [NUIT, '2026-11-25 03:00', 'ferme'],
    [NUIT, '2026-11-27 03:00', 'ferme'],
  ])('« %s », asked %s: %s', (osm, moment, attendu) => {
    expect(etatA(creneaux(osm), a(moment), FERIES, CONGES)).toBe(attendu)
  })

  it('closes a line whose hours nobody knows, and not one day more', () => {
    expect(etatA(null, a('2026-11-25 10:00'), FERIES, CONGES)).toBe('ferme')
    expect(etatA(SANS_JOURS, a('2026-11-26 10:00'), FERIES, CONGES)).toBe('ferme')
    expect(etatA(null, a('2026-11-27 10:00'), FERIES, CONGES)).toBe('inconnu')
  })

  it('is skipped by the next opening, however long, and ends the opening before it', () => {
    expect(ecrire(prochaineOuverture(creneaux(JOURNEE), a('2026-11-24 19:00'), FERIES, CONGES))).toBe(
      '2026-11-27 08:00',
    )
    expect(ecrire(prochaineOuverture(creneaux(JOURNEE), a('2026-11-25 10:00'), FERIES, LONGUE))).toBe(
      '2027-02-22 08:00',
    )
    expect(ecrire(fermeA(creneaux('24/7'), a('2026-11-24 10:00'), FERIES, CONGES))).toBe('2026-11-24 24:00')
    expect(ecrire(fermeA(creneaux(NUIT), a('2026-11-24 21:00'), FERIES, CONGES))).toBe('2026-11-24 24:00')
    expect(fermeA(creneaux(JOURNEE), a('2026-11-25 10:00'), FERIES, CONGES)).toBeNull()
  })
})

describe('what is announced comes true', () => {
  const quart = fc.integer({ min: 0, max: 95 }).map((rang) => rang * 15)
  const plage = fc.tuple(quart, quart).map(([de, duree]) => ({ de, a: de + duree + 15 }))
  const plages = fc.array(plage, { maxLength: 2 })
  const programme: fc.Arbitrary<Creneaux> = fc.record({
    semaine: fc.array(plages, { minLength: 7, maxLength: 7 }),
    feries: fc.option(plages),
    joursPrecises: fc.boolean(),
  })
  const moment = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-12-15'), noInvalidDate: true })
    .map((instant) => heureLocale(instant))

  function* minutesApres({ jour, minutes }: HeureLocale, jours: number): Generator<HeureLocale> {
    for (let apres = minutes + 1; apres <= minutes + jours * 1440; apres++) {
      const ce = jourSuivant(jour, Math.floor(apres / 1440))
      yield { jour: ce, semaine: semaineDuJour(ce), minutes: apres % 1440 }
    }
  }

  it('the next opening is the first minute at which the line is more open than the minute before', () => {
    const RANG = { ferme: 0, inconnu: 1, ouvert: 2 }
    fc.assert(
      fc.property(programme, moment, (creneauxTires, depart) => {
        let avant = etatA(creneauxTires, depart, FERIES)
        let attendue: string | null = null
        for (const heure of minutesApres(depart, 3)) {
          const etat = etatA(creneauxTires, heure, FERIES)
          if (RANG[etat] > RANG[avant]) {
            attendue = `${ecrire(heure)} ${etat}`
            break
          }
          avant = etat
        }
        const annoncee = prochaineOuverture(creneauxTires, depart, FERIES)
        const limite = jourSuivant(depart.jour, 3)
        const lue = annoncee && `${ecrire(annoncee)} ${annoncee.sure ? 'ouvert' : 'inconnu'}`
        if (attendue) expect(lue).toBe(attendue)
        else expect(annoncee === null || annoncee.jour >= limite).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('a line stays open until the minute told, and is not surely open at it', () => {
    fc.assert(
      fc.property(programme, moment, (creneauxTires, depart) => {
        const fin = fermeA(creneauxTires, depart, FERIES)
        if (etatA(creneauxTires, depart, FERIES) !== 'ouvert') {
          expect(fin).toBeNull()
          return
        }
        for (const heure of minutesApres(depart, 3)) {
          if (etatA(creneauxTires, heure, FERIES) === 'ouvert') continue
          const [jour, minutes] =
            heure.minutes === 0 ? [jourSuivant(heure.jour, -1), 1440] : [heure.jour, heure.minutes]
          expect(fin).toEqual({ jour, minutes })
          return
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('out-of-hours duty (Code de la santé publique, R. 6315-1)', () => {
  it.each([
    ['2026-11-24 07:59', true],
    ['2026-11-24 08:00', false],
    ['2026-11-24 12:00', false],
    ['2026-11-24 19:59', false],
    ['2026-11-24 20:00', true],
    ['2026-11-25 00:00', true],
    ['2026-11-28 11:59', false],
    ['2026-11-28 12:00', true],
    ['2026-11-29 12:00', true],
    ['2026-07-14 12:00', true],
    ['2026-08-15 10:00', true],
    ['2026-05-15 12:00', false],
    ['2026-01-01 12:00', true],
  ])('%s: %s', (moment, garde) => {
    expect(isHeureDeGarde(a(moment), FERIES)).toBe(garde)
  })

  it('on Good Friday in Alsace only', () => {
    expect(isHeureDeGarde(a('2026-04-03 12:00'), FERIES)).toBe(false)
    expect(isHeureDeGarde(a('2026-04-03 12:00'), FERIES_ALSACE)).toBe(true)
  })
})
