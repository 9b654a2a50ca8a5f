import { describe, expect, it } from 'vitest'
import type { HeureLocale } from '../../../src/domain/heure.ts'
import { conclure } from '../../../src/domain/orientation/conclusion.ts'
import { etatEnClair, manqueEnClair } from '../../../src/domain/orientation/conclusion-en-clair.ts'
import { dossierDe } from '../../../src/domain/orientation/dossier.ts'
import type { NomConseil, Reponses } from '../../../src/domain/orientation/graph.ts'
import { repondre } from '../../../src/domain/reponse.ts'
import {
  datasetDe,
  DECOUPAGE,
  type Fiches,
  lien,
  ligne,
  organisation,
  present,
  raison,
  TODAY,
} from '../../fixtures/dataset.ts'

const FERIES = new Set(['2026-07-14'])
const mardi = (heures: number, minutes = 0): HeureLocale => ({
  jour: '2026-11-24',
  semaine: 1,
  minutes: heures * 60 + minutes,
})
const dimanche: HeureLocale = { jour: '2026-11-22', semaine: 6, minutes: 600 }
const pont: HeureLocale = { jour: '2026-07-13', semaine: 0, minutes: 600 }
const ferie: HeureLocale = { jour: '2026-07-14', semaine: 1, minutes: 600 }

const LOCALE = '0199000001'
const DEPARTEMENT = '0199000002'
const GARDE = '0199000003'
const JOUR = { osm: 'Mo-Fr 08:00-18:00', source: '2024-doc' }

/** A commune with a published line, the line of its département and a duty line; `plus` changes the first. */
function dossier(plus: object = {}, fiches: Fiches = {}, departement: object = {}) {
  const dataset = datasetDe({
    organisations: {
      '99-a': organisation([lien('publie')]),
      '99-sas': organisation([], { nom: 'SAS de la Fiction', type: 'sas' }),
    },
    lignes: {
      '99-a': ligne('99-a', LOCALE, plus),
      '99-sas': ligne('99-sas', DEPARTEMENT, {
        horaires: { osm: '08:00-20:00', jours: 'nonPrecises', source: '2024-doc' },
      }),
      '99-garde': ligne('99-sas', GARDE, { usage: 'garde' }),
    },
    departements: { '99': { lignes: ['99-sas', '99-garde'], ...departement } },
    ...fiches,
  })
  return dossierDe(repondre(dataset, present(DECOUPAGE.communes.get('99001'))), dataset, TODAY)
}

const SANS: Reponses = { danger: 'aucun', besoin: 'medecin', 'medecin-traitant': 'aucun' }

function numeros(heure: HeureLocale, plus: object = {}, conseil: NomConseil = 'ligne', reponses = SANS) {
  const { principal, ensuite, plusTard } = conclure(conseil, reponses, dossier(plus), { heure, feries: FERIES })
  const numero = (appel: typeof principal) => appel?.guichet.numero
  return { principal: numero(principal), ensuite: ensuite.map(numero), plusTard: plusTard.map(numero) }
}

describe('which number comes first, by the clock', () => {
  it('by day, the line of the place, then the département’s, then the 15', () => {
    expect(numeros(mardi(10), { horaires: JOUR })).toEqual({
      principal: LOCALE,
      ensuite: [DEPARTEMENT, '15'],
      plusTard: [GARDE],
    })
  })

  it('case 47: five minutes after it closes, who answers now; for later the closed line, after the one that may answer', () => {
    expect(numeros(mardi(18, 5), { horaires: JOUR })).toEqual({
      principal: DEPARTEMENT,
      ensuite: ['15'],
      plusTard: [GARDE, LOCALE],
    })
  })

  it('at night, the duty line, then the 15: nobody is rung on a guess', () => {
    expect(numeros(mardi(23), { horaires: JOUR })).toMatchObject({ principal: GARDE, ensuite: ['15'] })
    expect(numeros(mardi(3))).toEqual({ principal: GARDE, ensuite: ['15'], plusTard: [LOCALE, DEPARTEMENT] })
  })

  it('at night, a duty line that is contested comes after the 15', () => {
    const conteste = { usage: 'garde', statut: 'conteste', raison: raison('Deux documents inventés s’opposent.') }
    const pays = dossier({ ...conteste, horaires: { osm: '20:00-08:00', source: '2024-doc' } }, {}, { lignes: [] })
    const { principal, ensuite } = conclure('ligne', SANS, pays, { heure: mardi(23), feries: FERIES })
    expect([principal, ...ensuite].map((appel) => appel?.guichet.numero)).toEqual(['15', LOCALE])
  })

  it('case 48: on a public holiday an unknown schedule comes after who surely answers', () => {
    expect(numeros(ferie, { horaires: JOUR })).toMatchObject({ principal: GARDE, ensuite: ['15'] })
    expect(
      numeros(ferie, { horaires: { osm: 'Mo-Fr 08:00-18:00; PH 09:00-12:00', source: '2024-doc' } }).principal,
    ).toBe(LOCALE)
  })

  it('case 34: a line that refuses the situation is never told', () => {
    const plus = { horaires: JOUR, pour: [{ condition: 'medecinTraitantIndisponible', source: '2024-doc' }] }
    expect(numeros(mardi(10), plus).principal).toBe(DEPARTEMENT)
    expect(JSON.stringify(numeros(mardi(10), plus))).not.toContain(LOCALE)
    expect(numeros(mardi(10), plus, 'medecin-d-abord', { 'medecin-traitant': 'pas-appele' }).principal).toBe(LOCALE)
  })

  it('cases 29 and 54: a line for residents is not told to whom is passing through', () => {
    const plus = { pour: [{ condition: 'habitantTerritoire', source: '2024-doc' }] }
    expect(dossier(plus).ligneReservee).toBe(true)
    expect(numeros(mardi(10), plus, 'de-passage', { ...SANS, residence: 'passage' }).principal).toBe(DEPARTEMENT)
    expect(numeros(mardi(10), plus, 'ligne', { ...SANS, residence: 'habitant' }).principal).toBe(LOCALE)
  })

  it('case 54: a number that one line keeps for residents and another opens to all is told to whom is passing through', () => {
    const fiches = {
      organisations: { '99-a': organisation([lien('publie')]), '99-b': organisation([lien('publie')]) },
      lignes: {
        '99-a': ligne('99-a', LOCALE, { pour: [{ condition: 'habitantTerritoire', source: '2024-doc' }] }),
        '99-b': ligne('99-b', LOCALE),
      },
    }
    const pays = dossier({}, fiches, { lignes: [] })
    expect(pays.ligneReservee).toBe(false)
    const { principal } = conclure('ligne', { ...SANS, residence: 'passage' }, pays, {
      heure: mardi(10),
      feries: FERIES,
    })
    expect(principal?.guichet).toMatchObject({ numero: LOCALE, reservee: false })
  })

  it('case 56: for a sprain, the line that gives a physiotherapist, after one’s own doctor', () => {
    const aussi = [{ soin: 'kinesitherapeute', seulement: ['entorseSimple'], source: '2024-doc' }]
    const moment = { heure: mardi(10), feries: FERIES }
    const conclusion = conclure('entorse-ou-mal-de-dos', {}, dossier({ aussi }), moment)
    expect(conclusion.medecinDAbord).toBe(true)
    expect(conclusion.principal?.guichet.numero).toBe(LOCALE)
    expect(conclusion.principal?.guichet.regles).toContainEqual({
      genre: 'plus',
      terme: 'Le même numéro',
      texte: ' sert aussi pour un kinésithérapeute, seulement pour une entorse simple.',
    })
  })

  describe('a line that may be that of the place never leads', () => {
    const PEUT_ETRE = '0199000004'
    const NUIT = { usage: 'garde', horaires: { osm: '20:00-08:00', source: '2024-doc' } }
    const JUSQU_A_20_H = { horaires: { osm: 'Mo-Fr 08:00-20:00', source: '2024-doc' } }
    /** The published line of the place where `horaires` are given, that of its département, and one of a neighbour. */
    const appels = (horaires: object | null, plus: object, conseil: NomConseil, heure: HeureLocale) => {
      const pays = dossier(
        {},
        {
          organisations: {
            '99-a': organisation([lien('publie')]),
            '99-b': organisation([lien('possible')]),
            '99-sas': organisation([]),
          },
          lignes: {
            ...(horaires && {
              '99-a': ligne('99-a', LOCALE, { horaires }),
              '99-sas': ligne('99-sas', DEPARTEMENT, { horaires }),
            }),
            '99-b': ligne('99-b', PEUT_ETRE, plus),
          },
        },
        { lignes: horaires ? ['99-sas'] : [] },
      )
      const { principal, ensuite } = conclure(conseil, SANS, pays, { heure, feries: FERIES })
      return [principal, ...ensuite].map((appel) => appel?.guichet.numero)
    }

    const SANS_FIN = { osm: '24/7', source: '2024-doc' }
    const KINE = { ...JUSQU_A_20_H, aussi: [{ soin: 'kinesitherapeute', source: '2024-doc' }] }
    const DENTISTE = { ...JUSQU_A_20_H, aussi: [{ soin: 'dentiste', source: '2024-doc' }] }
    const TOUS = [LOCALE, DEPARTEMENT]

    it.each<[string, object | null, object, NomConseil, HeureLocale, (string | undefined)[]]>([
      ['a duty, at night', null, NUIT, 'ligne', mardi(22), ['15', PEUT_ETRE]],
      ['a duty, at night, where sure ones answer', SANS_FIN, NUIT, 'ligne', mardi(22), [...TOUS, '15', PEUT_ETRE]],
      ['a duty, at night, for a sprain', null, NUIT, 'entorse-ou-mal-de-dos', mardi(22), ['15', PEUT_ETRE]],
      ['of the day, once the sure ones are closed', JOUR, JUSQU_A_20_H, 'ligne', mardi(19), ['15', PEUT_ETRE]],
      ['of the day, after the sure ones', JOUR, JUSQU_A_20_H, 'ligne', mardi(10), [...TOUS, PEUT_ETRE, '15']],
      ['a physiotherapist too', JOUR, KINE, 'entorse-ou-mal-de-dos', mardi(10), [...TOUS, PEUT_ETRE, '15']],
      ['a dentist too', null, DENTISTE, 'dents', mardi(10), [undefined, '15']],
    ])('%s', (_, horaires, plus, conseil, heure, attendu) => {
      expect(appels(horaires, plus, conseil, heure)).toEqual(attendu)
    })
  })

  it('a withdrawn, replaced or suspended line is never told', () => {
    for (const statut of ['retire', 'remplace', 'suspendu'])
      expect(JSON.stringify(dossier({ statut, raison: raison() }))).not.toContain(LOCALE)
  })
})

it('a contested number says its doubt and its date once each, a possible one why it is so', () => {
  const texte = 'Deux documents inventés s’opposent.'
  const [conteste] = dossier({ statut: 'conteste', raison: raison(texte) }).guichets.filter(
    ({ numero }) => numero === LOCALE,
  )
  expect(conteste).toMatchObject({
    doute: `Numéro non confirmé. ${texte}`,
    reserve: null,
    age: { bande: 'tresAncien' },
  })
  const [possible] = dossier(
    {},
    { organisations: { '99-a': organisation([lien('possible')]), '99-sas': organisation([]) } },
  ).guichets.filter(({ numero }) => numero === LOCALE)
  expect(possible).toMatchObject({ doute: null })
  expect(present(possible).pourquoi).toContain(present(possible?.reserve))
  const [probable] = dossier(
    {},
    { organisations: { '99-a': organisation([lien('haute')]), '99-sas': organisation([]) } },
  ).guichets.filter(({ numero }) => numero === LOCALE)
  expect(probable).toMatchObject({ certain: true, reserve: expect.stringContaining('Une raison inventée') })
})

describe('teeth', () => {
  const garde = {
    gardeDentaire: {
      numero: '0199000009',
      texte: 'Le dimanche et les jours fériés, un dentiste répond.',
      source: '2024-doc',
    },
  }
  const dents = (heure: HeureLocale, departement: object) =>
    conclure('dents', {}, dossier({}, {}, departement), { heure, feries: FERIES })

  it('on Sundays and holidays, the dentist on duty; the other days one’s own, and the 15 if it cannot wait', () => {
    expect(dents(dimanche, garde).principal?.guichet.numero).toBe('0199000009')
    expect(dents(ferie, garde).principal?.guichet.numero).toBe('0199000009')
    // Their hours stand in a sentence only: nobody says that one surely answers.
    for (const jour of [dimanche, ferie]) expect(dents(jour, garde).principal?.etat).toBe('inconnu')
    const ordinaire = dents(mardi(10), garde)
    expect(ordinaire.principal).toBeNull()
    expect(ordinaire.ensuite.map(({ guichet }) => guichet.numero)).toEqual(['15'])
    expect(ordinaire.plusTard.map(({ guichet }) => guichet.numero)).toEqual(['0199000009'])
  })

  it('the dentist on duty comes before a line that also gives one', () => {
    const aussi = [{ soin: 'dentiste', source: '2024-doc' }]
    const pays = dossier({ aussi, horaires: { osm: '24/7', source: '2024-doc' } }, {}, garde)
    const { principal, ensuite } = conclure('dents', {}, pays, { heure: dimanche, feries: FERIES })
    expect([principal, ...ensuite].map((appel) => appel?.guichet.numero)).toEqual(['0199000009', LOCALE, '15'])
  })

  it('the 15 as number of the duty is still there to be called the other days', () => {
    const quinze = {
      gardeDentaire: { numero: '15', texte: 'Le dimanche, appelez le 15 pour un dentiste.', source: '2024-doc' },
    }
    expect(dents(dimanche, quinze).principal?.guichet.objet).toBe('Un dentiste de garde')
    expect(dents(mardi(10), quinze).ensuite.map(({ guichet }) => guichet.numero)).toEqual(['15'])
    expect(dents(mardi(10), quinze).plusTard).toEqual([])
  })

  it('where no number is published, it says so', () => {
    expect(dents(dimanche, {}).principal).toBeNull()
    expect(manqueEnClair('dents', dossier())).toContain('Nous ne connaissons pas')
    expect(manqueEnClair('dents', dossier({}, {}, garde))).toBe(garde.gardeDentaire.texte)
  })
})

describe('a line closed for some days', () => {
  const fermetures = [{ du: '2026-11-24', au: '2026-11-26', motif: 'congés du secrétariat', source: '2024-doc' }]

  it('is not the one to dial, with hours or without: the next step leads, and it is told for later', () => {
    for (const horaires of [{ horaires: JOUR }, {}])
      expect(numeros(mardi(10), { ...horaires, fermetures })).toEqual({
        principal: DEPARTEMENT,
        ensuite: ['15'],
        plusTard: [GARDE, LOCALE],
      })
  })

  it('leads again the day after, without anything being built', () => {
    const vendredi: HeureLocale = { jour: '2026-11-27', semaine: 4, minutes: 600 }
    expect(numeros(vendredi, { horaires: JOUR, fermetures }).principal).toBe(LOCALE)
  })

  it.each<[string, HeureLocale, object, string]>([
    [
      'announced',
      { jour: '2026-11-23', semaine: 0, minutes: 600 },
      { horaires: JOUR },
      'D’après ses horaires publiés, ouvert jusqu’à 18 h. Fermé à partir de demain, du 24 au 26 novembre 2026 : congés du secrétariat.',
    ],
    [
      'announced, on the evening before',
      { jour: '2026-11-23', semaine: 0, minutes: 1140 },
      { horaires: JOUR },
      'Fermé à cette heure. Rouvre vendredi 27 novembre, à partir de 8 h. Fermé à partir de demain, du 24 au 26 novembre 2026 : congés du secrétariat.',
    ],
    [
      'in force',
      mardi(10),
      { horaires: JOUR },
      'Fermé jusqu’au 26 novembre 2026 compris : congés du secrétariat. Rouvre vendredi 27 novembre, à partir de 8 h.',
    ],
    ['in force, hours unknown', mardi(10), {}, 'Fermé jusqu’au 26 novembre 2026 compris : congés du secrétariat.'],
  ])('%s', (_, heure, plus, attendu) => {
    const moment = { heure, feries: FERIES }
    const { principal, ensuite, plusTard } = conclure('ligne', SANS, dossier({ ...plus, fermetures }), moment)
    const appel = present([principal, ...ensuite, ...plusTard].find((un) => un?.guichet.numero === LOCALE))
    expect(etatEnClair(appel, moment).replaceAll('\u00a0', ' ')).toBe(attendu)
  })

  it('over when the file is made, it travels no more', () => {
    const finie = [{ du: '2026-11-20', au: '2026-11-21', motif: 'congés du secrétariat', source: '2024-doc' }]
    const [guichet] = dossier({ fermetures: [...finie, ...fermetures] }).guichets
    expect(guichet?.fermetures).toEqual([{ du: '2026-11-24', au: '2026-11-26', motif: 'congés du secrétariat' }])
  })
})

describe('what is said of the hour', () => {
  const dit = (heure: HeureLocale, horaires?: object) => {
    const moment = { heure, feries: FERIES }
    const { principal, plusTard } = conclure('ligne', SANS, dossier(horaires ? { horaires } : {}), moment)
    const appel = present([principal, ...plusTard].find((un) => un?.guichet.numero === LOCALE))
    return etatEnClair(appel, moment).replaceAll('\u00a0', ' ')
  }
  it.each<[string, HeureLocale, object | undefined, string]>([
    ['open', mardi(10), JOUR, 'D’après ses horaires publiés, ouvert jusqu’à 18 h.'],
    [
      'a bridge day',
      pont,
      JOUR,
      'D’après ses horaires publiés, ouvert jusqu’à 18 h. C’est un jour de pont : il se peut que ce soit fermé.',
    ],
    [
      'closed for the night',
      mardi(19),
      JOUR,
      'Fermé à cette heure. Rouvre demain, mercredi 25 novembre, à partir de 8 h.',
    ],
    ['not open yet', mardi(7), JOUR, 'Fermé à cette heure. Rouvre aujourd’hui, à partir de 8 h.'],
    ['closed for two days', dimanche, JOUR, 'Fermé à cette heure. Rouvre demain, lundi 23 novembre, à partir de 8 h.'],
    [
      'days unknown',
      mardi(10),
      { osm: '08:00-18:00', jours: 'nonPrecises', source: '2024-doc' },
      'Horaires publiés : 8 h – 18 h, jours non précisés. Nous ne savons pas s’il répond ce jour-là.',
    ],
    ['holiday unknown', ferie, JOUR, 'C’est un jour férié : nous ne savons pas s’il répond.'],
    ['hours unknown', mardi(10), undefined, 'Nous ne connaissons pas ses horaires exacts.'],
    [
      'hours unknown, at night',
      mardi(3),
      undefined,
      'Nous ne connaissons pas ses horaires exacts, et nous ne savons pas s’il répond à cette heure.',
    ],
    [
      'day and night',
      mardi(3),
      { osm: '24/7', source: '2024-doc' },
      'Répond jour et nuit, d’après ses horaires publiés.',
    ],
  ])('%s', (_, heure, horaires, attendu) => {
    expect(dit(heure, horaires)).toBe(attendu)
  })
})
