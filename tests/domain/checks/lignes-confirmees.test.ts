import { expect, it } from 'vitest'
import { lignesConfirmees } from '../../../src/domain/checks/lignes-confirmees.ts'
import { CHECKS } from '../../../src/domain/checks/toutes.ts'
import { fautes } from '../../fixtures/checks.ts'
import { ligne, source } from '../../fixtures/dataset.ts'

const confirmeePar = (documents: object[], today = '2026-11-22', statut = 'confirme') => {
  const sources = Object.fromEntries(
    documents.map((un, rang) => {
      const imprime = 'type' in un && un.type === 'calcul' ? [] : ['0199000001']
      return [`doc-${rang}`, source({ numerosCites: imprime, ...un })]
    }),
  )
  const ids = Object.keys(sources)
  const cites = ids.length === 1 ? ids[0] : ids
  return fautes(
    lignesConfirmees,
    { sources, lignes: { '99-a': ligne('99-a', '0199000001', { statut, source: cites }) } },
    { today },
  )
}

const APPEL = { type: 'appel', publieLe: '2026-02-10' }
const OFFICIEL = { type: 'pageOfficielle', editeur: 'Mairie fictive', publieLe: '2026-02' }
const PRESSE = { type: 'presse', editeur: 'Gazette fictive', publieLe: '2026-03' }

it('a number said to be confirmed on the word of one document is told, with the two ways to repair', () => {
  expect(confirmeePar([OFFICIEL])).toMatchInlineSnapshot(
    `"content/lignes/99-a.yaml | statut | « confirme » | Il faut un appel, ou deux documents d’éditeurs différents dont un officiel, de moins de douze mois, qui impriment ce numéro (« numerosCites »). Appelez et notez la réponse (npm run fiche -- verifier 99-a --reponse confirme --le AAAA-MM-JJ), ou écrivez « statut: publie »."`,
  )
})

it.each([
  ['a call of this year', [APPEL], '2026-11-22'],
  ['a call of 364 days ago', [APPEL], '2027-02-09'],
  ['two publishers, one official', [OFFICIEL, PRESSE], '2026-11-22'],
  ['a call and an old article', [APPEL, { ...PRESSE, publieLe: '2019' }], '2026-11-22'],
])('%s confirms', (_, documents, today) => {
  expect(confirmeePar(documents, today)).toBe('')
})

it.each([
  ['a call of twelve months ago', [APPEL], '2027-02-10'],
  ['an undated call', [{ type: 'appel' }], '2026-11-22'],
  ['a year alone, which may be its first day', [{ ...APPEL, publieLe: '2025' }], '2026-01-02'],
  ['the same publisher twice', [OFFICIEL, { ...OFFICIEL, type: 'communique' }], '2026-11-22'],
  ['two articles of the press', [PRESSE, { ...PRESSE, editeur: 'Écho fictif' }], '2026-11-22'],
  [
    'one document and our own reckoning',
    [OFFICIEL, { type: 'calcul', editeur: 'Nous', publieLe: '2026-03' }],
    '2026-11-22',
  ],
  ['a call to another number', [{ ...APPEL, numerosCites: ['0199000002'] }], '2026-11-22'],
  ['two documents, one of them without the number', [OFFICIEL, { ...PRESSE, numerosCites: [] }], '2026-11-22'],
  ['two documents, one of them old', [OFFICIEL, { ...PRESSE, publieLe: '2025-03' }], '2026-11-22'],
])('%s does not confirm', (_, documents, today) => {
  expect(confirmeePar(documents, today)).toContain('content/lignes/99-a.yaml | statut | « confirme » |')
})

it('a line that is only published asks for no call, and the check runs with the others', () => {
  expect(confirmeePar([PRESSE], '2026-11-22', 'publie')).toBe('')
  expect(CHECKS).toContain(lignesConfirmees)
})
