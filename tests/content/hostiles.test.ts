/** Fifty ill-meant entries: each is refused with its place, or is words like others. What is accepted is shown by tests/site/hostiles.spec.ts. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { avecPhrases, FINS, HOSTILE_ICI, PHRASES } from '../fixtures/hostiles.ts'
import { juger } from '../fixtures/mutants.ts'

const texte = readFileSync(HOSTILE_ICI, 'utf8')
const sortDe = (fiche: string) => {
  const verdict = juger({ fichier: HOSTILE_ICI, cle: '', genre: 'hostile', texte: fiche })
  if ('muet' in verdict) return verdict.muet
  return 'refus' in verdict ? verdict.refus : 'accepte'
}

describe('a hostile sentence', () => {
  it.each(PHRASES)('$nom: $sort', ({ valeur, sort }) => {
    const obtenu = sortDe(avecPhrases(texte, [valeur]))
    if (sort === 'accepte') expect(obtenu).toBe('accepte')
    else expect(obtenu).toMatchObject({ fichier: HOSTILE_ICI, attendu: expect.stringMatching(/./) })
  })
})

describe('a hostile end of a file', () => {
  it.each(FINS)('$nom: $sort', ({ valeur }) => {
    expect(sortDe(`${texte}${valeur}\n`)).toMatchObject({ fichier: HOSTILE_ICI, attendu: expect.stringMatching(/./) })
  })
})

it('fifty of them at least', () => {
  expect(PHRASES.length + FINS.length).toBeGreaterThanOrEqual(50)
})
