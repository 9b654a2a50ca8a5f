import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHoraires, formatSemaine } from '../../src/domain/horaires.ts'
import { fauteHoraires, horairesEnClair, semaineDe } from '../../src/domain/horaires-osm.ts'
import { formatHeure, type Plage, type Semaine } from '../../src/domain/plage.ts'

const lisible = (texte: string) => texte.replaceAll('\u00a0', ' ')
const enMots = (osm: string) => lisible(formatSemaine(semaineDe(osm)))

describe('hours are told in plain French, days with the same hours joined', () => {
  it.each([
    ['24/7', '24 h sur 24, 7 jours sur 7'], // hard case 50
    ['08:00-18:00', 'tous les jours, 8 h – 18 h'],
    ['Mo-Fr 08:00-20:00; Sa 08:00-12:00', 'du lundi au vendredi, 8 h – 20 h ; le samedi, 8 h – 12 h'],
    ['Mo-Fr 08:30-13:30,14:00-19:00', 'du lundi au vendredi, 8 h 30 – 13 h 30 et 14 h – 19 h'], // lunch break
    ['Mo,We 09:00-12:00', 'le lundi, 9 h – 12 h ; le mercredi, 9 h – 12 h'],
    ['Sa,Su 08:00-24:00', 'le samedi et le dimanche, 8 h – 24 h'],
    ['Mo-Fr 09:00-12:00; Th off', 'du lundi au mercredi, 9 h – 12 h ; le vendredi, 9 h – 12 h'],
    ['20:00-08:00', 'tous les jours, 20 h – 8 h'], // past midnight
    ['Fr 20:00-26:00', 'le vendredi, 20 h – 2 h'],
    ['Su 20:00-08:00', 'le dimanche, 20 h – 8 h'],
    ['Sa 12:00-24:00; Su 00:00-24:00', 'le samedi, 12 h – 24 h ; le dimanche, 24 h sur 24'],
  ])('%s reads « %s »', (osm, texte) => {
    expect(fauteHoraires(osm)).toBeNull()
    expect(enMots(osm)).toBe(texte)
  })

  it.each([
    [
      'Mo-Fr 19:00-22:00; Su,PH 08:00-20:00',
      'du lundi au vendredi, 19 h – 22 h ; le dimanche et les jours fériés, 8 h – 20 h',
    ],
    ['Mo-Fr 08:00-20:00; PH 09:00-12:00', 'du lundi au vendredi, 8 h – 20 h ; les jours fériés, 9 h – 12 h'],
    ['Mo-Fr 08:00-20:00; PH off', 'du lundi au vendredi, 8 h – 20 h ; les jours fériés, fermé'],
    ['Mo-Fr 08:00-20:00', 'du lundi au vendredi, 8 h – 20 h'],
  ])('tells public holidays only when the source does: %s (hard case 48)', (osm, texte) => {
    expect(lisible(horairesEnClair({ osm }))).toBe(texte)
  })

  it('ends a night at half past midnight, not at « 24 h 30 » (hard case 50)', () => {
    expect(enMots('20:00-00:30')).toBe('tous les jours, 20 h – 0 h 30')
  })

  it('cuts an opening of more than a day at midnight', () => {
    const garde = enMots('Mo-Su 20:00-08:00, Sa 12:00-20:00, Su 08:00-20:00')
    expect(garde).toContain('le samedi, 12 h – 24 h ; le dimanche, 24 h sur 24')
    expect(garde).toContain('du mardi au vendredi, 20 h – 8 h')
  })

  it('never turns days that nobody published into « tous les jours »', () => {
    const texte = lisible(formatHoraires({ jours: 'nonPrecises' }, semaineDe('08:00-18:00')))
    expect(texte).toBe('8 h – 18 h, jours non précisés')
  })

  it.each([
    [0, '0 h'],
    [540, '9 h'],
    [1110, '18 h 30'],
    [485, '8 h 05'],
    [1440, '24 h'],
    [1920, '8 h'],
  ])('%i minutes after midnight is « %s »', (minutes, texte) => {
    expect(lisible(formatHeure(minutes))).toBe(texte)
  })
})

describe('the week read from the grammar', () => {
  it('begins on Monday and has seven days, the night of Sunday belonging to Sunday', () => {
    const semaine = semaineDe('Su 20:00-08:00')
    expect(semaine).toEqual([[], [], [], [], [], [], [{ de: 1200, a: 1920 }]])
  })

  it('leaves the day of a public holiday out of an ordinary week (hard case 48)', () => {
    expect(semaineDe('PH 10:00-12:00')).toEqual([[], [], [], [], [], [], []])
  })

  it('keeps any ordinary opening as it is written, every day', () => {
    const minute = fc.integer({ min: 0, max: 95 }).map((quart) => quart * 15)
    const heure = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(minute, minute, (un, autre) => {
        fc.pre(un !== autre)
        const [de, a] = un < autre ? [un, autre] : [autre, un]
        const attendue: Plage[][] = Array.from({ length: 7 }, () => [{ de, a }])
        expect(semaineDe(`${heure(de)}-${heure(a)}`)).toEqual(attendue)
      }),
      { numRuns: 60 },
    )
  })

  it('says every opening of any week, its spaces never breaking inside an hour', () => {
    const plage = fc.tuple(fc.nat({ max: 700 }), fc.integer({ min: 1, max: 700 }))
    const semaine = fc.array(fc.array(plage, { maxLength: 1 }), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(semaine, (jours) => {
        const lue: Semaine = jours.map((plages) => plages.map(([de, duree]) => ({ de, a: de + duree })))
        const texte = formatSemaine(lue)
        for (const { de, a } of lue.flat()) {
          expect(texte).toContain(`${formatHeure(de)}\u00a0–\u00a0${formatHeure(a)}`)
        }
        expect(texte).not.toMatch(/\d h|h \d/)
      }),
    )
  })
})

describe('hours that nobody could follow are refused', () => {
  it.each([
    ['lundi', /Mo/],
    ['Mo-Fr 25:00-26:00', /./],
    ['Mo-Fr', /sélecteur de temps/],
    ['', /./],
    ['8h-18h tous les jours', /./],
    ['Mo-Fr 08:00-20:00; off', /./],
  ])('« %s »', (osm, faute) => {
    expect(fauteHoraires(osm)).toMatch(faute)
  })

  it.each(['Mo-Fr 20:00+', '08:00-18:00 unknown'])(
    'an end or a state that is not known is never turned into a time: « %s »',
    (osm) => {
      expect(fauteHoraires(osm)).not.toBeNull()
    },
  )
})
