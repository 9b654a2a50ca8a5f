/** A code says which département a commune is in, and nothing else passes for one. */
import { expect, it } from 'vitest'
import { CODE_DEPARTEMENT, CODE_INSEE, departementDuCode } from '../../src/domain/code-insee.ts'
import { lieuDuChemin } from '../../src/domain/orientation/fragment.ts'
import { COMMUNES } from '../fixtures/contenu-reel.ts'

it('every commune of the official list is in the département of its code', () => {
  for (const { codeInsee, codeDepartement } of COMMUNES) {
    expect(codeInsee).toMatch(CODE_INSEE)
    expect(codeDepartement).toMatch(CODE_DEPARTEMENT)
    expect([codeInsee, departementDuCode(codeInsee)]).toEqual([codeInsee, codeDepartement])
  }
})

it.each(['1004', '2C004', '2a004', '451911', 'A5191'])('« %s » is no code of a commune', (code) => {
  expect(code).not.toMatch(CODE_INSEE)
})

it.each(['999', '452', '2a', '4'])('« %s » is no code of a département, nor one in a link that was shared', (code) => {
  expect(code).not.toMatch(CODE_DEPARTEMENT)
  expect(lieuDuChemin(`/departements/${code === '2a' ? '2c' : code}/`)).toBeNull()
})
