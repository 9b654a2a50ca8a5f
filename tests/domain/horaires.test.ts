import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import OpeningHours from 'opening_hours'
import { describe, expect, it } from 'vitest'
import { formatHoraires, formatSemaine } from '../../src/domain/horaires.ts'
import { fauteHoraires } from '../../src/domain/horaires-fautes.ts'
import { horairesActuelsEnClair, horairesEnClair, semaineDe } from '../../src/domain/horaires-osm.ts'
import { joursFeries } from '../../src/domain/jours-feries.ts'
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
    ['Fr 20:00-02:00', 'le vendredi, 20 h – 2 h'],
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
    expect(fauteHoraires(osm)).toBeNull()
    expect(lisible(horairesEnClair({ osm }))).toBe(texte)
  })

  it.each([
    [{ osm: 'Mo-Fr 08:00-20:00' }, 'du lundi au vendredi, 8 h – 20 h ; jours fériés non précisés'],
    [{ osm: '20:00-08:00' }, 'tous les jours, 20 h – 8 h ; jours fériés non précisés'],
    [{ osm: 'Mo-Fr 08:00-20:00; PH off' }, 'du lundi au vendredi, 8 h – 20 h ; les jours fériés, fermé'],
    [{ osm: '08:00-18:00', jours: 'nonPrecises' as const }, '8 h – 18 h, jours non précisés'],
    [{ osm: '24/7' }, '24 h sur 24, 7 jours sur 7'],
  ])('says of hours that hold today that nobody tells of holidays: %j (hard case 48)', (horaires, texte) => {
    expect(lisible(horairesActuelsEnClair(horaires))).toBe(texte)
  })

  it('ends a night at half past midnight, not at « 24 h 30 » (hard case 50)', () => {
    expect(enMots('20:00-00:30')).toBe('tous les jours, 20 h – 0 h 30')
  })

  it.each([
    [
      'Mo-Su 20:00-08:00, Sa 12:00-20:00, Su 08:00-20:00',
      'du lundi au vendredi, 20 h – 8 h ; du samedi, 12 h, au lundi, 8 h',
    ],
    [
      'Mo-Fr 00:00-08:00,20:00-24:00; Sa 00:00-08:00,12:00-24:00; Su,PH 00:00-24:00',
      'du lundi au vendredi, 20 h – 8 h ; du samedi, 12 h, au lundi, 8 h ; les jours fériés, 24 h sur 24',
    ],
    ['Fr 18:00-24:00; Sa-Su 00:00-24:00', 'le vendredi, 18 h – 24 h ; le samedi et le dimanche, 24 h sur 24'],
    ['Mo 00:00-24:00; Tu 00:00-08:00; Su 12:00-24:00', 'du dimanche, 12 h, au mardi, 8 h'],
    ['24/7', '24 h sur 24, 7 jours sur 7'],
  ])('tells an opening of more than a day from its beginning to its end: %s', (osm, texte) => {
    expect(lisible(horairesEnClair({ osm }))).toBe(texte)
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

describe('content/README.md shows hours as they are read', () => {
  const lignes = readFileSync('content/README.md', 'utf8').matchAll(
    /^\| `"([^"`]+)"`(?: avec `jours: (nonPrecises)`)? \| (.+) \|$/gm,
  )
  const exemples = [...lignes].map(([, osm = '', jours, texte = '']) => ({ osm, jours, texte: lisible(texte) }))

  it('each row of its table is accepted, and reads as it says', () => {
    expect(exemples.length).toBeGreaterThanOrEqual(7)
    for (const { osm, jours, texte } of exemples) {
      expect(fauteHoraires(osm), osm).toBeNull()
      expect(lisible(horairesEnClair(jours ? { osm, jours: 'nonPrecises' } : { osm })), osm).toBe(texte)
    }
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
    ['Mo-Fr', /manque les heures/],
    ['', /./],
    ['8h-18h tous les jours', /./],
    ['Mo-Fr 08:00-20:00; off', /./],
  ])('« %s »', (osm, faute) => {
    expect(fauteHoraires(osm)).toMatch(faute)
  })

  it.each([
    ['08:00-28:00', /« 28:00 » n’existe pas.*« 20:00-02:00 »/],
    ['Mo-Fr 08:00-48:00', /« 48:00 » n’existe pas/],
    ['Mo-Fr 08:60-18:00', /« 08:60 » n’existe pas/],
    ['Mo-Fr 08:00-24:30', /« 24:30 » n’existe pas/],
    ['08:00-12:00,11:00-18:00', /« 08:00-12:00 » et « 11:00-18:00 » se couvrent/],
    ['Mo-Fr 08:00-12:00, We 11:00-13:00', /se couvrent/],
    ['Sa-Mo 20:00-08:00, Su 23:00-24:00', /se couvrent/],
    ['Mo-Fr 08:00-18:00; 10:00-12:00', /Chaque plage dit ses jours/],
    ['08:00-18:00; PH off', /« jours: nonPrecises »/],
  ])('hours that the package takes without a word: « %s »', (osm, faute) => {
    expect(fauteHoraires(osm)).toMatch(faute)
  })

  it.each([
    'Mo-Fr 08:00-12:00,12:00-18:00',
    'Mo-Fr 08:00-18:00; We 09:00-12:00',
    'Mo-Fr 08:00-18:00; Sa off',
    'Mo-Fr 20:00-24:00, Sa 08:00-24:00',
    'Sa 00:00-08:00,20:00-08:00',
    'Mo-Su 20:00-08:00, Sa 12:00-20:00, Su 08:00-20:00',
  ])('and hours that touch, or that replace those of a day, pass: « %s »', (osm) => {
    expect(fauteHoraires(osm)).toBeNull()
  })

  it.each([
    ['24h/24', /« 24\/7 »/],
    ['24/24 7j/7', /« 24\/7 »/],
    ['24 h sur 24', /« 24\/7 »/],
    ['du lundi au vendredi 8h-18h', /Mo \(lundi\), Tu \(mardi\)/],
    ['Lu-Ve 08:00-18:00', /Mo \(lundi\)/],
    ['Mo-Fr 8h-18h', /« 08:00-18:00 »/],
    ['Mo-Fr 08:00 à 18:00', /sans mot français/],
    ['Mo-Fr 8-18', /Écrivez « Mo-Fr 08:00-18:00 »/],
    ['Mo-Fr 08:00–18:00', /Écrivez « Mo-Fr 08:00-18:00 »/],
    ['Mo-Fr 08:00-12:00, 14:00-18:00', /Écrivez « Mo-Fr 08:00-12:00,14:00-18:00 »/],
    ['Mo-Fr 0800-1800', /tableau « Horaires et dates »/],
    ['n’importe quoi', /tableau « Horaires et dates »/],
  ])('« %s » is answered in our words, never in those of the package', (osm, faute) => {
    expect(fauteHoraires(osm)).toMatch(faute)
    expect(fauteHoraires(osm)).not.toMatch(/<---|Veuillez|Token|greater/)
  })

  it.each([
    'Mo-Su 20:00-08:00; PH 00:00-24:00',
    'Mo-Su 20:00-08:00, PH 00:00-24:00',
    'Mo-Fr 20:00-08:00; Sa 12:00-24:00',
  ])('the usual duty is shown cut at midnight, in a form that passes: « %s »', (osm) => {
    const dit = fauteHoraires(osm) ?? ''
    expect(dit).toMatch(/se coupe à minuit/)
    const propose = /« (Mo-Fr 00:00[^»]*) »/.exec(dit)?.[1] ?? ''
    expect(fauteHoraires(propose)).toBeNull()
    expect(lisible(horairesEnClair({ osm: propose }))).toMatch(
      /du samedi, 12 h, au lundi, 8 h ; les jours fériés, 24 h sur 24$/,
    )
  })

  it.each(['Mo-Fr 20:00+', '08:00-18:00 unknown'])(
    'an end or a state that is not known is never turned into a time: « %s »',
    (osm) => {
      expect(fauteHoraires(osm)).not.toBeNull()
    },
  )
})

describe('hours that do not hold all year are refused: they would be told as true every week', () => {
  it.each([
    'Jan-Apr Mo-Fr 08:00-20:00',
    'Jul-Aug Mo-Fr 08:00-20:00',
    'Mo-Fr 08:00-20:00; Jul-Aug off',
    'Dec 24-Jan 02 off; Mo-Fr 09:00-12:00',
    'Mo-Fr 08:00-20:00; May 01 off',
    '24/7; Dec 25 off',
    'Mo-Fr 08:00-20:00; 2026 Dec 24 off',
    'Mo-Fr 08:00-20:00; 2040 Dec 24 off', // beyond what any evaluation would look at
    '2027 Mo-Fr 08:00-20:00',
    '2026+ Mo-Fr 08:00-20:00',
    '2020-2025 Mo-Fr 08:00-20:00',
    'Mo[1] 08:00-20:00',
    'Mo-Fr 08:00-20:00; Sa[2,4] 09:00-12:00',
    'Mo-Fr 08:00-20:00; Fr[-1] off',
    'week 1-10 Mo-Fr 08:00-20:00',
    'week 1-53/2 Mo 08:00-20:00',
    'Mo-Fr 08:00-20:00; easter off',
    'easter -2 days off; Mo-Fr 08:00-12:00',
    'Mo-Fr 08:00-20:00; SH off',
    'SH,Mo-Fr 08:00-20:00',
    'Mo-Fr 08:00-20:00; PH,SH off',
    'Mo sunrise-sunset',
    '(sunrise+01:00)-20:00',
    'Mo-Fr 08:00-20:00; PH -1 day off',
  ])('« %s » sends dated closures and the rest to their keys', (osm) => {
    expect(fauteHoraires(osm)).toMatch(/« fermetures ».*« precisions »/)
  })

  it.each([
    'Mo-Fr 08:00-20:00 open "sur appel"',
    'Mo-Fr 08:00-20:00 "sauf vacances"',
    'Mo-Fr 08:00-20:00; PH off "fermé"',
    'Mo-Fr 08:00-20:00 || "sur rendez-vous"',
    'Mo-Fr 08:00-12:00 || Sa 10:00-12:00',
  ])('« %s »: a condition that the grammar carries and nobody would read', (osm) => {
    expect(fauteHoraires(osm)).toMatch(/« precisions »/)
  })

  it.each([
    'PH off; Mo-Fr 08:00-20:00',
    'Mo-Fr 08:00-20:00; PH off; Sa 09:00-12:00',
    'Mo-Fr 08:00-20:00, PH 09:00-12:00',
    'Mo-Fr 08:00-20:00; PH Sa,Su off',
    'PH Mo-Fr 08:00-20:00',
    'Mo-Fr 08:00-20:00; PH unknown',
  ])('« %s »: the hours of a holiday would depend on its weekday', (osm) => {
    expect(fauteHoraires(osm)).not.toBeNull()
  })

  it.each([
    ['Mo-Fr 08:00-12:00; Mo-Fr 14:00-18:00', /Mo-Fr 08:00-12:00.*ne compte pas/],
    ['Sa 08:00-12:00,14:00-14:00', /00:00-24:00/], // a whole turn
    ['Mo off', /n’ouvrent jamais/],
    ['PH off', /n’ouvrent jamais/],
    ['su 08:00-12:00', /Écrivez « Su 08:00-12:00 »/],
  ])('« %s » says something else than what was meant', (osm, faute) => {
    expect(fauteHoraires(osm)).toMatch(faute)
  })

  const france = { lat: 47.9, lon: 1.9, address: { country_code: 'fr', state: 'Centre-Val de Loire' } }
  const feries = joursFeries('45', [2026, 2027, 2028, 2029])
  const choix = (...textes: string[]) => fc.constantFrom(...textes)
  const regle = fc
    .tuple(
      choix('', '', '', '', '', '', 'Jan-Apr ', 'week 1-10 ', '2026 ', 'Dec 24 '),
      choix('', 'Mo-Fr ', 'Sa,Su ', 'We ', 'Su-Tu ', 'PH ', 'Su,PH ', 'Mo[1] ', 'easter '),
      choix('08:00-12:00', '10:30-20:00', '08:00-12:00,14:00-18:00', '00:00-24:00', 'off', 'sunrise-sunset'),
    )
    .map((parties) => parties.join(''))
  const autre = fc.tuple(choix('; ', '; ', ', '), regle).map((parties) => parties.join(''))
  const horaires = fc
    .tuple(regle, fc.array(autre, { maxLength: 2 }))
    .map(([premiere, suite]) => premiere + suite.join(''))
    .filter((osm) => fauteHoraires(osm) === null)

  it('whatever is accepted is the same at the same hour of any week of four years, holidays apart', () => {
    fc.assert(
      fc.property(horaires, fc.nat({ max: 1460 }), fc.nat({ max: 95 }), (osm, jour, quart) => {
        const lu = new OpeningHours(osm, france)
        const alors = new Date(2026, 0, 1 + jour, 0, quart * 15)
        fc.pre(!feries.includes(new Intl.DateTimeFormat('sv-SE').format(alors)))
        const reference = new Date(2026, 1, 1 + alors.getDay(), 0, quart * 15)
        expect(lu.getState(alors), `${osm}, ${alors.toISOString()}`).toBe(lu.getState(reference))
      }),
      { numRuns: 150 },
    )
  })

  it('whatever is accepted says the same of a holiday, on whichever weekday it falls', () => {
    const ferie = fc.constantFrom(...feries)
    const avecFeries = horaires.filter((osm) => osm.includes('PH'))
    fc.assert(
      fc.property(avecFeries, ferie, ferie, fc.nat({ max: 95 }), (osm, un, autre, quart) => {
        const lu = new OpeningHours(osm, france)
        const le = (jour: string) => {
          const date = new Date(`${jour}T00:00`)
          date.setMinutes(quart * 15)
          return lu.getState(date)
        }
        expect(le(un), `${osm}, ${un}, ${autre}`).toBe(le(autre))
      }),
      { numRuns: 80 },
    )
  })
})
