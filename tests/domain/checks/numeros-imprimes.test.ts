import { expect, it } from 'vitest'
import { numerosImprimes } from '../../../src/domain/checks/numeros-imprimes.ts'
import { CHECKS } from '../../../src/domain/checks/toutes.ts'
import { fautes } from '../../fixtures/checks.ts'
import { ligne, raison, source } from '../../fixtures/dataset.ts'

const NUMERO = '0199000001'
const SOURCES = {
  imprime: source({ numerosCites: [NUMERO, '15'] }),
  muet: source({ numerosCites: ['0199000002'] }),
  appel: source({ type: 'appel' }),
}

const donneePar = (cites: string | string[], plus: object = {}) =>
  fautes(numerosImprimes, { sources: SOURCES, lignes: { '99-a': ligne('99-a', NUMERO, { source: cites, ...plus }) } })

it('a document that does not print a number is not given as its source, and both repairs are named', () => {
  expect(donneePar(['imprime', 'muet'])).toMatchInlineSnapshot(
    `"content/lignes/99-a.yaml | source | « muet » | Ce document n’imprime pas le 01 99 00 00 01, et la page le donnerait pour source du numéro. Relisez-le. Si le numéro y est, notez-le dans « numerosCites » de content/sources/muet.yaml. S’il n’y est pas, retirez-le d’ici et gardez-le pour les faits qu’il dit (« raison », s’il met le numéro en doute)."`,
  )
  expect(donneePar(['imprime', 'muet'], { statut: 'confirme' })).toContain('| source | « muet »')
  expect(donneePar(['imprime', 'muet'], { statut: 'retire', raison: raison() })).toContain('| source | « muet »')
  expect(donneePar(['imprime', 'appel'], { statut: 'confirme' })).toContain('| source | « appel »')
  expect(CHECKS).toContain(numerosImprimes)
})

it('the same for a national number', () => {
  const numero = (cites: string | string[]) => ({
    numero: '15',
    nom: 'Secours fictifs',
    quand: 'En cas de danger.',
    rang: 1,
    famille: 'vital',
    canaux: ['appel'],
    source: cites,
  })
  const lus = (cites: string | string[]) =>
    fautes(numerosImprimes, { sources: SOURCES, numeros: { '15': numero(cites) } })
  expect(lus(['imprime', 'muet'])).toContain('content/numeros/15.yaml | source | « muet »')
  expect(lus('imprime')).toBe('')
})

it.each([
  ['each prints it', 'imprime', {}],
  [
    'one that says that it is in doubt stands under the reason',
    'imprime',
    { statut: 'conteste', raison: raison(undefined, 'muet') },
  ],
  ['one is told as missing elsewhere', ['imprime', 'absent'], {}],
  ['another fact of the line rests on it', 'imprime', { delai: { heuresMax: 48, source: 'muet' } }],
])('%s: nothing to say', (_, cites, plus) => {
  expect(donneePar(cites, plus)).toBe('')
})
