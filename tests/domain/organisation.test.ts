import { expect, it } from 'vitest'
import { formatAcces, organisationSchema } from '../../src/domain/organisation.ts'
import { organisation } from '../fixtures/dataset.ts'

const accesDe = (acces: object) =>
  formatAcces(organisationSchema.parse(organisation([], { acces: { source: '2024-doc', ...acces } })))

it('a service of professionals promises no appointment, and says once who asks there', () => {
  expect(accesDe({ mode: 'professionnels' })).toBe('Ce service est réservé aux professionnels de santé.')
  const precision = 'La ligne fictive ne répond qu’aux professionnels de santé.'
  expect(accesDe({ mode: 'professionnels', precision })).toBe(precision)
})

it('another way keeps its sentence, and what is added to it', () => {
  expect(accesDe({ mode: 'suspendu', precision: 'Depuis un été fictif.' })).toBe(
    'Ce service a été suspendu. Depuis un été fictif.',
  )
})
