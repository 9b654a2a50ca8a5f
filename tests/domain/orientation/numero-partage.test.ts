/** Several lines on one number: it is closed only when each of them is, by hours of its own (cases 31, 46). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { semaineDuJour, type HeureLocale } from '../../../src/domain/heure.ts'
import { fichesHorsLigne } from '../../../src/domain/fiches-hors-ligne.ts'
import { aSavoirDuNumero } from '../../../src/domain/meme-numero-en-clair.ts'
import { conclure, type Conclusion } from '../../../src/domain/orientation/conclusion.ts'
import { etatEnClair } from '../../../src/domain/orientation/conclusion-en-clair.ts'
import { dossierDe } from '../../../src/domain/orientation/dossier.ts'
import {
  compareEtats,
  etatDuNumero,
  etatPublie,
  mayAnswer,
  type Service,
} from '../../../src/domain/orientation/service.ts'
import { provenancesDeReponse } from '../../../src/domain/provenance.ts'
import { etapePrincipale } from '../../../src/domain/etape.ts'
import { repondre } from '../../../src/domain/reponse.ts'
import { widgetEnClair } from '../../../src/domain/widget-en-clair.ts'
import { datasetDe, DECOUPAGE, ligne, organisation, present, raison, TODAY } from '../../fixtures/dataset.ts'

const COMMUNE = present(DECOUPAGE.communes.get('99001'))
const SANS_FERIES = new Set<string>()
const lisible = (texte: string) => texte.replaceAll('\u00a0', ' ')
const horaires = (osm: string, plus: object = {}) => ({ horaires: { osm, source: '2024-doc', ...plus } })
const JOUR = horaires('Mo-Fr 08:00-20:00')
const NUIT = horaires('20:00-08:00')
const CONTESTE = { statut: 'conteste', raison: raison('Deux documents inventés s’opposent.') }

/** A département with a line for the day and, where `garde` is given, one for the duty, on the same number. */
function pays(jour: object, garde: object | null, numero = '116117') {
  const duty = garde && {
    '99-garde': ligne('99-sas', numero, { usage: 'garde', nom: 'Garde de la Fiction', ...garde }),
  }
  return datasetDe({
    organisations: { '99-sas': organisation([], { nom: 'SAS de la Fiction', type: 'sas' }) },
    lignes: { '99-sas': ligne('99-sas', numero, jour), ...duty },
    departements: { '99': { lignes: ['99-sas', ...(duty ? ['99-garde'] : [])] } },
  })
}

/** What is told at that hour: the numbers to try, those told for later, and the state of the shared one. */
function dit(dataset: ReturnType<typeof pays>, jour: string, heures: number, minutes = 0) {
  const heure: HeureLocale = { jour, semaine: semaineDuJour(jour), minutes: heures * 60 + minutes }
  const moment = { heure, feries: SANS_FERIES }
  const conclusion = conclure('ligne', {}, dossierDe(repondre(dataset, COMMUNE), dataset, TODAY), moment)
  const { principal, ensuite, plusTard }: Conclusion = conclusion
  const appels = [...(principal ? [principal] : []), ...ensuite, ...plusTard]
  const partage = present(appels.find(({ guichet }) => guichet.numero !== '15'))
  return {
    numeros: appels.map(({ guichet }) => guichet.numero),
    etat: partage.etat,
    texte: lisible(etatEnClair(partage, moment)),
  }
}

const MARDI = '2026-11-24'
const SAMEDI = '2026-11-28'

describe('a line for the day and a duty line on one number', () => {
  it.each<[string, string, number, string, string]>([
    ['by day', MARDI, 10, 'ouvert', 'D’après ses horaires publiés, ouvert jusqu’à 20 h.'],
    [
      'at night, the duty answers',
      MARDI,
      22,
      'ouvert',
      'D’après les horaires publiés pour la garde, ouvert jusqu’à 8 h, demain, mercredi 25 novembre.',
    ],
    [
      'when both are closed by their own hours',
      SAMEDI,
      10,
      'ferme',
      'Fermé à cette heure. Rouvre aujourd’hui, à partir de 20 h, d’après les horaires publiés pour la garde.',
    ],
  ])('%s', (_, jour, heures, etat, texte) => {
    const dite = dit(pays(JOUR, NUIT), jour, heures)
    expect(dite).toMatchObject({ etat, texte })
    expect(dite.numeros).toEqual(etat === 'ouvert' ? ['116117', '15'] : ['15', '116117'])
  })

  it('hours of the duty do not close a line whose own are not known: it leads by day, said not to be known', () => {
    expect(dit(pays(CONTESTE, NUIT), MARDI, 10)).toEqual({
      numeros: ['116117', '15'],
      etat: 'inconnu',
      texte:
        'Nous ne savons pas s’il répond à cette heure. Répond aujourd’hui, à partir de 20 h, d’après les horaires publiés pour la garde.',
    })
    expect(dit(pays(CONTESTE, NUIT), MARDI, 22)).toMatchObject({ numeros: ['116117', '15'], etat: 'ouvert' })
  })

  it('the duty is told wherever the number is, with its hours and their source', () => {
    const dataset = pays(JOUR, { ...NUIT, source: '2024-doc' })
    const reponse = repondre(dataset, COMMUNE)
    const attendu =
      'Même numéro : Garde de la Fiction (quand les cabinets sont fermés), tous les jours, 20 h – 8 h ; jours fériés non précisés.'
    const fiche = present(fichesHorsLigne(dataset, '99', TODAY).fiches[0])
    const guichet = present(dossierDe(reponse, dataset, TODAY).guichets[0])
    for (const phrases of [
      aSavoirDuNumero(etapePrincipale(reponse)),
      widgetEnClair(dataset, reponse, TODAY).prudence,
      fiche.aussi,
      guichet.aussi,
    ])
      expect(phrases.map(lisible)).toContain(attendu)
    const quoi = provenancesDeReponse(reponse, dataset).numero.flatMap(({ appuis }) => appuis.flatMap((un) => un.quoi))
    expect(quoi).toContain('horaires publiés pour la garde')
  })

  it('out of the hours of another line for the same need, who surely answers comes first', () => {
    const autre = { usage: 'soinsNonProgrammes', ...horaires('Mo-Fr 09:00-17:00') }
    expect(dit(pays({}, autre), MARDI, 10).numeros).toEqual(['116117', '15'])
    expect(dit(pays({}, autre), MARDI, 18)).toMatchObject({ numeros: ['15', '116117'], etat: 'inconnu' })
  })

  it('a closure told of the number closes too a line without hours, and not the duty of the night', () => {
    const conges = { ...JOUR, fermetures: [{ du: MARDI, au: MARDI, motif: 'congés inventés', source: '2024-doc' }] }
    expect(dit(pays(conges, { usage: 'soinsNonProgrammes' }), MARDI, 10).etat).toBe('ferme')
    expect(dit(pays(conges, NUIT), MARDI, 10).texte).toMatch(
      /^Fermé aujourd’hui : congés inventés\. Rouvre aujourd’hui/,
    )
    expect(dit(pays(conges, NUIT), MARDI, 22).texte).toMatch(/^D’après les horaires publiés pour la garde, ouvert/)
  })

  it('a duty of the same name is told by its need', () => {
    const dataset = pays(JOUR, { ...NUIT, nom: 'SAS de la Fiction' })
    expect(aSavoirDuNumero(etapePrincipale(repondre(dataset, COMMUNE))).map(lisible)).toEqual([
      'Même numéro quand les cabinets sont fermés, tous les jours, 20 h – 8 h ; jours fériés non précisés.',
    ])
  })

  it('the widget still says that the number is that of the whole département', () => {
    const dataset = pays(JOUR, NUIT)
    expect(widgetEnClair(dataset, repondre(dataset, COMMUNE), TODAY).prudence[0]).toMatch(/^Nous ne connaissons pas de/)
  })
})

describe('out of the hours of the day, a short number may answer', () => {
  const OUVERT_8_20 = horaires('08:00-20:00', { jours: 'nonPrecises' })
  const INCONNU = 'En dehors de ces horaires, nous ne savons pas si ce numéro répond.'
  const aSavoir = (dataset: ReturnType<typeof pays>) =>
    aSavoirDuNumero(etapePrincipale(repondre(dataset, COMMUNE))).map(lisible)

  it('nobody knows: it is told after who surely answers, and never said to be closed', () => {
    expect(dit(pays(OUVERT_8_20, null), SAMEDI, 21, 30)).toEqual({
      numeros: ['15', '116117'],
      etat: 'inconnu',
      texte: 'Hors de ses horaires publiés (8 h – 20 h, jours non précisés) : nous ne savons pas s’il répond.',
    })
    expect(aSavoir(pays(OUVERT_8_20, null))).toEqual([INCONNU])
  })

  it.each<[string, ReturnType<typeof pays>, RegExp]>([
    ['a number of ten digits is that of one place', pays(OUVERT_8_20, null, '0199000001'), /^Fermé à cette heure/],
    [
      'a closure is one all the same',
      pays(
        { ...OUVERT_8_20, fermetures: [{ du: SAMEDI, au: SAMEDI, motif: 'congés inventés', source: '2024-doc' }] },
        null,
      ),
      /^Fermé aujourd’hui : congés inventés/,
    ],
  ])('%s', (_, dataset, texte) => {
    expect(dit(dataset, SAMEDI, 21, 30)).toMatchObject({ etat: 'ferme', texte: expect.stringMatching(texte) as string })
  })

  it('a line that answers day and night, or a duty that is known, leaves nothing to say', () => {
    for (const dataset of [pays(horaires('24/7'), null), pays(JOUR, NUIT), pays(JOUR, null, '0199000001')])
      expect(aSavoir(dataset)).not.toContain(INCONNU)
  })
})

describe('whatever the lines, the day and the hour', () => {
  const plage = fc
    .record({ de: fc.integer({ min: 0, max: 1439 }), duree: fc.integer({ min: 1, max: 1440 }) })
    .map(({ de, duree }) => ({ de, a: de + duree }))
  const creneaux = fc.record({
    semaine: fc.array(fc.array(plage, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
    feries: fc.option(fc.array(plage, { maxLength: 1 })),
    joursPrecises: fc.boolean(),
  })
  const service: fc.Arbitrary<Service> = fc.record({
    usage: fc.constantFrom('soinsNonProgrammes', 'garde', 'autre'),
    autrui: fc.constant(null),
    creneaux: fc.option(creneaux),
    fermetures: fc.constantFrom([], [{ du: MARDI, au: MARDI }]),
    muetHorsHeures: fc.boolean(),
  })
  const services = fc.array(service, { minLength: 1, maxLength: 4 })
  const heure = fc.record({
    jour: fc.constantFrom(MARDI, SAMEDI, '2026-11-29'),
    minutes: fc.integer({ min: 0, max: 1439 }),
  })
  const complete = ({ jour, minutes }: { jour: string; minutes: number }): HeureLocale => ({
    jour,
    semaine: semaineDuJour(jour),
    minutes,
  })

  it('a closed number has no line without hours, unless a closure is in force', () => {
    fc.assert(
      fc.property(services, heure, (tous, quand) => {
        fc.pre(etatDuNumero(tous, complete(quand), SANS_FERIES) === 'ferme')
        for (const un of tous)
          expect(
            un.fermetures.some(({ du }) => du === quand.jour) || (un.creneaux !== null && !un.muetHorsHeures),
          ).toBe(true)
      }),
    )
  })

  it('one more line never makes a number look worse', () => {
    fc.assert(
      fc.property(services, service, heure, (tous, un, quand) => {
        const avant = etatDuNumero(tous, complete(quand), SANS_FERIES)
        const apres = etatDuNumero([...tous, un], complete(quand), SANS_FERIES)
        expect(compareEtats(apres, avant)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('a line for another need never takes a number away from those to try', () => {
    fc.assert(
      fc.property(services, service, heure, fc.boolean(), (tous, un, quand, garde) => {
        const memes = tous.filter(({ usage }) => usage !== un.usage)
        fc.pre(mayAnswer(memes, garde, complete(quand), SANS_FERIES))
        expect(mayAnswer([...memes, un], garde, complete(quand), SANS_FERIES)).toBe(true)
      }),
    )
  })

  it('what is worth a try is not closed', () => {
    fc.assert(
      fc.property(services, heure, fc.boolean(), (tous, quand, garde) => {
        fc.pre(mayAnswer(tous, garde, complete(quand), SANS_FERIES))
        expect(tous.some((un) => etatPublie(un, complete(quand), SANS_FERIES) !== 'ferme')).toBe(true)
        expect(etatDuNumero(tous, complete(quand), SANS_FERIES)).not.toBe('ferme')
      }),
    )
  })
})
