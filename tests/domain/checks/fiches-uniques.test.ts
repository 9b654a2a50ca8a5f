import { describe, expect, it } from 'vitest'
import { chevauchementsReels } from '../../../src/domain/checks/chevauchements.ts'
import { fichesUniques } from '../../../src/domain/checks/fiches-uniques.ts'
import { inconnus } from '../../../src/domain/checks/inconnus.ts'
import { nomsDeFiche } from '../../../src/domain/checks/noms-de-fiche.ts'
import { verifierForme } from '../../../src/domain/checks/forme.ts'
import { statutsExpliques } from '../../../src/domain/checks/statuts-expliques.ts'
import { enLignes, fautes } from '../../fixtures/checks.ts'
import { centre, lien, ligne, organisation, raison } from '../../fixtures/dataset.ts'

const RAISON = 'Une raison inventée, assez longue pour être lue.'

describe('what a contributor writes twice is told once, with the record to keep', () => {
  it('the same organisation under another name of file, or another spelling', () => {
    const organisations = {
      '98-fiction': organisation([], { nom: 'CPTS de la Fiction' }),
      '99-fiction': organisation([], { nom: 'CPTS De La Fiction' }),
    }
    expect(fautes(fichesUniques, { organisations })).toMatchInlineSnapshot(
      `"content/organisations/99-fiction.yaml | nom | « CPTS De La Fiction » | Ce nom est déjà celui de content/organisations/98-fiction.yaml : complétez cette fiche-là et supprimez celle-ci. Ce sont deux organisations ? Écrivez le nom entier de chacune."`,
    )
    const autrement = organisation([], { nom: 'CPTS Rien', autresNoms: ['C.P.T.S. Rien', 'CPTS de la fiction'] })
    expect(fautes(fichesUniques, { organisations: { ...organisations, '99-fiction': autrement } })).toContain(
      '99-fiction.yaml | autresNoms[1] |',
    )
  })

  it('two spellings in one record are no copy', () => {
    const une = organisation([], { nom: 'CPTS Rien', autresNoms: ['CPTS-Rien'] })
    expect(fautes(fichesUniques, { organisations: { '99-a': une } })).toBe('')
  })

  it('the same line; by night or for another service it is another one', () => {
    const lignes = (plus: object, chez = '99-a') => ({
      lignes: { '99-a': ligne('99-a', '116117'), '99-a-copie': ligne(chez, '116117', plus) },
    })
    expect(fautes(fichesUniques, lignes({}))).toMatchInlineSnapshot(
      `"content/lignes/99-a-copie.yaml | numero | « 116117 » | Même service, même numéro, même usage que content/lignes/99-a.yaml : complétez cette fiche-là et supprimez celle-ci."`,
    )
    expect(fautes(fichesUniques, lignes({ usage: 'garde' }))).toBe('')
    expect(fautes(fichesUniques, lignes({}, '99-b'))).toBe('')
  })
})

describe('the name of a record tells its département', () => {
  const fiches = {
    organisations: { '99-a': organisation() },
    lignes: { '98-a': ligne('99-a', '0199000001') },
    centres: { '98-c': centre('99001') },
  }

  it('a line and a place under the code of another one', () => {
    expect(fautes(nomsDeFiche, fiches)).toMatchInlineSnapshot(`
      "content/lignes/98-a.yaml | organisation | « département 99 » | Le nom de ce fichier commence par « 98 » : relisez cette clé. C’est le nom qui est faux, et la fiche est neuve ? Renommez-la.
      content/centres/98-c.yaml | adresse.commune | « département 99 » | Le nom de ce fichier commence par « 98 » : relisez cette clé. C’est le nom qui est faux, et la fiche est neuve ? Renommez-la."
    `)
  })

  it('a small « 2a », a service of two départements, and one that is missing pass', () => {
    const organisations = { '2a-a': organisation([], { departements: ['2A', '99'] }) }
    const lignes = { '99-a': ligne('2a-a', '0199000001'), '98-b': ligne('98-z', '0199000002') }
    expect(fautes(nomsDeFiche, { organisations, lignes })).toBe('')
  })
})

describe('an overlap that is declared exists', () => {
  const avec = (autre: string, communes = ['99002']) => {
    const un = organisation([lien('publie')])
    const chevauchements = [{ avec: autre, raison: RAISON, source: 's' }]
    const territoire = { rattachements: [lien('publie')], chevauchements }
    return {
      organisations: { '99-a': { ...un, territoire }, '99-b': organisation([lien('publie', communes)]) },
    }
  }

  it('with another organisation of other communes, or with itself', () => {
    expect(fautes(chevauchementsReels, avec('99-b'))).toMatchInlineSnapshot(
      `"content/organisations/99-a.yaml | territoire.chevauchements[0].avec | « 99-b » | D’après les deux territoires, aucune commune n’est aux deux : corrigez-les, ou retirez ce chevauchement."`,
    )
    expect(fautes(chevauchementsReels, avec('99-a'))).toContain('C’est le nom de cette fiche')
  })

  it('one commune in common is enough; a missing organisation is told elsewhere', () => {
    expect(fautes(chevauchementsReels, avec('99-b', ['99001']))).toBe('')
    expect(fautes(chevauchementsReels, avec('99-z'))).toBe('')
  })
})

describe('a record does not contradict itself', () => {
  it('a number that is said unknown and given', () => {
    const fiches = (manque: string, plus: object = {}) => ({
      organisations: { '99-a': organisation([], { inconnu: [manque] }) },
      lignes: { '99-a': ligne('99-a', '0199000001', plus) },
    })
    expect(fautes(inconnus, fiches('le numéro de téléphone'))).toMatchInlineSnapshot(
      `"content/organisations/99-a.yaml | inconnu[0] | « le numéro de téléphone » | La page le donne : retirez cette ligne, ou dites plus précisément ce qui manque."`,
    )
    expect(fautes(inconnus, fiches('le numéro de téléphone pour la journée'))).toBe('')
    expect(fautes(inconnus, fiches('le numéro de téléphone', { statut: 'retire', raison: raison() }))).toBe('')
    const site = { url: 'https://cpts.invalid', source: 's' }
    const connue = organisation([], { inconnu: ['le site internet'], site })
    expect(fautes(inconnus, { organisations: { '99-a': connue } })).toContain('« le site internet »')
  })

  it('a line that is sure and explains why it is not', () => {
    const lignes = { '99-a': ligne('99-a', '0199000001', { raison: raison() }) }
    expect(fautes(statutsExpliques, { lignes })).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | raison | « Une raison inventée, assez longue pour être lue. » | Avec « statut: publie », rien n’est à expliquer : corrigez le statut, ou écrivez cette phrase dans « precisions », avec sa source."`,
    )
  })

  const NATIONAL = {
    nom: 'Rien',
    quand: 'Pour un exemple.',
    rang: 1,
    famille: 'ecoute',
    canaux: ['appel'],
    source: 's',
  }
  const SANS_MEDECIN = { condition: 'sansMedecinTraitant', source: 's' }
  const TOUS = { condition: 'toutPublic', source: 's' }
  const ARRET = { motif: 'arretTravail', source: 's' }
  const CENTENAIRE = { du: '1926-08-04', au: '2026-08-15', motif: 'congés', source: 's' }
  const deLigne = (plus: object) => ligne('99-a', '0199000001', plus)

  it.each([
    [
      'a free call with a price',
      'gratuit | « true »',
      'numeros',
      { ...NATIONAL, numero: '0899000001', gratuit: true, tarif: { texte: '1 €', source: 's' } },
    ],
    [
      'a place announced, and open since a day',
      'statut | « annonce »',
      'centres',
      centre('99001', { statut: 'annonce', ouvertLe: { date: '2025', source: 's' } }),
    ],
    ['anybody, without a médecin traitant', '« toutPublic » sans', 'lignes', deLigne({ pour: [SANS_MEDECIN, TOUS] })],
    ['the same condition twice', 'une seule fois', 'lignes', deLigne({ pour: [SANS_MEDECIN, SANS_MEDECIN] })],
    ['the same refusal twice', 'une seule fois', 'lignes', deLigne({ pasPour: [ARRET, { ...ARRET, source: 't' }] })],
    ['the same département twice', 'une seule fois', 'organisations', organisation([], { departements: ['99', '99'] })],
    [
      'an announced size without a size',
      'annonces[0].habitants | « rien »',
      'organisations',
      organisation([], { territoire: { annonces: [{ source: 's' }] } }),
    ],
    ['a year of another age', 'à partir de 1900', 'lignes', deLigne({ depuis: { date: '0020-03', source: 's' } })],
    ['the century before the last', 'à partir de 1900', 'lignes', deLigne({ depuis: { date: '1820', source: 's' } })],
    ['a closure of before all documents', 'à partir de 2015', 'lignes', deLigne({ fermetures: [CENTENAIRE] })],
  ] as const)('%s', (_, dit, dossier, fiche) => {
    expect(enLignes(verifierForme(dossier, 'fiche', fiche).constats)).toContain(dit)
  })
})
