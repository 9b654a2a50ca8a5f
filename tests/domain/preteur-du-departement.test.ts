/** The page of a service and that of a commune tell the same hours for one number. */
import { expect, it } from 'vitest'
import { horairesDAutrui, preteurDuDepartement } from '../../src/domain/meme-numero-en-clair.ts'
import { DATASET, reponseReelle } from '../fixtures/contenu-reel.ts'
import { datasetDe, ligne, organisation, present, raison } from '../fixtures/dataset.ts'

const horaires = { osm: 'Mo-Fr 08:00-20:00', source: '2024-doc' }

function ailleurs(sienne: object, duDepartement: object) {
  const pays = datasetDe({
    organisations: { '99-a': organisation(), '99-sas': organisation([], { nom: 'SAS de la Fiction' }) },
    lignes: { '99-a': ligne('99-a', '116117', sienne), '99-sas': ligne('99-sas', '116117', duDepartement) },
    departements: { '99': { lignes: ['99-sas'] } },
  })
  return preteurDuDepartement(pays, present(pays.lignes.get('99-a')), present(pays.organisations.get('99-a')))
    ?.organisation
}

it('a line without hours says where those of its number are', () => {
  expect(ailleurs({}, { horaires })?.nom).toBe('SAS de la Fiction')
})

it.each([
  ['has hours of its own', { horaires }, { horaires }],
  ['nobody publishes any', {}, {}],
  ['those of the night say nothing of the day', {}, { horaires, usage: 'garde' }],
  ['another number', { numero: '0199000001' }, { horaires }],
  ['a line that may not be called', {}, { horaires, statut: 'suspendu', raison: raison() }],
])('it lends none: %s', (_, sienne, duDepartement) => {
  expect(ailleurs(sienne, duDepartement)).toBeUndefined()
})

it('no line lends its hours to itself', () => {
  const partagees = [...DATASET.lignes.values()].filter((une) => une.horaires)
  expect(partagees.length).toBeGreaterThan(5)
  const preteuses = partagees.filter((une) =>
    preteurDuDepartement(DATASET, une, present(DATASET.organisations.get(une.organisation))),
  )
  expect(preteuses.map(({ id }) => id)).toEqual([])
})

it('Ligny-le-Ribault: the SAS of the Loiret, as on the page of the commune', () => {
  const ligny = present(DATASET.lignes.get('45-sologne-116117'))
  const service = present(DATASET.organisations.get(ligny.organisation))
  expect(preteurDuDepartement(DATASET, ligny, service)?.organisation.id).toBe('45-sas')
  const [etape] = reponseReelle('45182').etapes
  expect(horairesDAutrui(present(etape))).toContain('pour le SAS du Loiret')
})
