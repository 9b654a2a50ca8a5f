import { describe, expect, it } from 'vitest'
import { accesSansLigne } from '../../../src/domain/checks/acces-sans-ligne.ts'
import { CHECKS } from '../../../src/domain/checks/toutes.ts'
import { fautes } from '../../fixtures/checks.ts'
import { centre, ligne, organisation, raison } from '../../fixtures/dataset.ts'

describe('nobody is told to call a service that one does not reach by calling', () => {
  const avec = (mode: string, plus: object = {}) =>
    fautes(accesSansLigne, {
      organisations: { '99-a': organisation([], { acces: { mode, source: '2024-doc' } }) },
      lignes: { '99-a': ligne('99-a', '0199000001', plus) },
    })

  it('a suspended one, with both repairs', () => {
    expect(avec('suspendu')).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | statut | « publie » | Le site proposerait d’appeler, et content/organisations/99-a.yaml dit « acces: suspendu », pour un service sans ligne. La ligne répond ? Retirez « acces », dites-le dans « precisions » de la ligne. Elle est arrêtée ? Écrivez ici « statut: suspendu » ou « retire »."`,
    )
    expect(CHECKS).toContain(accesSansLigne)
  })

  it.each(['professionnels', 'parSamu', 'parLe15', 'enLigne'])('%s', (mode) => {
    expect(avec(mode)).toContain('content/lignes/99-a.yaml | statut | « publie »')
    expect(avec(mode, { usage: 'garde', statut: 'conteste', raison: raison() })).toContain('« conteste »')
  })

  it.each([
    ['the line is told as stopped too', { statut: 'suspendu', raison: raison() }],
    ['it finds a médecin traitant', { usage: 'rechercheMedecinTraitant' }],
    ['it is for teeth', { usage: 'urgencesDentaires' }],
  ])('%s: nothing to say', (_, plus) => {
    expect(avec('suspendu', plus)).toBe('')
  })
})

describe('nor a place where one is only sent', () => {
  const avec = (...modes: string[]) =>
    fautes(accesSansLigne, {
      centres: {
        '99-c': centre('99001', { lignes: ['99-a'], acces: modes.map((mode) => ({ mode, source: '2024-doc' })) }),
      },
    })

  it('by the Samu or by a professional', () => {
    expect(avec('adresseParSamu', 'adresseParProfessionnel')).toMatchInlineSnapshot(
      `"content/centres/99-c.yaml | lignes | « 99-a » | Le site proposerait d’appeler pour y être reçu, et « acces » dit que l’on y est seulement adressé. Retirez « lignes », ou ajoutez à « acces » ce que permet la ligne (appelerAvant, rendezVous)."`,
    )
  })

  it.each([[['adresseParSamu', 'appelerAvant']], [['rendezVous']], [[]]])('%j: nothing to say', (modes) => {
    expect(avec(...modes)).toBe('')
  })
})
