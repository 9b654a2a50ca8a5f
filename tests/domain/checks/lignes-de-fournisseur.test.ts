import { expect, it } from 'vitest'
import { lignesDeFournisseur } from '../../../src/domain/checks/lignes-de-fournisseur.ts'
import { CHECKS } from '../../../src/domain/checks/toutes.ts'
import { fautes } from '../../fixtures/checks.ts'
import { ligne, raison, source } from '../../fixtures/dataset.ts'

const FOURNISSEUR = { type: 'fournisseur', editeur: 'Standard fictif' }
const PRESSE = { type: 'presse', editeur: 'Gazette fictive' }

const donneePar = (documents: object[], statut = 'publie') => {
  const sources = Object.fromEntries(
    documents.map((un, rang) => [`doc-${rang}`, source({ numerosCites: ['0199000001'], ...un })]),
  )
  const ids = Object.keys(sources)
  const cites = ids.length === 1 ? ids[0] : ids
  return fautes(lignesDeFournisseur, {
    sources,
    lignes: { '99-a': ligne('99-a', '0199000001', { statut, raison: raison(), source: cites }) },
  })
}

it('a number that only a supplier gives is not told as sure (hard case 68), and both repairs are named', () => {
  expect(donneePar([FOURNISSEUR])).toMatchInlineSnapshot(
    `"content/lignes/99-a.yaml | statut | « publie » | Seul un fournisseur donne ce numéro. Écrivez « statut: conteste », avec une « raison », ou ajoutez à « source » un document du service, d’un organisme public ou de la presse qui l’imprime."`,
  )
  expect(donneePar([FOURNISSEUR, { ...PRESSE, numerosCites: [] }])).toContain('99-a.yaml | statut')
  expect(CHECKS).toContain(lignesDeFournisseur)
})

it.each([
  ['shown as not confirmed', [FOURNISSEUR], 'conteste'],
  ['no longer offered', [FOURNISSEUR], 'retire'],
  ['printed by the press too', [FOURNISSEUR, PRESSE], 'publie'],
])('%s: nothing to say', (_, documents, statut) => {
  expect(donneePar(documents, statut)).toBe('')
})
