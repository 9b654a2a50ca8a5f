import { expect, it } from 'vitest'
import { assembleDataset } from '../../src/domain/dataset.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'

const { decoupage } = DATASET

it('communes get a page where a service is known, in all of France, or in the départements asked for', () => {
  expect(DATASET.departementsAvecPages).toEqual(DATASET.departementsCouverts)
  expect(assembleDataset(DATASET, decoupage, 'france').departementsAvecPages.size).toBe(decoupage.departements.size)
  const deux = assembleDataset(DATASET, decoupage, ['45', '2A'])
  expect([...deux.departementsAvecPages]).toEqual(['45', '2A'])
  expect(deux.departementsCouverts).toEqual(DATASET.departementsCouverts)
})

it('a code that no département has stops the build: it would quietly make no page', () => {
  expect(() => assembleDataset(DATASET, decoupage, ['45', 'France'])).toThrow(/« France »/)
})
