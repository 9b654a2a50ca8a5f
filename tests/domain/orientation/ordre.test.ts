/** The order in which the wizard tells numbers, whatever the records and the hour: the surer before the less sure. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heureLocale } from '../../../src/domain/heure.ts'
import { joursFeries } from '../../../src/domain/jours-feries.ts'
import { conclure, type Appel } from '../../../src/domain/orientation/conclusion.ts'
import { dossierDe } from '../../../src/domain/orientation/dossier.ts'
import { journeys } from '../../../src/domain/orientation/paths.ts'
import { repondre } from '../../../src/domain/reponse.ts'
import { datasetDe, DECOUPAGE, ligne, lien, organisation, present, TODAY } from '../../fixtures/dataset.ts'

const FERIES = new Set(joursFeries('45', [2025, 2026, 2027]))
const COMMUNE = present(DECOUPAGE.communes.get('99001'))
const ORGANISATIONS = ['99-a', '99-b', '99-c']
const HEURES = [
  'Mo-Fr 08:00-18:00',
  '24/7',
  'Mo-Su,PH 20:00-08:00',
  'Mo-Fr 20:00-24:00; Sa 12:00-24:00; Su,PH 08:00-24:00',
]

const pays = fc
  .record({
    forces: fc.tuple(...ORGANISATIONS.map(() => fc.constantFrom('publie', 'haute', 'faible', 'possible'))),
    lignes: fc.array(
      fc.record({
        de: fc.constantFrom(...ORGANISATIONS),
        usage: fc.constantFrom('soinsNonProgrammes', 'garde'),
        statut: fc.constantFrom('publie', 'conteste'),
        osm: fc.option(fc.constantFrom(...HEURES)),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    departement: fc.array(fc.nat({ max: 5 }), { maxLength: 2 }),
  })
  .map(({ forces, lignes, departement }) =>
    datasetDe({
      organisations: Object.fromEntries(
        ORGANISATIONS.map((id, rang) => [id, organisation([lien(forces[rang] ?? '')])]),
      ),
      lignes: Object.fromEntries(
        lignes.map(({ de, usage, statut, osm }, rang) => [
          `99-${rang}`,
          ligne(de, `019900000${rang}`, { usage, statut, ...(osm && { horaires: { osm, source: '2024-doc' } }) }),
        ]),
      ),
      departements: {
        '99': { lignes: departement.filter((rang) => rang < lignes.length).map((rang) => `99-${rang}`) },
      },
    }),
  )

const moment = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((instant) => ({ heure: heureLocale(instant), feries: FERIES }))

const isSur = ({ guichet: { certain, conteste } }: Appel) => certain && !conteste

it('who may answer now: no sure number but the 15 comes after one that is contested or only possible', () => {
  fc.assert(
    fc.property(pays, moment, (dataset, quand) => {
      const dossier = dossierDe(repondre(dataset, COMMUNE), dataset, TODAY)
      for (const { reponses, noeud } of journeys(dossier.ligneReservee)) {
        const { principal, ensuite } = conclure(noeud, reponses, dossier, quand)
        const tous = [...(principal ? [principal] : []), ...ensuite]
        const surs = tous.filter(({ guichet }) => guichet.role !== 'samu').map(isSur)
        expect(surs, noeud).toEqual(surs.toSorted((a, b) => Number(b) - Number(a)))
        expect(principal?.guichet.certain ?? true, noeud).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})
