import { describe, expect, it } from 'vitest'
import { type Ligne, ligneSchema } from '../../src/domain/ligne.ts'
import {
  enumerer,
  formatAussi,
  formatAvantAppel,
  formatCoutLigne,
  formatDelai,
  formatForme,
  formatHistorique,
  formatHorairesLigne,
  formatObjet,
  formatPasPour,
  formatPour,
  formatRepond,
} from '../../src/domain/ligne-en-clair.ts'
import { organisationSchema } from '../../src/domain/organisation.ts'
import { ligne, organisation } from '../fixtures/dataset.ts'

const source = '2024-doc'
const lisible = (texte: string | null) => texte?.replaceAll('\u00a0', ' ') ?? null
const uneLigne = (plus: object, numero = '0199000001'): Ligne => ({
  ...ligneSchema.parse(ligne('99-a', numero, plus)),
  id: '99-a',
})
const sansAnnonce = organisationSchema.parse(organisation())
const de72Communes = organisationSchema.parse(
  organisation([], { territoire: { annonces: [{ communes: 72, habitants: 110000, source }] } }),
)
const pour = (...conditions: string[]) => uneLigne({ pour: conditions.map((condition) => ({ condition, source })) })
const pasPour = (...motifs: string[]) => uneLigne({ pasPour: motifs.map((motif) => ({ motif, source })) })

describe('who may call is told in one sentence, before the number (hard case 54)', () => {
  it.each([
    [['sansMedecinTraitant'], 'si vous n’avez pas de médecin traitant'],
    [
      ['sansMedecinTraitant', 'medecinTraitantIndisponible'],
      'si vous n’avez pas de médecin traitant, ou s’il ne peut pas vous recevoir',
    ],
    [['medecinTraitantIndisponible'], 'si votre médecin traitant ne peut pas vous recevoir'],
    [['habitantTerritoire', 'travailTerritoire'], 'si vous habitez ce secteur ou si vous y travaillez'],
    [
      ['sansMedecinTraitant', 'medecinTraitantIndisponible', 'habitantTerritoire'],
      'si vous habitez ce secteur, et si vous n’avez pas de médecin traitant, ou s’il ne peut pas vous recevoir',
    ],
    [
      ['medecinTraitantIndisponible', 'sansMedecinTraitant'],
      'si votre médecin traitant ne peut pas vous recevoir, ou si vous n’avez pas de médecin traitant',
    ],
    [['toutPublic'], 'quelle que soit votre situation'],
    [[], null],
  ])('%j', (conditions, phrase) => {
    expect(formatPour(pour(...conditions), sansAnnonce)).toBe(phrase)
  })

  it('names the number of communes when the organisation announces one', () => {
    expect(formatPour(pour('habitantTerritoire'), de72Communes)).toBe(
      'si vous habitez l’une des 72 communes du secteur',
    )
  })
})

describe('what the line refuses is told, and a vital emergency always leads to the 15 (hard case 55)', () => {
  it.each([
    [[], null],
    [['urgenceVitale'], 'une urgence vitale : appelez le 15.'],
    [['renouvellementOrdonnance'], 'un renouvellement d’ordonnance.'],
    [
      ['urgenceVitale', 'renouvellementOrdonnance', 'certificatMedical', 'arretTravail'],
      'un renouvellement d’ordonnance, un certificat médical ou un arrêt de travail. Urgence vitale : appelez le 15.',
    ],
  ])('%j', (motifs, phrase) => {
    expect(lisible(formatPasPour(pasPour(...motifs)))).toBe(phrase)
  })
})

describe('the other rules of a line', () => {
  it('tells what to do before calling', () => {
    const avant = uneLigne({ avantAppel: [{ geste: 'appelerMedecinTraitant', source }] })
    expect(formatAvantAppel(avant)).toEqual(['Appelez d’abord votre médecin traitant.'])
    expect(formatAvantAppel(uneLigne({}))).toEqual([])
  })

  it('tells the only reasons for which another professional is reached (hard case 56)', () => {
    const aussi = uneLigne({
      aussi: [
        { soin: 'kinesitherapeute', seulement: ['entorseSimple', 'lombalgieSimple'], source },
        { soin: 'dentiste', source },
      ],
    })
    expect(formatAussi(aussi)).toEqual([
      'un kinésithérapeute, seulement pour une entorse simple ou un mal de dos simple (lombalgie)',
      'un dentiste',
    ])
  })

  it.each([
    [{ heuresMax: 24, source }, 'sous 24 h'],
    [{ heuresMin: 24, heuresMax: 48, source }, 'sous 24 à 48 h'],
    [undefined, null],
  ])('a delay %j', (delai, texte) => {
    expect(lisible(formatDelai(uneLigne({ delai })))).toBe(texte)
  })

  it('tells who answers and what the caller gets, or nothing when nobody says', () => {
    const connue = uneLigne({ repond: { qui: 'samu', source }, forme: { type: 'conseil', source } })
    expect(formatRepond(connue)).toBe('le Samu, qui vous conseille et vous oriente')
    expect(formatForme(connue)).toBe('Un conseil par téléphone.')
    expect([formatRepond(uneLigne({})), formatForme(uneLigne({}))]).toEqual([null, null])
  })

  it('tells an earlier number with its end, so that it is recognised', () => {
    const historique = [
      { numero: '3966', au: '2024-07-01', source },
      { numero: '0199000002', source },
    ]
    expect(formatHistorique(uneLigne({ historique })).map(lisible)).toEqual([
      'Ancien numéro : 39 66, jusqu’au 1er juillet 2024.',
      'Ancien numéro : 01 99 00 00 02.',
    ])
    const horaires = { osm: '08:00-18:00', jours: 'nonPrecises' }
    expect(
      formatHistorique(uneLigne({ historique: [{ numero: '3966', horaires, au: '2024-07', source }] })).map(lisible),
    ).toEqual([
      'Ancien numéro : 39 66, jusqu’en juillet 2024.',
      'Anciens horaires : 8 h – 18 h, jours non précisés, jusqu’en juillet 2024.',
    ])
  })

  it('says that hours are not published, never a default', () => {
    expect(formatHorairesLigne(uneLigne({}))).toBe('horaires non publiés')
    expect(formatHorairesLigne({})).toBe('horaires non publiés')
  })

  it('prints the price as its source gives it, else the class of the number (hard case 37)', () => {
    expect(formatCoutLigne(uneLigne({}))).toBe('Prix d’un appel local')
    expect(formatCoutLigne(uneLigne({ tarif: { texte: '0,99 € la minute', source } }, '0899000001'))).toBe(
      '0,99 € la minute',
    )
  })

  it.each([
    [{}, 'CPTS de la Fiction'],
    [{ nom: 'Centre du Rien' }, 'Centre du Rien'],
    [{ delai: { heuresMax: 24, source } }, 'Un médecin sous 24 h, CPTS de la Fiction'],
    [{ usage: 'garde' }, 'Quand les cabinets sont fermés, CPTS de la Fiction'],
    [
      { usage: 'rechercheMedecinTraitant', delai: { heuresMax: 24, source } },
      'Trouver un médecin traitant, CPTS de la Fiction',
    ],
  ])('the plate says what the number is for: %j', (plus, objet) => {
    expect(lisible(formatObjet(uneLigne(plus), sansAnnonce))).toBe(objet)
  })

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a ou b'],
    [['a', 'b', 'c'], 'a, b ou c'],
  ])('a list %j reads « %s »', (parts, texte) => {
    expect(enumerer(parts, 'ou')).toBe(texte)
  })
})

it('the plate says once what the line is for', () => {
  const objet = (nom: string, usage: string) => lisible(formatObjet(uneLigne({ nom, usage }), sansAnnonce))
  expect(objet('Secrétariat du Rien', 'rendezVous')).toBe('Prendre rendez-vous, Secrétariat du Rien')
  expect(objet('Trouver un médecin traitant (CPTS du Rien)', 'rechercheMedecinTraitant')).toBe(
    'Trouver un médecin traitant (CPTS du Rien)',
  )
  expect(objet('Urgences dentaires du Rien', 'urgencesDentaires')).toBe('Urgences dentaires du Rien')
  expect(objet('Hôpital du Rien', 'urgencesDentaires')).toBe('Urgences dentaires, Hôpital du Rien')
})
