/** Days without an answer are told wherever the number is given without its page: in the widget, and in the file for no network. */
import { expect, it } from 'vitest'
import { fichesHorsLigne } from '../../src/domain/fiches-hors-ligne.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { widgetEnClair } from '../../src/domain/widget-en-clair.ts'
import { datasetDe, lien, ligne, organisation, present, TODAY } from '../fixtures/dataset.ts'

const fermer = (du: string, au: string) => [{ du, au, motif: 'congés', source: '2024-doc' }]
const pays = datasetDe({
  organisations: { '99-a': organisation([lien('publie')]), '99-sas': organisation([], { type: 'sas' }) },
  lignes: {
    '99-a': ligne('99-a', '0199000001', {
      fermetures: [...fermer('2026-12-01', '2026-12-05'), ...fermer('2026-11-02', '2026-11-03')],
    }),
    '99-sas': ligne('99-sas', '0199000003', { fermetures: fermer('2026-12-24', '2026-12-24') }),
  },
  departements: { '99': { lignes: ['99-sas'] } },
})

it('in the widget, with whom to call then, and not those gone by', () => {
  const reponse = repondre(pays, present(pays.decoupage.communes.get('99001')))
  expect(widgetEnClair(pays, reponse, TODAY).fermees).toMatchObject({
    fermetures: [{ du: '2026-12-01', au: '2026-12-05', motif: 'congés', relais: { numero: '0199000003' } }],
    fuseau: 'Europe/Paris',
  })
})

it('in the file, by their dates, for the first number and for the next ones', () => {
  const fiche = present(fichesHorsLigne(pays, '99', TODAY).fiches.find(({ plaque }) => plaque.numero === '0199000001'))
  expect([fiche.fermetures, ...fiche.suite.map(({ fermetures }) => fermetures)]).toEqual([
    ['Fermé du 1er au 5 décembre 2026\u00a0: congés.'],
    ['Fermé le 24 décembre 2026\u00a0: congés.'],
    [],
  ])
})
