import { expect, it } from 'vitest'
import { securityTxt } from '../../src/exports/security-txt.ts'

const SITE = new URL('https://annuaire.invalid')

it('a flaw can be told to whoever publishes the site, for less than a year', () => {
  const contacts = { courriel: 'securite@annuaire.invalid', formulaire: 'https://forge.invalid/issues/new' }
  expect(securityTxt(contacts, '2026-11-22', SITE)).toMatchInlineSnapshot(`
    "Contact: mailto:securite@annuaire.invalid
    Contact: https://forge.invalid/issues/new
    Expires: 2027-11-21T00:00:00Z
    Preferred-Languages: fr, en
    Canonical: https://annuaire.invalid/.well-known/security.txt
    "
  `)
})

it('no address, no file', () => {
  expect(securityTxt({ courriel: undefined, formulaire: undefined }, '2026-11-22', SITE)).toBeNull()
  expect(securityTxt({ courriel: '', formulaire: '' }, '2026-11-22', SITE)).toBeNull()
})
