import { describe, expect, it } from 'vitest'
import { chevauchements } from '../../../src/domain/checks/chevauchements.ts'
import { codesOfficiels } from '../../../src/domain/checks/codes-officiels.ts'
import { references } from '../../../src/domain/checks/references.ts'
import { sourcesCitees } from '../../../src/domain/checks/sources-citees.ts'
import { fautes } from '../../fixtures/checks.ts'
import { centre, lien, ligne, organisation, source, type Fiches } from '../../fixtures/dataset.ts'

const SAINES: Fiches = {
  sources: { '2024-doc': source() },
  organisations: { '99-a': organisation([lien('publie')]) },
  lignes: { '99-a': ligne('99-a', '0199000001') },
  centres: { '99-centre': centre('99001', { lignes: ['99-a'] }) },
  departements: { '99': { lignes: ['99-a'] } },
}

it.each([
  ['references', references],
  ['official codes', codesOfficiels],
  ['overlaps', chevauchements],
  ['cited sources', sourcesCitees],
])('sound content passes the check of %s', (_, check) => {
  expect(fautes(check, SAINES)).toBe('')
})

it.each([references, codesOfficiels])('a key called as a word of the machine stops no check: $name', (check) => {
  const malFormees = new Map(
    ['constructor', 'toString', 'valueOf', '__proto__'].map((cle) => [
      `content/lignes/99-${cle}.yaml`,
      JSON.parse(`{ "usage": { "${cle}": "a" } }`) as unknown,
    ]),
  )
  expect(fautes(check, {}, { malFormees })).toBe('')
})

describe('a record that is named exists', () => {
  it('a source that was removed', () => {
    expect(fautes(references, { ...SAINES, sources: { '2024-docs': source() } })).toMatchInlineSnapshot(`
      "content/organisations/99-a.yaml | source | « 2024-doc » | Aucun fichier content/sources/2024-doc.yaml. Vouliez-vous écrire « 2024-docs » ?
      content/organisations/99-a.yaml | territoire.rattachements[0].source | « 2024-doc » | Aucun fichier content/sources/2024-doc.yaml. Vouliez-vous écrire « 2024-docs » ?
      content/lignes/99-a.yaml | source | « 2024-doc » | Aucun fichier content/sources/2024-doc.yaml. Vouliez-vous écrire « 2024-docs » ?
      content/centres/99-centre.yaml | source | « 2024-doc » | Aucun fichier content/sources/2024-doc.yaml. Vouliez-vous écrire « 2024-docs » ?
      content/centres/99-centre.yaml | adresse.source | « 2024-doc » | Aucun fichier content/sources/2024-doc.yaml. Vouliez-vous écrire « 2024-docs » ?"
    `)
  })

  it('an organisation, a line and a claim that nobody wrote', () => {
    const fiches: Fiches = {
      sources: { '2024-doc': source() },
      lignes: { '99-b': ligne('99-z', '0199000001') },
      departements: { '99': { lignes: ['99-tout-autre-chose'] } },
    }
    expect(fautes(references, fiches)).toMatchInlineSnapshot(`
      "content/lignes/99-b.yaml | organisation | « 99-z » | Aucun fichier content/organisations/99-z.yaml. Créez ce fichier, ou corrigez le nom.
      content/departements/99.yaml | lignes[0] | « 99-tout-autre-chose » | Aucun fichier content/lignes/99-tout-autre-chose.yaml. Créez ce fichier, ou corrigez le nom."
    `)
  })

  it('a record that is there but badly formed is not called missing', () => {
    const malFormees = new Map([['content/sources/2024-doc.yaml', {}]])
    expect(fautes(references, { ...SAINES, sources: {} }, { malFormees })).toBe('')
  })
})

describe('a code is in the official list of the year (hard case 18)', () => {
  it('a commune, an intercommunality and two départements that do not exist', () => {
    const zone = { statut: 'publie', preuve: 'liste', source: '2024-doc' }
    const fiches: Fiches = {
      organisations: {
        '99-a': organisation([
          { ...zone, communes: ['99001', '99404'], epci: ['999999999'], sauf: ['99405'] },
          { ...zone, departements: ['98'], dansDepartement: '99' },
        ]),
      },
      centres: { '99-centre': centre('99406') },
      departements: { '77': {} },
    }
    expect(fautes(codesOfficiels, fiches)).toMatchInlineSnapshot(`
      "content/organisations/99-a.yaml | territoire.rattachements[0].communes[1] | « 99404 » | Ce code INSEE de commune n’existe pas dans le découpage officiel de l’année. Vérifiez-le sur geo.api.gouv.fr.
      content/organisations/99-a.yaml | territoire.rattachements[0].epci[0] | « 999999999 » | Ce SIREN d’intercommunalité n’existe pas dans le découpage officiel de l’année. Vérifiez-le sur geo.api.gouv.fr.
      content/organisations/99-a.yaml | territoire.rattachements[0].sauf[0] | « 99405 » | Ce code INSEE de commune n’existe pas dans le découpage officiel de l’année. Vérifiez-le sur geo.api.gouv.fr.
      content/organisations/99-a.yaml | territoire.rattachements[1].departements[0] | « 98 » | Ce code de département n’existe pas dans le découpage officiel de l’année. Vérifiez-le sur geo.api.gouv.fr.
      content/centres/99-centre.yaml | adresse.commune | « 99406 » | Ce code INSEE de commune n’existe pas dans le découpage officiel de l’année. Vérifiez-le sur geo.api.gouv.fr.
      content/departements/77.yaml | fichier | « 77 » | Ce code de département n’existe pas dans le découpage officiel de l’année. Vérifiez-le sur geo.api.gouv.fr."
    `)
  })

  it('a delegated commune of the past is not a commune of today', () => {
    expect(fautes(codesOfficiels, { centres: { '99-centre': centre('99009') } })).toContain('« 99009 »')
  })
})

describe('two organisations claim a commune only where one says so (hard case 26)', () => {
  const deux = (plus: object = {}): Fiches => ({
    organisations: {
      '99-a': organisation([lien('publie', ['99001', '99002', '99003', '98801'])], plus),
      '99-b': organisation([lien('possible', ['99001', '99002', '99003', '98801'])]),
    },
  })

  it('an overlap that nobody declares', () => {
    expect(fautes(chevauchements, deux())).toMatchInlineSnapshot(
      `"content/organisations/99-a.yaml | territoire.chevauchements | « Fictive-la-Grande, Fictive-la-Petite, Inventée-sur-Rien et 1 de plus aussi dans 99-b » | Déclarez-le : - { avec: 99-b, raison: "…", source: … }, ou corrigez l’un des deux territoires."`,
    )
  })

  it.each(['99-a', '99-b'])('one declaration, by %s, is enough', (quiDeclare) => {
    const { organisations } = deux()
    const autre = quiDeclare === '99-a' ? '99-b' : '99-a'
    const chevauchement = { avec: autre, raison: 'Une raison inventée pour ce test.', source: '2024-doc' }
    const zones = { rattachements: [lien('publie')], chevauchements: [chevauchement] }
    const fiches = { organisations: { ...organisations, [quiDeclare]: organisation([], { territoire: zones }) } }
    expect(fautes(chevauchements, fiches)).toBe('')
  })
})

describe('a document serves some fact', () => {
  it('a document that nobody cites', () => {
    expect(
      fautes(sourcesCitees, { ...SAINES, sources: { '2024-doc': source(), '2025-oubli': source() } }),
    ).toMatchInlineSnapshot(
      `"content/sources/2025-oubli.yaml | fichier | « 2025-oubli » | Aucune fiche ne cite cette source : citez-la, ou supprimez le fichier."`,
    )
  })

  it('a call that a later one contradicted stays on record', () => {
    const sources = { '2024-doc': source(), '2025-appel': source({ type: 'appel' }) }
    expect(fautes(sourcesCitees, { ...SAINES, sources })).toBe('')
  })

  it('a document cited in a list, or by a badly formed record, is cited', () => {
    const fiches: Fiches = {
      sources: { '2024-doc': source(), '2025-doc': source(), '2026-doc': source() },
      lignes: { '99-a': ligne('99-a', '0199000001', { source: ['2024-doc', '2025-doc'] }) },
    }
    const malFormees = new Map([['content/lignes/99-b.yaml', { source: '2026-doc', numero: '1' }]])
    expect(fautes(sourcesCitees, fiches, { malFormees })).toBe('')
  })
})
