import { expect, it } from 'vitest'
import { couper, typographie } from '../../src/domain/prose.ts'

it('a number is never cut at the end of a line, and nothing else is glued', () => {
  expect(typographie('les 24 000 habitants')).toBe('les 24\u00a0000 habitants')
  expect(typographie('1 000 000 euros')).toBe('1\u00a0000\u00a0000 euros')
  expect(typographie('le 116117')).toBe('le\u00a0116\u00a0117')
  expect(typographie('en 2024 100 appels')).toBe('en 2024 100 appels')
  expect(typographie('appelez le 15 ou le 112')).toBe('appelez le\u00a015 ou le\u00a0112')
  expect(typographie('une école 15 fois')).toBe('une école 15 fois')
})

it('lines hold as many words as fit, and keep what must stay together', () => {
  expect(couper('un deux trois', 8)).toEqual(['un deux', 'trois'])
  expect(couper('plus de 24\u00a0000 habitants', 9)).toEqual(['plus de', '24\u00a0000', 'habitants'])
  expect(couper('anticonstitutionnellement', 5)).toEqual(['anticonstitutionnellement'])
})
