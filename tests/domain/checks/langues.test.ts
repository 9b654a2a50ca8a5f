import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import type { z } from 'zod'
import { languesCompletes } from '../../../src/domain/checks/langues.ts'
import { langueSchema, langues, phrasesALire } from '../../../src/domain/langue.ts'
import { fautes } from '../../fixtures/checks.ts'
import { present } from '../../fixtures/dataset.ts'

const FR = parse(readFileSync('tests/fixtures/contenu/langues/fr.yaml', 'utf8')) as z.input<typeof langueSchema>
const EN = { ...FR, nomEnFrancais: 'anglais', rang: 2, phrases: { ...FR.phrases, aide: 'I need help.' } }
const numeros = { 15: parse(readFileSync('tests/fixtures/contenu/numeros/15.yaml', 'utf8')) as object }

const juger = (fiches: Record<string, object>) => fautes(languesCompletes, { numeros, langues: fiches })

it('a card that gives the vital numbers and writes none is accepted', () => {
  expect(juger({ fr: FR, en: EN })).toBe('')
})

it.each([
  ['a vital number left out', { fr: FR, en: { ...EN, numeros: [{ numero: '17', texte: 'Police' }] } }, /numeros/],
  ['a number in a sentence', { fr: FR, en: { ...EN, danger: 'Call 15 now, it is free.' } }, /danger/],
  ['a number in the digits of another writing', { fr: FR, en: { ...EN, danger: 'اتصل على ١٥ الآن' } }, /danger/],
  ['a file that bears no code', { fr: FR, anglais: EN }, /deux lettres/],
  [
    'French that cannot say the language',
    { fr: { ...FR, phrases: { ...FR.phrases, langue: 'Je parle' } } },
    /\{langue\}/,
  ],
  ['no French to read aloud', { en: EN }, /fr\.yaml/],
])('%s is told', (_, fiches, attendu) => {
  expect(juger(fiches)).toMatch(attendu)
})

it('the French sentences name the language of the reader, in the order of the card', () => {
  const lues = new Map(Object.entries({ fr: FR, en: EN }).map(([id, un]) => [id, { ...langueSchema.parse(un), id }]))
  const [anglais] = langues(lues)
  expect(phrasesALire(present(anglais), present(lues.get('fr'))).slice(0, 2)).toEqual([
    { francais: FR.phrases.aide, traduction: 'I need help.' },
    { francais: 'Je parle mal français. Je parle anglais.', traduction: FR.phrases.langue },
  ])
})
