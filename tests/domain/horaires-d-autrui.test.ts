/** Hours that a document gives for another line on the same number are never shown as those of this one. */
import { describe, expect, it } from 'vitest'
import { communeJson } from '../../src/exports/commune-json.ts'
import { fichesHorsLigne } from '../../src/domain/fiches-hors-ligne.ts'
import { kitDe } from '../../src/domain/kit.ts'
import { etatEnClair } from '../../src/domain/orientation/conclusion-en-clair.ts'
import { conclure } from '../../src/domain/orientation/conclusion.ts'
import { dossierDe } from '../../src/domain/orientation/dossier.ts'
import { aSavoirDuNumero } from '../../src/domain/meme-numero-en-clair.ts'
import { provenancesDeReponse } from '../../src/domain/provenance.ts'
import { etapePrincipale, partagerEtapes } from '../../src/domain/etape.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { etapeEnClair, plaqueDe } from '../../src/domain/reponse-en-clair.ts'
import { widgetEnClair } from '../../src/domain/widget-en-clair.ts'
import { datasetDe, DECOUPAGE, lien, ligne, organisation, present, TODAY } from '../fixtures/dataset.ts'

const COMMUNE = present(DECOUPAGE.communes.get('99001'))
const SAS = { nom: 'Service d’accès aux soins de la Fiction', nomCourt: 'SAS de la Fiction', type: 'sas' }
const HEURES = { osm: 'Mo-Fr 08:00-20:00', source: '2024-doc' }
const lisible = (texte: string) => texte.replaceAll('\u00a0', ' ')

/** The line of the commune, and that of the département on the same number, which alone may have hours. */
function pays(sienne: object = {}, autre: object = { horaires: HEURES }, service: object = SAS) {
  return datasetDe({
    organisations: { '99-a': organisation([lien('publie')]), '99-sas': organisation([], service) },
    lignes: { '99-a': ligne('99-a', '0199000001', sienne), '99-sas': ligne('99-sas', '0199000001', autre) },
    departements: { '99': { lignes: ['99-sas'] } },
  })
}

const detail = (dataset: ReturnType<typeof pays>) => lisible(plaqueDe(repondre(dataset, COMMUNE)).detail)

it.each([
  [
    'its own',
    { horaires: HEURES },
    undefined,
    undefined,
    'du lundi au vendredi, 8 h – 20 h ; jours fériés non précisés',
  ],
  ['nobody’s', {}, {}, undefined, 'horaires non publiés'],
  [
    'a SAS',
    {},
    undefined,
    undefined,
    'du lundi au vendredi, 8 h – 20 h ; jours fériés non précisés (horaires publiés pour le SAS de la Fiction)',
  ],
  [
    'another service',
    {},
    undefined,
    { nom: 'CPTS Voisine', nomCourt: 'Voisine' },
    'du lundi au vendredi, 8 h – 20 h ; jours fériés non précisés (horaires publiés pour « CPTS Voisine »)',
  ],
  [
    'a line with a name',
    {},
    { horaires: HEURES, nom: 'Numéro de Jadis' },
    SAS,
    'du lundi au vendredi, 8 h – 20 h ; jours fériés non précisés (horaires publiés pour « Numéro de Jadis »)',
  ],
])('the plate says whose hours they are: %s', (_, sienne, autre, service, attendu) => {
  expect(
    detail(pays(sienne, autre, service))
      .split(' · ')
      .at(-1),
  ).toBe(attendu)
})

it('hours of the duty that is reached by this number are no hours of the line, on the plate or in a file: they are told with the duty', () => {
  const dataset = datasetDe({
    organisations: { '99-a': organisation([lien('publie')]) },
    lignes: {
      '99-a': ligne('99-a', '0199000001'),
      '99-garde': ligne('99-a', '0199000001', { usage: 'garde', horaires: { osm: '20:00-08:00', source: '2024-doc' } }),
    },
  })
  const reponse = repondre(dataset, COMMUNE)
  expect(detail(dataset)).toMatch(/horaires non publiés$/)
  expect(communeJson(dataset, COMMUNE, TODAY).reponse.etapes[0]).toMatchObject({
    horaires: null,
    horairesDAutrui: null,
  })
  const garde = 'Même numéro quand les cabinets sont fermés, tous les jours, 20 h – 8 h ; jours fériés non précisés.'
  const { ligne: affichee } = kitDe(dataset, COMMUNE, TODAY, new URL('https://site.invalid'))
  expect(lisible(present(affichee).horaires)).toBe(`Horaires non publiés. ${garde}`)
  expect(present(affichee).aussi.map(lisible)).toEqual([garde])
  for (const phrases of [aSavoirDuNumero(etapePrincipale(reponse)), widgetEnClair(dataset, reponse, TODAY).prudence])
    expect(phrases.map(lisible)).toEqual([garde])
})

describe('wherever they are shown', () => {
  const dataset = pays()
  const reponse = repondre(dataset, COMMUNE)
  const AUTRUI = /8 h – 20 h ; jours fériés non précisés \(horaires publiés pour le SAS de la Fiction\)/
  const dossier = dossierDe(reponse, dataset, TODAY)
  const etatA = (heures: number) => {
    const moment = { heure: { jour: '2026-11-24', semaine: 1, minutes: heures * 60 }, feries: new Set<string>() }
    const { principal, plusTard } = conclure('ligne', {}, dossier, moment)
    const appel = [principal, ...plusTard].find((un) => un?.guichet.numero === '0199000001')
    return lisible(etatEnClair(present(appel), moment))
  }

  it.each<[string, () => string]>([
    ['widget', () => widgetEnClair(dataset, reponse, TODAY).plaque.detail],
    [
      'offline sheet',
      () =>
        present(fichesHorsLigne(dataset, '99', TODAY).fiches.find(({ communes }) => communes.includes(COMMUNE))).plaque
          .detail,
    ],
    ['poster and texts', () => present(kitDe(dataset, COMMUNE, TODAY, new URL('https://site.invalid')).ligne).horaires],
    ['next steps', () => etapeEnClair(etapePrincipale(reponse), dataset).detail],
    ['wizard', () => present(dossier.guichets[0]).horaires],
  ])('%s', (_, dire) => {
    expect(lisible(dire())).toMatch(AUTRUI)
  })

  it('the wizard says it too of « open », and closes no line on them', () => {
    expect(etatA(10)).toBe('D’après les horaires publiés pour le SAS de la Fiction, ouvert jusqu’à 20 h.')
    expect(etatA(23)).toBe(
      'Nous ne savons pas s’il répond à cette heure. Répond demain, mercredi 25 novembre, à partir de 8 h, d’après les horaires publiés pour le SAS de la Fiction.',
    )
  })

  it('and the page, the widget, the file for no network and the next steps say that nobody knows of the other hours', () => {
    const inconnu = 'En dehors de ces horaires, nous ne savons pas si ce numéro répond.'
    const fiche = fichesHorsLigne(dataset, '99', TODAY).fiches.find(({ communes }) => communes.includes(COMMUNE))
    expect(aSavoirDuNumero(etapePrincipale(reponse))).toEqual([inconnu])
    expect(widgetEnClair(dataset, reponse, TODAY).prudence).toContain(inconnu)
    expect(present(fiche).aussi).toEqual([inconnu])
    expect(etapeEnClair(etapePrincipale(reponse), dataset).detail).toContain(inconnu)
    for (const autre of [pays({ horaires: HEURES }), pays({}, {}), pays({}, { horaires: { ...HEURES, osm: '24/7' } })])
      expect(aSavoirDuNumero(etapePrincipale(repondre(autre, COMMUNE)))).toEqual([])
  })

  it('the block of sources too', () => {
    const quoi = provenancesDeReponse(reponse, dataset).numero.flatMap(({ appuis }) => appuis.flatMap((un) => un.quoi))
    expect(quoi).toContain('horaires publiés pour le SAS de la Fiction')
    expect(quoi).not.toContain('horaires')
  })

  it('a machine is given the hours of the line itself, or none', () => {
    expect(communeJson(dataset, COMMUNE, TODAY).reponse.etapes[0]?.horaires).toBeNull()
    expect(communeJson(pays({ horaires: HEURES }), COMMUNE, TODAY).reponse.etapes[0]?.horaires?.osm).toBe(HEURES.osm)
  })
})

it('a duty line whose hours stand only in a sentence tells the sentence, and where it comes from', () => {
  const phrase = 'Le soir après une heure inventée, et le week-end.'
  const dataset = datasetDe({
    organisations: { '99-a': organisation([lien('publie')]) },
    lignes: {
      '99-garde': ligne('99-a', '0199000001', { usage: 'garde', precisions: [{ texte: phrase, source: '2024-doc' }] }),
    },
  })
  const reponse = repondre(dataset, COMMUNE)
  const [garde] = partagerEtapes(reponse).complements
  const { detail } = etapeEnClair(present(garde), dataset)
  expect(lisible(detail)).toMatch(/^Quand les cabinets sont fermés\. Heures exactes non publiées\. /)
  expect(detail).toContain(phrase)
  const [provenance] = provenancesDeReponse(reponse, dataset).complements
  expect(present(provenance).appuis.flatMap(({ quoi }) => quoi)).toContain('précisions')
})
