import { expect, it } from 'vitest'
import { BRUITS, genererRequetes } from '../../bench/bruit.ts'
import { proposes } from '../../fixtures/paquets.ts'
import { LIEUX } from '../../fixtures/recherche.ts'

/** As the browser runs it, on inputs that no weight was tuned on. */
const REQUETES = Map.groupBy(genererRequetes(LIEUX, 200, 31), ({ kind }) => kind)

/** What many communes share is a choice, shown whole. */
const CHOIX = ['code postal', 'sans article']

const TOUJOURS = [
  'exact',
  'sans accents',
  'st, ste',
  'sans tiret ni apostrophe',
  'sans article',
  'nom et code postal',
  'nom et département',
  'code postal',
]

it.each(Object.keys(BRUITS))('the right commune is among the first five: %s', (genre) => {
  const requetes = REQUETES.get(genre) ?? []
  const manques = requetes.filter(({ query, expected }) => {
    const cinq = [...new Set(proposes(query).map(({ codeInsee }) => codeInsee))].slice(
      0,
      CHOIX.includes(genre) ? 40 : 5,
    )
    return !cinq.some((code) => expected.includes(code))
  })
  expect(requetes.length).toBeGreaterThan(190)
  expect(manques.length / requetes.length, manques.map(({ query }) => query).join(', ')).toBeLessThanOrEqual(
    TOUJOURS.includes(genre) ? 0 : 0.05,
  )
})
