/** What a service, its lines and its communes must say together. */
import { describe, expect, it } from 'vitest'
import { communesDesservies } from '../../../src/domain/checks/communes-desservies.ts'
import { exemplesOublies } from '../../../src/domain/checks/exemples-oublies.ts'
import { lignesDeDepartement } from '../../../src/domain/checks/lignes-de-departement.ts'
import { numerosAnciens } from '../../../src/domain/checks/numeros-anciens.ts'
import { remplacements } from '../../../src/domain/checks/remplacements.ts'
import { statutsExpliques } from '../../../src/domain/checks/statuts-expliques.ts'
import { zonesPeuplees } from '../../../src/domain/checks/zones-peuplees.ts'
import { DATASET } from '../../fixtures/contenu-reel.ts'
import { fautes } from '../../fixtures/checks.ts'
import { centre, ligne, organisation, raison, source, type Fiches } from '../../fixtures/dataset.ts'

const NUMERO = '0199000001'

describe('a département offers the lines of services that serve it', () => {
  const dans = (departements: string[], plus: object = {}): Fiches => ({
    organisations: { '99-sas': organisation([], { departements }) },
    lignes: { '99-sas': ligne('99-sas', NUMERO, plus) },
    departements: { '99': { lignes: ['99-sas'] } },
  })

  it('the line of a neighbour', () => {
    expect(fautes(lignesDeDepartement, dans(['98', '988']))).toMatchInlineSnapshot(
      `"content/departements/99.yaml | lignes[0] | « 99-sas » | Cette ligne est celle de « 99-sas », qui dessert le 98, 988 : corrigez le nom. Si un document dit qu’elle sert aussi le 99, ajoutez "99" à « departements » de content/organisations/99-sas.yaml."`,
    )
  })

  it('a line that nobody who looks for care would be shown', () => {
    expect(fautes(lignesDeDepartement, dans(['99'], { usage: 'rendezVous' }))).toMatchInlineSnapshot(
      `"content/departements/99.yaml | lignes[0] | « 99-sas » | Cette ligne est « usage: rendezVous » : un département ne propose que « soinsNonProgrammes » ou « garde ». Retirez-la, ou corrigez content/lignes/99-sas.yaml."`,
    )
  })

  it('its own lines pass, and so does that of a service of several départements', () => {
    expect(fautes(lignesDeDepartement, dans(['99']))).toBe('')
    expect(fautes(lignesDeDepartement, dans(['98', '99'], { usage: 'garde' }))).toBe('')
  })
})

describe('the communes of a service are in its départements', () => {
  const servir = (zone: object, departements = ['99']) =>
    fautes(communesDesservies, {
      organisations: {
        '99-a': organisation([{ statut: 'publie', preuve: 'liste', source: '2024-doc', ...zone }], { departements }),
      },
    })

  it('a code of elsewhere', () => {
    expect(servir({ communes: ['99001', '98801'] })).toMatchInlineSnapshot(
      `"content/organisations/99-a.yaml | territoire.rattachements[0].communes[1] | « 98801 » | Ailleurs, dans le 988, hors du 99 de cette organisation : relisez le code. Une intercommunalité à cheval ? Ajoutez « dansDepartement ». Le document le dit bien ? Ajoutez "988" à « departements »."`,
    )
  })

  it('an intercommunality that crosses a limit, and a whole département', () => {
    expect(servir({ epci: ['999000001'] })).toContain('rattachements[0].epci[0] | « 98801 »')
    expect(servir({ departements: ['988'] })).toContain('rattachements[0].departements[0] | « 98801 »')
  })

  it('what is kept of it, and a service that says both départements, pass', () => {
    expect(servir({ epci: ['999000001'], dansDepartement: '99' })).toBe('')
    expect(servir({ communes: ['99001', '98801'] }, ['99', '988'])).toBe('')
  })
})

describe('a link ties some commune', () => {
  const lier = (zone: object) =>
    fautes(zonesPeuplees, {
      organisations: { '99-a': organisation([{ statut: 'publie', preuve: 'liste', source: '2024-doc', ...zone }]) },
    })

  it('none is named', () => {
    expect(lier({})).toMatchInlineSnapshot(
      `"content/organisations/99-a.yaml | territoire.rattachements[0] | « aucune commune » | Dites lesquelles : « communes », « epci » ou « departements ». Vous ne le savez pas ? Retirez ce rattachement."`,
    )
  })

  it('all are taken out', () => {
    expect(lier({ communes: ['99001'], sauf: ['99001'] })).toMatchInlineSnapshot(
      `"content/organisations/99-a.yaml | territoire.rattachements[0] | « 99001 » | « sauf » ou « dansDepartement » retire toutes les communes de cette zone : corrigez les codes, ou retirez ce rattachement."`,
    )
    expect(lier({ communes: ['99001'], dansDepartement: '988' })).toContain('« 988 »')
  })

  it('one that is left is enough', () => {
    expect(lier({ epci: ['999000001'], sauf: ['99001'] })).toBe('')
  })
})

describe('a line whose number is not to be trusted says why', () => {
  const avec = (plus: object) => fautes(statutsExpliques, { lignes: { '99-a': ligne('99-a', NUMERO, plus) } })

  it.each(['conteste', 'remplace', 'suspendu', 'retire'])('%s', (statut) => {
    expect(avec({ statut })).toContain('content/lignes/99-a.yaml | raison | « rien »')
    expect(avec({ statut, raison: raison() })).toBe('')
  })

  it('the message says who reads it', () => {
    expect(avec({ statut: 'retire' })).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | raison | « rien » | Avec « statut: retire », dites pourquoi au visiteur, d’après un document : « raison: { texte, source } »."`,
    )
  })

  it.each(['publie', 'confirme'])('%s needs none', (statut) => {
    expect(avec({ statut })).toBe('')
  })
})

describe('an old number is not a living one', () => {
  const historique = [{ numero: '0199000002', au: '2025-01', source: '2024-doc' }]
  const soeur = (plus: object = {}, de = '99-a') => ({
    lignes: { '99-a': ligne('99-a', NUMERO, { historique }), '99-b': ligne(de, '0199000002', plus) },
  })

  it('that of the line itself', () => {
    expect(
      fautes(numerosAnciens, { lignes: { '99-a': ligne('99-a', '0199000002', { historique }) } }),
    ).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | historique[0].numero | « 0199000002 » | C’est le numéro d’aujourd’hui : écrivez l’ancien, relu sur le document. Si seuls les horaires ont changé, retirez « numero » d’ici."`,
    )
  })

  it('that of the line itself, be it withdrawn', () => {
    const retiree = ligne('99-a', '0199000002', { historique, statut: 'retire' })
    expect(fautes(numerosAnciens, { lignes: { '99-a': retiree } })).toContain('historique[0].numero')
  })

  it('that of another line of the same service, offered for the same need', () => {
    expect(fautes(numerosAnciens, soeur())).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | historique[0].numero | « 0199000002 » | Le 01 99 00 00 02 est encore proposé par content/lignes/99-b.yaml : corrigez l’un des deux. Si aucun document ne dit qu’il est fini, retirez-le d’ici ; s’il l’est, l’autre fiche devient « statut: remplace »."`,
    )
    expect(fautes(numerosAnciens, soeur({ statut: 'conteste' }))).not.toBe('')
  })

  it.each<[string, Fiches]>([
    ['it is no longer offered', soeur({ statut: 'remplace' })],
    ['it goes on at night', soeur({ usage: 'garde' })],
    ['another service has it', soeur({}, '99-autre')],
    [
      'only the hours changed',
      {
        lignes: {
          '99-a': ligne('99-a', NUMERO, { historique: [{ horaires: { osm: 'Mo 08:00-12:00' }, source: 's' }] }),
        },
      },
    ],
  ])('and that is no fault: %s', (_, fiches) => {
    expect(fautes(numerosAnciens, fiches)).toBe('')
  })

  it('a line does not replace itself', () => {
    const remplace = (remplacePar: string) =>
      fautes(remplacements, {
        lignes: { '99-a': ligne('99-a', NUMERO, { historique: [{ ...historique[0], remplacePar }] }) },
      })
    expect(remplace('99-a')).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | historique[0].remplacePar | « 99-a » | C’est le nom de cette fiche : écrivez celui de la ligne qui lui succède, ou retirez cette clé."`,
    )
    expect(remplace('99-b')).toBe('')
  })
})

describe('nothing is left of a template', () => {
  const oubli = (id: string): Fiches => ({
    sources: { [id]: source({ url: 'https://www.mairie-exemple.invalid/bulletin', numerosCites: [NUMERO, '15'] }) },
    lignes: { [id]: ligne('45-exemple', NUMERO) },
    centres: { [id]: centre('45191', { organisation: '45-exemple' }) },
  })

  it('its number and its address, wherever they stand', () => {
    expect(fautes(exemplesOublies, oubli('45-exemple'))).toMatchInlineSnapshot(`
      "content/sources/45-exemple.yaml | url | « mairie-exemple.invalid » | Cette valeur est celle d’un modèle, elle n’existe pas : écrivez celle du document, ou retirez la clé.
      content/sources/45-exemple.yaml | numerosCites[0] | « 0199000001 » | Cette valeur est celle d’un modèle, elle n’existe pas : écrivez celle du document, ou retirez la clé.
      content/lignes/45-exemple.yaml | numero | « 0199000001 » | Cette valeur est celle d’un modèle, elle n’existe pas : écrivez celle du document, ou retirez la clé."
    `)
  })

  it('in a record that is badly formed too', () => {
    const malFormees = new Map([['content/lignes/45-exemple.yaml', { numero: NUMERO }]])
    expect(fautes(exemplesOublies, {}, { malFormees })).toContain('content/lignes/45-exemple.yaml | numero')
  })

  it.each(['45-fictive', '2026-01-mairie-fictive', '99-fictive-12', '45-centre-fictif'])(
    'a record whose own name says that it is invented may: %s',
    (id) => {
      expect(fautes(exemplesOublies, oubli(id))).toBe('')
    },
  )

  it('and so may the records of an organisation that says so', () => {
    expect(fautes(exemplesOublies, { lignes: { '45-garde': ligne('45-fictive', NUMERO) } })).toBe('')
  })

  it.each(['45-fictivement', 'prefictif'])('a word that only holds this one does not: %s', (id) => {
    expect(fautes(exemplesOublies, oubli(id))).not.toBe('')
  })

  it('no record of the site bears such a name', () => {
    const noms = Object.values(DATASET).flatMap((une) => (une instanceof Map ? [...une.keys()].map(String) : []))
    expect(noms.length).toBeGreaterThan(700)
    expect(noms.filter((nom) => /fictif|fictive/.test(nom))).toEqual([])
  })
})
