/** What the wizard says of a link: no surer than what ties the commune to the service. */
import { expect, it } from 'vitest'
import { dossierDe } from '../../../src/domain/orientation/dossier.ts'
import { repondre } from '../../../src/domain/reponse.ts'
import { COMMUNES, DATASET } from '../../fixtures/contenu-reel.ts'
import { datasetDe, DECOUPAGE, lien, ligne, organisation, present, TODAY } from '../../fixtures/dataset.ts'

it.each([
  ['publie', 'plein', 'CPTS de la Fiction', 'CPTS de la Fiction', ''],
  ['haute', 'tirets', 'CPTS probable : CPTS de la Fiction', 'CPTS probable : CPTS de la Fiction', 'C’est probable. '],
  ['moyenne', 'tirets', 'CPTS probable : CPTS de la Fiction', 'CPTS probable : CPTS de la Fiction', 'C’est probable. '],
  ['faible', 'simple', 'Peut-être : CPTS de la Fiction', 'Peut-être : CPTS de la Fiction', 'C’est possible. '],
  ['possible', 'simple', 'Peut-être : CPTS de la Fiction', 'Peut-être : CPTS de la Fiction', 'C’est possible. '],
])(
  'a link « %s » is told with the same force on the plate, in the list and in the reason',
  (force, filet, objet, nom, debut) => {
    for (const usage of ['soinsNonProgrammes', 'garde']) {
      const dataset = datasetDe({
        organisations: { '99-a': organisation([lien(force)]) },
        lignes: { '99-a': ligne('99-a', '0199000001', { usage }) },
      })
      const { guichets } = dossierDe(repondre(dataset, present(DECOUPAGE.communes.get('99001'))), dataset, TODAY)
      const guichet = present(guichets.find(({ numero }) => numero === '0199000001'))
      expect([guichet.filet, guichet.nom.replaceAll('\u00a0', ' ')]).toEqual([filet, nom])
      if (usage === 'soinsNonProgrammes') expect(guichet.objet.replaceAll('\u00a0', ' ')).toBe(objet)
      expect(guichet.pourquoi.startsWith(debut)).toBe(true)
    }
  },
)

it('no commune of France is told « probable » of a link that is not certain', () => {
  const vues = new Set<unknown>()
  const fautes = COMMUNES.flatMap((commune) => {
    const liens = DATASET.liensParCommune.get(commune.codeInsee) ?? []
    const nouveaux = liens.filter(({ rattachement }) => !vues.has(rattachement))
    for (const { rattachement } of nouveaux) vues.add(rattachement)
    if (nouveaux.length === 0) return []
    const { guichets } = dossierDe(repondre(DATASET, commune), DATASET, TODAY)
    return guichets
      .filter(
        ({ role, objet, nom, pourquoi }) =>
          role === 'possible' && /probable/.test(`${objet} ${nom} ${pourquoi.slice(0, 20)}`),
      )
      .map(({ objet }) => `${commune.codeInsee} ${objet}`)
  })
  expect(vues.size).toBeGreaterThan(50)
  expect(fautes).toEqual([])
})
