import { describe, expect, it } from 'vitest'
import { personnes } from '../../../src/domain/checks/personnes.ts'
import { personneDans } from '../../../src/domain/personnes.ts'
import { fautes } from '../../fixtures/checks.ts'
import { centre, ligne, source } from '../../fixtures/dataset.ts'

describe('nobody is named', () => {
  it('in a sentence, a closure that stays for ever, a publisher or a page', () => {
    const plus = {
      precisions: [{ texte: 'Le docteur Fictif répond le lundi.', source: 's' }],
      fermetures: [{ du: '2026-12-01', au: '2026-12-02', motif: 'congés du Dr Fictif', source: 's' }],
    }
    const pages = new Map([['content/pages/methode.md', 'Merci à Mme Fictive.']])
    expect(
      fautes(
        personnes,
        {
          lignes: { '99-a': ligne('99-a', '0199000001', plus) },
          sources: { doc: source({ editeur: 'Dr Jean Fictif' }) },
        },
        { pages },
      ),
    ).toMatchInlineSnapshot(`
      "content/sources/doc.yaml | editeur | « Dr Jean » | Aucun nom de personne n’a sa place ici, même celui d’un médecin ou d’un élu : écrivez son rôle. Si c’est une rue ou un bâtiment, écrivez-le avec ses majuscules : « rue du Docteur… ».
      content/lignes/99-a.yaml | fermetures[0].motif | « Dr Fictif » | Aucun nom de personne n’a sa place ici, même celui d’un médecin ou d’un élu : écrivez son rôle. Si c’est une rue ou un bâtiment, écrivez-le avec ses majuscules : « rue du Docteur… ».
      content/lignes/99-a.yaml | precisions[0].texte | « docteur Fictif » | Aucun nom de personne n’a sa place ici, même celui d’un médecin ou d’un élu : écrivez son rôle. Si c’est une rue ou un bâtiment, écrivez-le avec ses majuscules : « rue du Docteur… ».
      content/pages/methode.md | fichier | « Mme Fictive » | Aucun nom de personne n’a sa place ici, même celui d’un médecin ou d’un élu : écrivez son rôle. Si c’est une rue ou un bâtiment, écrivez-le avec ses majuscules : « rue du Docteur… »."
    `)
  })

  it.each([
    ['Mme Fictive', 'Mme Fictive'],
    ['M. Fictif', 'M. Fictif'],
    ['M.\u00a0Fictif', 'M.\u00a0Fictif'],
    ['Dr. Fictif', 'Dr. Fictif'],
    ['la professeure Fictive-Rien', 'professeure Fictive-Rien'],
    ['au centre, le docteur Fictif', 'docteur Fictif'],
    ['la maison du docteur Fictif', 'docteur Fictif'],
    ['à la place du Dr Fictif', 'Dr Fictif'],
  ])('« %s »', (texte, nom) => {
    expect(personneDans(texte)).toBe(nom)
  })

  it.each([
    '1 rue du Docteur Fictif',
    'Place du Dr Fictif',
    'la Maison de santé Docteur Fictif',
    'Hôpital Professeur Fictif',
    'le docteur, Centre fictif',
    'un docteur junior',
    'Un budget de 12 M. Le reste vient de la mairie.',
  ])('a place or a role is no person: « %s »', (texte) => {
    expect(personneDans(texte)).toBeNull()
  })

  it('a street and a building may bear a name', () => {
    const adresse = { commune: '99001', voie: '1 allée Madame Fictive', lieu: 'Espace Docteur Fictif', source: 's' }
    expect(fautes(personnes, { centres: { '99-c': centre('99001', { adresse }) } })).toBe('')
  })
})
