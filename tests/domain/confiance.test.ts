import { describe, expect, it } from 'vitest'
import { confianceDe } from '../../src/domain/confiance.ts'
import { manquesDe, manquesParSujet, quiPeutDire } from '../../src/domain/manques.ts'
import {
  datasetDe,
  lien,
  ligne,
  organisation,
  present,
  raison,
  source,
  TODAY,
  type Fiches,
} from '../fixtures/dataset.ts'

function confiance(lignes: Record<string, object>, plus: Fiches = {}) {
  const sources = {
    '2026-appel': source({ type: 'appel', publieLe: '2026-10-22' }),
    '2020-doc': source({ publieLe: '2020-11-22' }),
    ...plus.sources,
  }
  const organisations = { '99-a': organisation(), ...plus.organisations }
  return confianceDe(datasetDe({ ...plus, sources, organisations, lignes }), TODAY)
}

describe('the numbers are counted as they are, on the day given', () => {
  it.each([
    ['nothing', {}, { lignes: 0, confirmees: 0, parAppel: 0, publiees: 0, contestees: 0, medianeMois: null }],
    [
      'confirmed by a call, and otherwise',
      {
        '99-a': ligne('99-a', '0199000001', { statut: 'confirme', source: ['2024-doc', '2026-appel'] }),
        '99-b': ligne('99-a', '0199000002', { statut: 'confirme', source: '2026-appel' }),
        '99-c': ligne('99-a', '0199000003', { statut: 'confirme', source: ['2024-doc', '2025-doc'] }),
      },
      { lignes: 3, confirmees: 3, parAppel: 2, medianeMois: 1 },
    ],
    [
      'a call that did not confirm is not a confirmation',
      { '99-a': ligne('99-a', '0199000001', { statut: 'conteste', raison: raison(), source: '2026-appel' }) },
      { confirmees: 0, parAppel: 0, contestees: 1 },
    ],
    [
      'what may not be called is not counted',
      {
        '99-a': ligne('99-a', '0199000001', { statut: 'retire', raison: raison() }),
        '99-b': ligne('99-a', '0199000002', { statut: 'remplace', raison: raison() }),
        '99-c': ligne('99-a', '0199000003', { statut: 'suspendu', raison: raison() }),
      },
      { lignes: 0 },
    ],
    [
      'the undated have no age',
      {
        '99-a': ligne('99-a', '0199000001', { source: 'sans-date-doc' }),
        '99-b': ligne('99-a', '0199000002', { source: '2020-doc' }),
      },
      { lignes: 2, medianeMois: 72, bandes: { recent: 0, ancien: 0, tresAncien: 1, nonDate: 1 } },
    ],
    [
      'the age is that of the most recent document',
      { '99-a': ligne('99-a', '0199000001', { source: ['2020-doc', '2025-doc'] }) },
      { medianeMois: 17, bandes: { recent: 0, ancien: 1, tresAncien: 0, nonDate: 0 } },
    ],
    [
      'the median of two is between them',
      {
        '99-a': ligne('99-a', '0199000001', { source: '2020-doc' }),
        '99-b': ligne('99-a', '0199000002', { source: '2025-doc' }),
      },
      { medianeMois: 44 },
    ],
  ])('%s', (_, lignes, attendu) => {
    expect(confiance(lignes).compte).toMatchObject(attendu)
  })

  it('names the oldest, never one without a date', () => {
    const { plusAncienne } = confiance({
      '99-a': ligne('99-a', '0199000001', { source: 'sans-date-doc' }),
      '99-b': ligne('99-a', '0199000002', { source: '2020-doc' }),
      '99-c': ligne('99-a', '0199000003'),
    })
    expect(plusAncienne?.ligne.id).toBe('99-b')
  })

  it('a line counts in each département that it serves, by its service or by the département’s own record', () => {
    const { departements, sansLigne } = confiance(
      { '99-a': ligne('99-a', '0199000001'), '99-b': ligne('99-b', '0199000002') },
      {
        organisations: { '99-b': organisation([], { departements: ['99'] }) },
        departements: { '988': { lignes: ['99-a'] } },
      },
    )
    expect(departements.map(({ departement, compte }) => [departement.code, compte.lignes])).toEqual([
      ['988', 1],
      ['99', 2],
    ])
    expect(sansLigne).toBe(0)
  })
})

/** What is missing of 99-a. */
function manques(fiche: object, lignes: Record<string, object> = {}): string[] {
  const [service] = manquesDe(datasetDe({ organisations: { '99-a': fiche }, lignes }))
  return (service?.manques ?? []).map(({ sujet, quoi }) => `${sujet} : ${quoi}`)
}

const COMPLETE = {
  pour: [{ condition: 'toutPublic', source: '2024-doc' }],
  horaires: { osm: 'Mo-Fr 08:00-18:00', source: '2024-doc' },
}
const LISTE = [lien('publie')]

describe('what is missing of a service is told, once, with who could supply it', () => {
  it.each([
    ['nothing', organisation(LISTE), { '99-a': ligne('99-a', '0199000001', COMPLETE) }, []],
    ['no number', organisation(LISTE), {}, ['numero : un numéro pour les patients']],
    [
      'no number, but another way in',
      organisation(LISTE, { acces: { mode: 'sansRendezVous', source: '2024-doc' } }),
      {},
      [],
    ],
    [
      'a withdrawn number is no number',
      organisation(LISTE),
      { '99-a': ligne('99-a', '0199000001', { ...COMPLETE, statut: 'retire', raison: raison() }) },
      ['numero : un numéro pour les patients'],
    ],
    [
      'a deduced territory is no list',
      organisation([lien('haute')]),
      { '99-a': ligne('99-a', '0199000001', COMPLETE) },
      ['communes : la liste des communes'],
    ],
    [
      'neither hours nor who may call, nor the date',
      organisation(LISTE),
      { '99-a': ligne('99-a', '0199000001', { source: 'sans-date-doc' }) },
      ['horaires : les horaires', 'pour : qui peut appeler', 'date : la date du document qui donne le numéro'],
    ],
    [
      'hours without days',
      organisation(LISTE),
      {
        '99-a': ligne('99-a', '0199000001', {
          ...COMPLETE,
          horaires: { osm: '08:00-18:00', jours: 'nonPrecises', source: '2024-doc' },
        }),
      },
      ['jours : les jours où l’on répond'],
    ],
    ['the 15 answers day and night', organisation(LISTE), { '99-a': ligne('99-a', '15', { pour: COMPLETE.pour }) }, []],
    [
      'what the record says in its own words is not said twice',
      organisation([lien('haute')], {
        inconnu: ['la liste des 12 communes', 'les jours et les heures', 'le site internet'],
      }),
      { '99-a': ligne('99-a', '0199000001', { pour: COMPLETE.pour }) },
      ['communes : la liste des 12 communes', 'horaires : les jours et les heures', 'autre : le site internet'],
    ],
    [
      'whether it still answers',
      organisation(LISTE, { inconnu: ['si ce numéro répond encore'] }),
      { '99-a': ligne('99-a', '0199000001', COMPLETE) },
      ['appel : si ce numéro répond encore'],
    ],
  ])('%s', (_, fiche, lignes, attendus) => {
    expect(manques(fiche, lignes)).toEqual(attendus)
  })

  it('a dated document that does not print the number gives it no date', () => {
    const [service] = manquesDe(
      datasetDe({
        sources: { '2026-oppose': source({ publieLe: '2026-01', numerosCites: [] }) },
        organisations: { '99-a': organisation(LISTE) },
        lignes: { '99-a': ligne('99-a', '0199000001', { ...COMPLETE, source: ['sans-date-doc', '2026-oppose'] }) },
      }),
    )
    expect(present(service).manques.map(({ sujet }) => sujet)).toEqual(['date'])
  })

  it('says who, and counts services, not sentences', () => {
    const services = manquesDe(
      datasetDe({
        organisations: {
          '99-a': organisation([lien('haute')], {
            inconnu: ['si ce numéro répond encore', 'les communes du nord', 'les communes du sud'],
          }),
        },
        lignes: { '99-a': ligne('99-a', '0199000001', COMPLETE) },
      }),
    )
    expect(quiPeutDire(present(services[0]).manques).replaceAll('\u00a0', ' ')).toBe(
      'quelqu’un qui compose le numéro ; le service lui-même',
    )
    expect(manquesParSujet(services).map(({ libelle, services: nombre }) => [libelle, nombre])).toEqual([
      ['La liste des communes', 1],
      ['Savoir si le numéro répond encore', 1],
    ])
  })
})
