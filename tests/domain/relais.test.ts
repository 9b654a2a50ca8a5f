/** While a line is closed, the page names who answers: the next step of the policy that is not closed itself. */
import { expect, it } from 'vitest'
import { fermeturesRelayees } from '../../src/domain/relais.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { datasetDe, lien, ligne, organisation, present, raison, TODAY } from '../fixtures/dataset.ts'

const fermer = (du: string, au: string) => [{ du, au, motif: 'congés', source: '2024-doc' }]
const CONGES = fermer('2026-12-01', '2026-12-05')

/** « digits, words » of who stands in for the line of the commune; `force` is the link of the second service. */
function relais(duDepartement: object | null, force?: string, fermetures: object[] = CONGES): string[] {
  const pays = datasetDe({
    organisations: {
      '99-a': organisation([lien('publie')]),
      '99-b': organisation(force ? [lien(force)] : [], { nom: 'CPTS Voisine' }),
      '99-sas': organisation([], { nom: 'SAS de la Fiction', type: 'sas' }),
    },
    lignes: {
      '99-a': ligne('99-a', '0199000001', { fermetures }),
      '99-b': ligne('99-b', '0199000002'),
      '99-sas': ligne('99-sas', '0199000003', duDepartement ?? {}),
    },
    departements: duDepartement ? { '99': { lignes: ['99-sas'] } } : {},
  })
  const reponse = repondre(pays, present(pays.decoupage.communes.get('99001')))
  return fermeturesRelayees(reponse, TODAY).map(
    ({ relais: un }) => `${un?.numero} ${un?.phrase.replaceAll('\u00a0', ' ')}`,
  )
}

it.each<[string, object | null, string | undefined, string]>([
  ['the line of the département', {}, undefined, '0199000003 À appeler pendant cette fermeture : SAS de la Fiction'],
  [
    'none: one’s own doctor, then the 15',
    null,
    undefined,
    '15 Pendant cette fermeture, appelez votre médecin traitant. S’il ne peut pas vous recevoir, le Samu.',
  ],
  [
    'a line that may serve the commune',
    null,
    'possible',
    '0199000002 À essayer pendant cette fermeture, peut-être pour votre commune : CPTS Voisine',
  ],
  [
    'a line whose link is probable',
    null,
    'moyenne',
    '0199000002 À essayer pendant cette fermeture, service probable pour votre commune : CPTS Voisine',
  ],
  [
    'closed on one of those days itself: the step after it',
    { fermetures: fermer('2026-12-05', '2026-12-07') },
    undefined,
    '15 Pendant cette fermeture, appelez votre médecin traitant. S’il ne peut pas vous recevoir, le Samu.',
  ],
  [
    'a contested line, with its caution',
    { statut: 'conteste', raison: raison() },
    undefined,
    '0199000003 À essayer pendant cette fermeture, numéro non confirmé : SAS de la Fiction',
  ],
  [
    'closed on other days',
    { fermetures: fermer('2026-12-06', '2026-12-07') },
    undefined,
    '0199000003 À appeler pendant cette fermeture : SAS de la Fiction',
  ],
])('%s', (_, duDepartement, force, attendu) => {
  expect(relais(duDepartement, force)).toEqual([attendu])
})

it('a closure that is over is not told any more; each of several has its own', () => {
  const trois = [...fermer('2026-11-20', '2026-11-21'), ...CONGES, ...fermer('2026-12-24', '2026-12-24')]
  expect(relais({ fermetures: CONGES }, undefined, trois).map((un) => un.split(' ')[0])).toEqual(['15', '0199000003'])
})
