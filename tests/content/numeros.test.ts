import { expect, it } from 'vitest'
import { classeCout, isNumeroCourt, isUrgence } from '../../src/domain/numero.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'

const courts = [...DATASET.numeros.values()].filter(({ numero }) => isNumeroCourt(numero))

it('the price told beside a short number is the one that its record sources', () => {
  const prix = (gratuit: boolean | undefined, tarif: unknown) => (gratuit ? 'gratuit' : tarif ? 'surtaxe' : 'inconnu')
  expect(courts.map(({ numero }) => [numero, classeCout(numero)])).toEqual(
    courts.map(({ numero, gratuit, tarif }) => [numero, prix(gratuit, tarif)]),
  )
  expect(courts.length).toBeGreaterThan(8)
})

it('the colour of an emergency is that of the numbers of the strip', () => {
  expect(courts.filter(({ numero }) => isUrgence(numero))).toEqual(courts.filter(({ famille }) => famille === 'vital'))
})
