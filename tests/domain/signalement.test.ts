import { describe, expect, it } from 'vitest'
import { mailto, signalement, type Signale } from '../../src/domain/signalement.ts'

const ADRESSES = {
  courriel: 'contact@fictif.invalid',
  formulaire: 'https://forge.invalid/annuaire/issues/new?template=erreur.md',
}
const SIGNALE: Signale = {
  fiche: 'lignes/99-exemple',
  valeur: '01\u00a099\u00a000\u00a000\u00a001',
  date: '7 février 2024',
  page: 'https://annuaire.invalid/communes/99001-fictive/',
}
const lire = (plus: Partial<Signale> = {}) => {
  const { courriel, formulaire } = signalement({ ...SIGNALE, ...plus }, ADRESSES)
  const message = new URL(courriel ?? '').searchParams
  const billet = new URL(formulaire ?? '').searchParams
  return { courriel: courriel ?? '', sujet: message.get('subject'), corps: message.get('body'), billet }
}

describe('an error is reported with what we need to find the record, and nothing of the health of who reports it', () => {
  it('the message', () => {
    expect(`${lire().sujet}\n\n${lire().corps?.replaceAll('\r\n', '\n')}`).toMatchInlineSnapshot(`
      "Erreur : lignes/99-exemple

      Fiche : content/lignes/99-exemple.yaml
      Affiché : 01 99 00 00 01 (document : 7 février 2024)
      Page : https://annuaire.invalid/communes/99001-fictive/

      Ce qui est faux, ce qui serait juste, et comment vous le savez :

      N’envoyez aucune information sur votre santé."
    `)
  })

  it('the form receives the same words, and keeps what its address asks for', () => {
    const { sujet, corps, billet } = lire()
    expect(billet.get('title')).toBe(sujet)
    expect(billet.get('body')).toBe(corps?.replaceAll('\r\n', '\n'))
    expect(billet.get('template')).toBe('erreur.md')
  })

  it('a form of GitLab, told by its address, receives them under the names that it reads', () => {
    const ailleurs = {
      ...ADRESSES,
      formulaire: 'https://forge.invalid/groupe/annuaire/-/issues/new?issuable_template=erreur',
    }
    const billet = new URL(signalement(SIGNALE, ailleurs).formulaire ?? '').searchParams
    expect([...billet.keys()]).toEqual(['issuable_template', 'issue[title]', 'issue[description]'])
    expect(billet.get('issue[title]')).toBe(lire().billet.get('title'))
    expect(billet.get('issue[description]')).toBe(lire().billet.get('body'))
  })

  it('a document without a date is said so; an error about no record asks for no value', () => {
    expect(lire({ date: null }).corps).toContain('(document sans date)')
    const { sujet, corps } = lire({ fiche: null, valeur: null, date: null, page: null })
    expect(sujet).toBe('Erreur sur le site')
    expect(corps).not.toMatch(/Fiche|Affiché|Page/)
  })

  it.each([
    ['an accent', 'Évêché, hôpital'],
    ['an apostrophe', "place de l’Église, l'entrée"],
    ['an ampersand and an equals sign', 'Centre A&B=C'],
    ['a sharp and a question mark', 'Bâtiment #3 ?'],
    ['a percent and a plus', '100 % + 1'],
    ['a quotation mark and a tag', '"Le <b>centre</b>"'],
  ])('%s arrives as it is written', (_, valeur) => {
    const { corps, billet } = lire({ valeur })
    expect(corps).toContain(`Affiché : ${valeur} (`)
    expect(billet.get('body')).toContain(`Affiché : ${valeur} (`)
  })

  it('a line break in a value opens neither a line nor a header of the message', () => {
    const { courriel, corps } = lire({ valeur: 'Centre\r\nBcc: tous@fictif.invalid\nfin', fiche: 'lignes/a\nb' })
    expect(corps).toContain('Affiché : Centre Bcc: tous@fictif.invalid fin (')
    expect([...new URL(courriel).searchParams.keys()]).toEqual(['subject', 'body'])
  })

  it('the link is well formed (RFC 6068): no raw sign that ends an attribute, spaces as %20, lines ended by CR LF', () => {
    const { courriel } = lire({ valeur: 'a b & c' })
    expect(courriel).toMatch(/^mailto:contact@fictif\.invalid\?subject=[\w%.~!*'()-]+&body=[\w%.~!*'()-]+$/)
    expect(courriel).toContain('%0D%0A')
    expect(courriel.replaceAll('%0D%0A', '')).not.toMatch(/%0[AD]|\+/)
    expect(mailto('a+b&c?d@fictif.invalid', 'x')).toBe('mailto:a%2Bb%26c%3Fd@fictif.invalid?subject=x')
  })
})

describe('without an address there is no link', () => {
  it.each([
    [{ courriel: undefined, formulaire: undefined }, [false, false]],
    [{ courriel: '', formulaire: '' }, [false, false]],
    [{ courriel: 'contact@fictif.invalid', formulaire: undefined }, [true, false]],
    [{ courriel: undefined, formulaire: 'https://forge.invalid/new' }, [false, true]],
  ])('%o', (adresses, attendus) => {
    const { courriel, formulaire } = signalement(SIGNALE, adresses)
    expect([courriel !== null, formulaire !== null]).toEqual(attendus)
  })
})
