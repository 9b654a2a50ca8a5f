import { describe, expect, it } from 'vitest'
import { lignesDeCentre } from '../../../src/domain/checks/lignes-de-centre.ts'
import { numerosDeLigne } from '../../../src/domain/checks/numeros-de-ligne.ts'
import { fautes } from '../../fixtures/checks.ts'
import { centre, ligne, organisation } from '../../fixtures/dataset.ts'

describe('a line of a service carries no short number of another need', () => {
  const avec = (numero: string) => fautes(numerosDeLigne, { lignes: { '99-a': ligne('99-a', numero) } })

  it('the firemen are not the number of a doctor, and the fault tells the place of that number', () => {
    expect(avec('18')).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | numero | « 18 » | Le 18 ne mène pas à un médecin : sa place est dans content/numeros/. Relisez le numéro du service sur le document, ou retirez cette fiche. Les numéros courts permis ici : 116 117, 39 66."`,
    )
  })

  it('an emergency number is the line of nobody: the fault tells where it is said instead', () => {
    expect(avec('15')).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | numero | « 15 » | Le 15 est un numéro d’urgence : le site le donne déjà partout, avec ses heures. Si ce service fait passer par le 15, retirez cette fiche. Dans content/organisations/99-a.yaml, écrivez « acces: { mode: parLe15, precision, source } »."`,
    )
  })

  it.each(['17', '112', '114', '119', '3114', '3237', '3624', '3919'])('%s neither', (numero) => {
    expect(avec(numero)).toContain(`numero | « ${numero} »`)
  })

  it('nor does the dentist on duty', () => {
    const gardeDentaire = { numero: '3114', texte: 'Un dentiste de garde le dimanche.', source: 's' }
    expect(fautes(numerosDeLigne, { departements: { '99': { gardeDentaire } } })).toContain(
      'content/departements/99.yaml | gardeDentaire.numero | « 3114 »',
    )
    const parLe15 = { ...gardeDentaire, numero: '15' }
    expect(fautes(numerosDeLigne, { departements: { '99': { gardeDentaire: parLe15 } } })).toBe('')
  })

  it.each(['116117', '3966', '0199000001'])('%s passes, and so does an old number', (numero) => {
    const historique = [{ numero: '18', source: 's' }]
    expect(fautes(numerosDeLigne, { lignes: { '99-a': ligne('99-a', numero, { historique }) } })).toBe('')
  })
})

describe('a place gives appointments by lines that serve its département', () => {
  const fiches = (plus: object = {}, departements: string[] = ['988']) => ({
    organisations: { '988-a': organisation([], { departements }) },
    lignes: { '988-a': ligne('988-a', '0199000001'), '988-b': ligne('988-a', '0199000002') },
    centres: { '99-c': centre('99001', { lignes: ['988-a'], ...plus }) },
  })

  it('a line of the other end of France is told, with whose it is', () => {
    expect(fautes(lignesDeCentre, fiches())).toMatchInlineSnapshot(
      `"content/centres/99-c.yaml | lignes[0] | « 988-a » | Cette ligne est celle de « 988-a », qui dessert le 988, et ce lieu est dans le 99 : corrigez le nom. Si un document dit qu’elle sert aussi le 99, ajoutez "99" à « departements » de content/organisations/988-a.yaml."`,
    )
  })

  it('a line named twice', () => {
    expect(fautes(lignesDeCentre, fiches({ lignes: ['988-a', '988-a'] }, ['99']))).toMatchInlineSnapshot(
      `"content/centres/99-c.yaml | lignes[1] | « 988-a » | Cette ligne est déjà citée ici : retirez l’une des deux."`,
    )
  })

  it.each([
    ['its service serves both', fiches({}, ['988', '99'])],
    ['the département offers it', { ...fiches(), departements: { '99': { lignes: ['988-a'] } } }],
    ['the code of the commune is itself wrong', fiches({ adresse: { commune: '99999', source: 's' } })],
    ['the line is missing', fiches({ lignes: ['988-z'] })],
  ])('%s: nothing to say here', (_, toutes) => {
    expect(fautes(lignesDeCentre, toutes)).toBe('')
  })
})
