import { describe, expect, it } from 'vitest'
import { verifierForme } from '../../../src/domain/checks/forme.ts'
import type { NomCollection } from '../../../src/domain/contenu.ts'
import { enLignes } from '../../fixtures/checks.ts'
import { centre, ligne, organisation, source } from '../../fixtures/dataset.ts'

const SAINES: [NomCollection, object][] = [
  ['sources', source({ publieLe: '2024-02', url: 'https://mairie.invalid/avis' })],
  ['organisations', organisation()],
  ['lignes', ligne('99-a', '0199000001')],
  ['centres', centre('99001')],
  ['departements', { lignes: ['99-a'] }],
]

function fautes(collection: NomCollection, brut: unknown): string {
  return enLignes(verifierForme(collection, 'fiche.yaml', brut).constats)
}

const deLigne = (plus: object) => fautes('lignes', ligne('99-a', '0199000001', plus))
const deTerritoire = (rattachement: object) => fautes('organisations', organisation([rattachement]))

it.each(SAINES)('a well formed record of %s is accepted, its absent lists made empty', (collection, brut) => {
  const { valeur, constats } = verifierForme(collection, 'fiche.yaml', brut)
  expect(constats).toEqual([])
  expect(valeur).toMatchObject(brut)
})

it.each(SAINES)('every fault of a record of %s is told, and the record is not used', (collection, brut) => {
  const { valeur, constats } = verifierForme(collection, 'fiche.yaml', { ...brut, source: 12, inventee: 1 })
  expect(valeur).toBeNull()
  expect(constats.map(({ cle }) => cle)).toContain('inventee')
})

describe('what a contributor reads', () => {
  it('a misspelt key proposes the known one', () => {
    expect(deLigne({ horaire: {} })).toMatchInlineSnapshot(
      `"fiche.yaml | horaire | « horaire » | Cette clé n’existe pas. Vouliez-vous écrire « horaires » ?"`,
    )
  })

  it('a misspelt key inside a list and inside a territory too', () => {
    expect(deLigne({ pour: [{ condition: 'toutPublic', source: 's', sources: 's' }] })).toMatchInlineSnapshot(
      `"fiche.yaml | pour[0].sources | « sources » | Cette clé n’existe pas. Vouliez-vous écrire « source » ?"`,
    )
    expect(deTerritoire({ statut: 'publie', preuve: 'liste', commune: ['99001'], source: 's' })).toMatchInlineSnapshot(
      `"fiche.yaml | territoire.rattachements[0].commune | « commune » | Cette clé n’existe pas. Vouliez-vous écrire « communes » ?"`,
    )
  })

  it('a sentence beside the hours of a number would be shown by nothing: it goes where it is read', () => {
    const horaires = { osm: '08:00-18:00', precision: 'Sauf pendant les vacances.', source: 's' }
    expect(deLigne({ horaires })).toMatchInlineSnapshot(
      `"fiche.yaml | horaires.precision | « precision » | Cette clé n’existe pas ici. « precisions » s’écrit au premier niveau de la fiche."`,
    )
    expect(fautes('departements', { gardeDentaire: { numero: '15', texte: 'Essai.', horaires, source: 's' } })).toMatch(
      /gardeDentaire\.horaires\.precision .* « precisions »/,
    )
  })

  it('an unknown key tells the keys that exist', () => {
    expect(fautes('departements', { telephone: '15' })).toMatchInlineSnapshot(
      `"fiche.yaml | telephone | « telephone » | Cette clé n’existe pas : retirez-la. Clés connues ici : lignes, quinze, gardeDentaire, precisions."`,
    )
  })

  it('an unknown word tells the words that exist', () => {
    expect(deLigne({ statut: 'valide' })).toMatchInlineSnapshot(
      `"fiche.yaml | statut | « valide » | Attendu : l’un de ces mots : confirme, publie, conteste, remplace, suspendu, retire."`,
    )
  })

  it('a missing key is named', () => {
    expect(deLigne({ source: undefined, numero: undefined })).toMatchInlineSnapshot(`
      "fiche.yaml | numero | « rien » | Attendu : cette clé est obligatoire (un texte entre guillemets).
      fiche.yaml | source | « rien » | Attendu : le nom d’un fichier de content/sources (sans « .yaml »), ou une liste d’au moins deux noms."
    `)
  })

  it('a number with nine digits', () => {
    expect(deLigne({ numero: '019900000' })).toMatchInlineSnapshot(
      `"fiche.yaml | numero | « 019900000 » | Attendu : dix chiffres qui commencent par 0, sans espace, ou un numéro court connu (15, 112, 114, 116117…)."`,
    )
  })

  it('a dentist’s number with spaces, as any other number', () => {
    const gardeDentaire = { numero: '01 99 00 00 01', texte: 'Un dentiste de garde le dimanche.', source: 's' }
    expect(fautes('departements', { gardeDentaire })).toMatchInlineSnapshot(
      `"fiche.yaml | gardeDentaire.numero | « 01 99 00 00 01 » | Attendu : dix chiffres qui commencent par 0, sans espace, ou un numéro court connu (15, 112, 114, 116117…)."`,
    )
  })

  it('a date that does not exist, a day that is not whole, an address that is not one', () => {
    expect(fautes('sources', source({ publieLe: '2024-02-30', consulteLe: '2026-11', url: 'mairie.invalid' })))
      .toMatchInlineSnapshot(`
      "fiche.yaml | publieLe | « 2024-02-30 » | Attendu : une date AAAA, AAAA-MM ou AAAA-MM-JJ qui existe.
      fiche.yaml | url | « mairie.invalid » | Attendu : une adresse qui commence par https:// ou http://.
      fiche.yaml | consulteLe | « 2026-11 » | Attendu : un jour complet AAAA-MM-JJ."
    `)
  })

  it('a reason too short to be one', () => {
    expect(deTerritoire({ statut: 'possible', raison: 'peut-être', source: 's' })).toMatchInlineSnapshot(
      `"fiche.yaml | territoire.rattachements[0].raison | « peut-être » | Attendu : un texte d’au moins 20 caractères."`,
    )
  })

  it('a source that is not a file name', () => {
    expect(deLigne({ source: 'Le Monde, 2024' })).toMatchInlineSnapshot(
      `"fiche.yaml | source | « Le Monde, 2024 » | Attendu : le nom d’un fichier de content/sources, sans « .yaml »."`,
    )
  })

  it.each([[['0199000001', '0199000002']], ['0199000001 ou 0199000002'], ['01 99 00 00 01 / 01 99 00 00 02']])(
    'two numbers in one field are sent to two records (hard case 41): %j',
    (numero) => {
      expect(deLigne({ numero })).toContain('créez une deuxième fiche')
    },
  )

  it('a delay begins before it ends', () => {
    expect(deLigne({ delai: { heuresMin: 48, heuresMax: 24, source: 's' } })).toMatchInlineSnapshot(
      `"fiche.yaml | delai.heuresMin | « 48 » | Attendu : moins d’heures que « heuresMax », ou la clé absente."`,
    )
    expect(deLigne({ delai: { heuresMin: 24, heuresMax: 48, source: 's' } })).toBe('')
    expect(deLigne({ delai: { heuresMax: 24, source: 's' } })).toBe('')
  })

  it('a number without quotes is not called « missing »: it says to put quotes', () => {
    expect(deLigne({ numero: 199000001 })).toContain('un numéro entre guillemets')
    expect(deLigne({ numero: 199000001 })).not.toContain('obligatoire')
  })

  it('a list written as a text is not called « missing »', () => {
    expect(deLigne({ pour: 'toutPublic' })).toContain('une liste')
    expect(deLigne({ pour: 'toutPublic' })).not.toContain('obligatoire')
  })

  it('an unknown status of a link tells the statuses that exist', () => {
    expect(deTerritoire({ statut: 'certain', source: 's' })).toMatch(/publie.*deduit.*possible/)
  })

  it('a delay of 0 hours is not answered by « at least 0 »', () => {
    expect(deLigne({ delai: { heuresMax: 0, source: 's' } })).not.toMatch(/au moins 0\b/)
  })

  it.each([
    'http://localhost:3000/',
    'https://nevers',
    'https://192.168.1.1/',
    'https://mairie.local/',
    'https://mairie.invalid/mon bulletin.pdf',
  ])('« %s » is opened by nobody else', (url) => {
    expect(fautes('sources', source({ url }))).toMatch(/url.*(?:sans espace|ouvert à tous)/)
  })

  it('what is empty is told as such: the file, then the key', () => {
    expect(fautes('lignes', null)).toMatchInlineSnapshot(
      `"fiche.yaml | fichier | « rien » | Attendu : une fiche ; ce fichier est vide."`,
    )
    expect(deLigne({ usage: null })).toMatchInlineSnapshot(
      `"fiche.yaml | usage | « rien » | Attendu : l’un de ces mots : soinsNonProgrammes, rendezVous, rechercheMedecinTraitant, urgencesDentaires, garde."`,
    )
  })

  it.each([
    ['an address of a site', 'organisations', organisation([], { site: { url: 'mairie.invalid', source: 's' } })],
    ['half an hour', 'lignes', ligne('99-a', '0199000001', { delai: { heuresMax: 1.5, source: 's' } })],
    ['a record that is a list', 'lignes', []],
    ['an empty file', 'lignes', null],
    ['a latitude in words', 'centres', centre('99001', { coordonnees: { lat: 'nord', lon: 2 } })],
  ] as [string, NomCollection, unknown][])('speaks French, never English: %s', (_, collection, brut) => {
    expect(fautes(collection, brut)).not.toBe('')
    expect(fautes(collection, brut)).not.toMatch(/\b(invalid|expected|must|received|required|too small)\b(?!\s*»)/i)
  })
})
