import { describe, expect, it } from 'vitest'
import { citer, compareSources, mostRecent, type Source } from '../../src/domain/source.ts'

const source = (type: Source['type'], publieLe?: string): Source => ({
  id: `${type}-${publieLe ?? 'sans-date'}`,
  titre: 'Document fictif',
  editeur: 'Mairie fictive',
  type,
  publieLe,
  consulteLe: '2026-11-22',
  numerosCites: [],
})

describe('of documents that disagree, the latest primary one wins (hard cases 32 and 68)', () => {
  it.each([
    ['a communiqué before a later press article', source('communique', '2024-02-07'), source('presse', '2025-01')],
    ['an official page without a date before a supplier', source('pageOfficielle'), source('fournisseur', '2026')],
    ['the later of two communiqués', source('communique', '2024-11-07'), source('communique', '2024-02-07')],
    ['the later of two articles', source('presse', '2025'), source('presse', '2024-12')],
    ['a dated article before an undated one', source('presse', '2018'), source('presse')],
  ])('%s', (_, gagne, perd) => {
    expect(compareSources([gagne], [perd])).toBeLessThan(0)
    expect(compareSources([perd], [gagne])).toBeGreaterThan(0)
  })

  it('a press article beside a communiqué does not make it younger', () => {
    const appuye = [source('communique', '2024-02-07'), source('presse', '2026-01')]
    expect(compareSources([source('communique', '2024-11-07')], appuye)).toBeLessThan(0)
    expect(mostRecent(appuye)?.publieLe).toBe('2026-01')
  })
})

it('a title is shown with the spaces of typography, whatever the hand that copied it', () => {
  const titre = 'Le 116 117 : « pour qui » ?'
  expect(citer({ ...source('presse'), titre }).titre).toBe('Le\u00a0116\u00a0117\u00a0: «\u00a0pour qui\u00a0»\u00a0?')
})
