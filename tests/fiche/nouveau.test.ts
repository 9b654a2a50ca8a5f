import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'yaml'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readContent } from '../../src/data/read-content.ts'
import { readFautes } from '../../src/data/fautes.ts'
import { SCHEMAS, type NomCollection } from '../../src/domain/contenu.ts'
import { texteDeFiche } from '../../src/fiche/ecriture.ts'
import { enLignes } from '../fixtures/checks.ts'
import { copier, type Copie } from '../fixtures/copie.ts'
import { TODAY } from '../fixtures/dataset.ts'

let copie: Copie
beforeEach(() => {
  copie = copier('tests/fixtures/contenu')
})
afterEach(() => copie.jeter())

const S = '2026-01-mairie-fictive'
const nouveau = (quoi: string, ...saisie: string[]) => copie.fiche(['nouveau', quoi], saisie)
const fautes = () => enLignes(readFautes(copie.dossier, TODAY).constats)

/** Enter, as many times. */
const passer = (fois: number) => Array.from({ length: fois }, () => '')

describe('answers typed in a terminal become a record that the site reads', () => {
  it('a line: choices by number or by word, facts with the document of the record', () => {
    const { status, dit } = nouveau(
      'ligne',
      ...['45-neuve', '45-fictive', '', '01 99 00 00 03', '1', 'publie', S],
      ...['o', 'Mo-Fr 08:00-18:00', '', ''],
      ...[
        '',
        'o',
        '2',
        '',
        'o',
        '1',
        '',
        'o',
        'toutPublic',
        '',
        'o',
        'dePassage',
        '',
        'n',
        'o',
        'certificatMedical',
        '',
        '',
      ],
      ...['', '', '', 'o', '', '48', '', '', ''],
      ...['o', '2026-12-24', '2026-12-31', "congés de fin d'année", '', '', ''],
    )
    expect(dit).toContain('« toutPublic » sans autre condition de médecin\u00a0: l’un des deux est faux.')
    expect(copie.lire('lignes/45-neuve.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../.schemas/lignes.json
      organisation: 45-fictive
      numero: "0199000003"
      usage: soinsNonProgrammes
      statut: publie
      source: 2026-01-mairie-fictive
      horaires: { osm: "Mo-Fr 08:00-18:00", source: 2026-01-mairie-fictive }
      repond: { qui: secretariatMedical, source: 2026-01-mairie-fictive }
      pour:
        - { condition: sansMedecinTraitant, source: 2026-01-mairie-fictive }
        - { condition: dePassage, source: 2026-01-mairie-fictive }
      pasPour:
        - { motif: certificatMedical, source: 2026-01-mairie-fictive }
      delai: { heuresMax: 48, source: 2026-01-mairie-fictive }
      fermetures:
        - { du: "2026-12-24", au: "2026-12-31", motif: "congés de fin d’année", source: 2026-01-mairie-fictive }
      "
    `)
    expect(status).toBe(0)
    expect(fautes()).toBe('')
  })

  it('a line in doubt is asked why, and by which document', () => {
    const { status } = nouveau(
      'ligne',
      ...['45-neuve', '45-fictive', '', '01 99 00 00 03', '1', 'conteste', S],
      ...passer(10),
      ...['Fini.', 'Deux documents inventés se contredisent.', `${S} 2026-02-gazette-fictive`],
      ...passer(6),
    )
    expect(status).toBe(0)
    expect(parse(copie.lire('lignes/45-neuve.yaml'))).toMatchObject({
      statut: 'conteste',
      raison: { texte: 'Deux documents inventés se contredisent.', source: [S, '2026-02-gazette-fictive'] },
    })
  })

  it('an organisation and its territory', () => {
    const { status } = nouveau(
      'organisation',
      ...[
        '45-neuve',
        'CPTS Neuve',
        'Neuve',
        'Nouvelle',
        '',
        'cpts',
        '45',
        '',
        'Une organisation inventée pour un essai.',
        S,
      ],
      ...['', 'o', '2024-03', '', ''],
      ...[
        'o',
        'o',
        'deduit',
        'haute',
        'Tout concorde dans cet essai inventé.',
        '45004',
        '45006',
        '',
        '',
        '',
        '45',
        '',
        '',
        '',
      ],
      ...['', '', 'le site internet', ''],
    )
    expect(copie.lire('organisations/45-neuve.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../.schemas/organisations.json
      nom: CPTS Neuve
      nomCourt: Neuve
      autresNoms: [Nouvelle]
      type: cpts
      departements: ["45"]
      resume: "Une organisation inventée pour un essai."
      source: 2026-01-mairie-fictive
      depuis: { date: "2024-03", source: 2026-01-mairie-fictive }
      territoire:
        rattachements:
          - { statut: deduit, confiance: haute, raison: "Tout concorde dans cet essai inventé.", communes: ["45004", "45006"], dansDepartement: "45", source: 2026-01-mairie-fictive }
      inconnu:
        - le site internet
      "
    `)
    expect(status).toBe(0)
    expect(fautes()).toBe('')
  })

  it('a place', () => {
    const { status } = nouveau(
      'centre',
      ...['45-neuf', 'Centre neuf', '45-fictive', 'centreSante', 'ouvert', S],
      ...['', '1 rue de l’Essai', '45191', '', 'o', '48,29', '2.41', 'commune', ''],
      ...['o', 'rendezVous', '', '', '45-fictive', ...passer(5)],
    )
    expect(copie.lire('centres/45-neuf.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../.schemas/centres.json
      nom: Centre neuf
      organisation: 45-fictive
      type: centreSante
      statut: ouvert
      source: 2026-01-mairie-fictive
      adresse: { voie: "1 rue de l’Essai", commune: "45191", source: 2026-01-mairie-fictive }
      coordonnees: { lat: 48.29, lon: 2.41, precision: commune, source: 2026-01-mairie-fictive }
      acces:
        - { mode: rendezVous, source: 2026-01-mairie-fictive }
      lignes: [45-fictive]
      "
    `)
    expect(status).toBe(0)
    expect(fautes()).toBe('')
  })

  it('a document, and what remains to do with it is told at once', () => {
    const { status, dit } = nouveau(
      'source',
      ...[
        '2026-03-mairie-neuve',
        'Le bulletin : mars',
        'Mairie neuve',
        'pageOfficielle',
        '2026-03',
        'https://mairie.invalid/b',
        TODAY,
        '01 99 00 00 03',
        '',
        '',
      ],
    )
    expect(copie.lire('sources/2026-03-mairie-neuve.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../.schemas/sources.json
      titre: "Le bulletin : mars"
      editeur: Mairie neuve
      type: pageOfficielle
      publieLe: "2026-03"
      url: https://mairie.invalid/b
      consulteLe: "2026-11-22"
      numerosCites: ["0199000003"]
      "
    `)
    expect(status).toBe(0)
    expect(dit).toContain('Aucune fiche ne cite cette source')
  })
})

describe('a wrong answer is told and asked again; nothing half done is written', () => {
  it.each([
    ['a record that exists', 'source', [S], 'La fiche sources/2026-01-mairie-fictive.yaml existe déjà.'],
    ['a name that could not be an address', 'source', ['Ma Fiche'], 'Minuscules sans accent'],
    ['a compulsory key', 'source', ['x', ''], 'cette clé est obligatoire'],
    ['an organisation misspelt', 'ligne', ['45-x', '45-fictiv'], 'Vouliez-vous écrire « 45-fictive » ?'],
    ['a number with a digit too few', 'ligne', ['45-x', '45-fictive', '', '019900000'], 'Attendu : dix chiffres'],
    [
      'a word that is no choice',
      'ligne',
      ['45-x', '45-fictive', '', '0199000003', '9'],
      'Attendu : l’un de ces mots : soinsNonProgrammes',
    ],
    [
      'a document that is not there',
      'ligne',
      ['45-x', '45-fictive', '', '0199000003', '1', '2', 'rien'],
      'Aucune fiche « rien » dans sources/',
    ],
    [
      'a status that needs its reason',
      'ligne',
      ['45-x', '45-fictive', '', '0199000003', '1', 'conteste', S, ...passer(10), 'Court.'],
      'un texte d’au moins 20 caractères',
    ],
    ['a telephone in a sentence', 'source', ['x', 'Appelez le 01 99 00 00 09'], 'Retirez « 01 99 00 00 09 »'],
    [
      'a day that does not exist',
      'source',
      ['x', 'Un titre', 'Mairie', 'presse', '2026-02-30'],
      'une date AAAA, AAAA-MM ou AAAA-MM-JJ qui existe',
    ],
  ])('%s', (_, quoi, saisie, attendu) => {
    const avant = copie.tout()
    const { status, dit } = nouveau(quoi, ...saisie)
    expect(dit).toContain(attendu)
    expect(dit).toContain('Interrompu : rien n’a été écrit.')
    expect(status).toBe(1)
    expect(copie.tout()).toEqual(avant)
  })

  it('a kind of record that is not written this way', () => {
    expect(nouveau('numero')).toEqual({ status: 1, dit: '« numero » : écrivez ligne, organisation, centre, source.' })
  })
})

describe('what is written is what was said', () => {
  const collections = (Object.keys(SCHEMAS) as NomCollection[]).flatMap((collection) =>
    readdirSync(`content/${collection}`).map((nom) => `${collection}/${nom}`),
  )

  it('every record of the content can be written again without a change of meaning', () => {
    expect(collections.length).toBeGreaterThan(300)
    for (const nom of collections) {
      const fiche = parse(readFileSync(`content/${nom}`, 'utf8')) as Record<string, unknown>
      expect(parse(texteDeFiche(fiche, '# en-tête')), nom).toEqual(fiche)
    }
  })

  it('whatever the text: quotes, colons, dashes, words of YAML', () => {
    const texte = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('true', 'null', '01', '2024-02-07', '- a', '# b', 'a: b', 'no', '~'),
    )
    fc.assert(
      fc.property(texte, (note) => {
        const lue = parse(texteDeFiche({ note, liste: [note], groupe: [{ note }] }, '# x')) as object
        const attendu = note.trim().replaceAll("'", '’')
        expect(lue).toEqual({ note: attendu, liste: [attendu], groupe: [{ note: attendu }] })
      }),
    )
  })
})

it('the header of editors changes nothing to what the site reads', () => {
  const avant = readContent(copie.dossier).contenu
  for (const [nom, texte] of copie.tout()) {
    copie.ecrire(nom, `# yaml-language-server: $schema=../.schemas/${nom.split('/')[0] ?? ''}.json\n${texte}`)
  }
  copie.fiche(['schemas'])
  expect(readContent(copie.dossier).contenu).toEqual(avant)
  expect(fautes()).toBe('')
})
