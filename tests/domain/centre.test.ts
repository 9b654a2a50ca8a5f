import { expect, it } from 'vitest'
import { formatStatutCentre } from '../../src/domain/centre.ts'

it.each([
  ['ouvert', ['99-a'], null],
  ['provisoire', ['99-a'], 'Lieu provisoire : demandez l’adresse quand vous appelez.'],
  ['provisoire', [], 'Lieu provisoire.'],
  ['suspendu', ['99-a'], 'Suspendu.'],
] as const)('a place that is « %s », with the lines [%s]: what is in doubt of it', (statut, lignes, dit) => {
  expect(formatStatutCentre({ statut, lignes: [...lignes] })?.replaceAll('\u00a0', ' ') ?? null).toBe(dit)
})
