import { expect, it } from 'vitest'
import { lignesAVerifier } from '../../src/fiche/a-verifier.ts'
import { LECTURE } from '../fixtures/contenu-reel.ts'
import { contenuDe, imprimer, ligne, organisation, source } from '../fixtures/dataset.ts'

const CONTENU = contenuDe(
  imprimer({
    sources: {
      vieux: source({ publieLe: '2019' }),
      'doc-2024': source({ publieLe: '2024-02-07' }),
      'doc-2026': source({ publieLe: '2026-01' }),
      'sans-date': source(),
    },
    organisations: { '99-a': organisation(), '98-b': organisation([], { departements: ['98'] }) },
    departements: { '97': { lignes: ['z-recente'] } },
    lignes: {
      'a-confirmee': ligne('99-a', '0199000001', { statut: 'confirme', source: 'vieux' }),
      'b-contestee': ligne('99-a', '0199000002', { statut: 'conteste', source: 'doc-2026' }),
      'c-2024': ligne('99-a', '0199000003', { source: 'doc-2024' }),
      'd-sans-date': ligne('98-b', '0199000004', { source: 'sans-date' }),
      'e-retiree': ligne('99-a', '0199000005', { statut: 'retire' }),
      'f-vieille-et-recente': ligne('99-a', '0199000006', { source: ['vieux', 'doc-2026'] }),
      'z-recente': ligne('99-a', '0199000007', { source: 'doc-2026' }),
      'y-contestee-sans-date': ligne('99-a', '0199000008', { statut: 'conteste', source: 'sans-date' }),
    },
  }),
)
const ids = (departement?: string) => lignesAVerifier(CONTENU, departement).map(({ ligne: { id } }) => id)

it('the least sure is rung first, then the undated, then the oldest; a withdrawn number never', () => {
  expect(ids()).toEqual([
    'y-contestee-sans-date',
    'b-contestee',
    'd-sans-date',
    'c-2024',
    'f-vieille-et-recente',
    'z-recente',
    'a-confirmee',
  ])
})

it('a département has the lines of its organisations and those that hold all over it', () => {
  expect(ids('98')).toEqual(['d-sans-date'])
  expect(ids('97')).toEqual(['z-recente'])
  expect(ids('96')).toEqual([])
})

it('every number that the site offers is in the round', () => {
  const offertes = [...LECTURE.contenu.lignes.values()].filter(({ statut }) =>
    ['publie', 'conteste', 'confirme'].includes(statut),
  )
  expect(lignesAVerifier(LECTURE.contenu)).toHaveLength(offertes.length)
})
