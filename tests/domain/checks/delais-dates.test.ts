import { expect, it } from 'vitest'
import { delaisDates } from '../../../src/domain/checks/delais-dates.ts'
import { CHECKS } from '../../../src/domain/checks/toutes.ts'
import { fautes } from '../../fixtures/checks.ts'
import { ligne, source } from '../../fixtures/dataset.ts'

const NUMERO = '0199000001'
const SOURCES = {
  recent: source({ numerosCites: [NUMERO], publieLe: '2024-02-07' }),
  ancien: source({ numerosCites: [NUMERO], publieLe: '2022-06-29' }),
  'sans-date': source({ numerosCites: [NUMERO], publieLe: undefined }),
  muet: source({ publieLe: '2024-03' }),
}
const delaiDe = (cites: string | string[], delai: string | string[]) =>
  fautes(delaisDates, {
    sources: SOURCES,
    lignes: { '99-a': ligne('99-a', NUMERO, { source: cites, delai: { heuresMax: 48, source: delai } }) },
  })

it('no delay of one document is printed in large under the date of another', () => {
  expect(delaiDe(['recent', 'ancien'], 'ancien')).toMatchInlineSnapshot(
    `"content/lignes/99-a.yaml | delai.source | « ancien » | La page écrirait ce délai en grand, avec la date de recent, qui ne le promet pas. Retirez « delai », et dites-le dans « precisions » avec sa propre date. Si le document dit seulement dans quel délai il faut avoir besoin d’être vu, dites cela."`,
  )
  expect(delaiDe(['recent', 'sans-date'], 'sans-date')).toContain('99-a.yaml | delai.source')
  expect(delaiDe('recent', 'muet')).toContain('99-a.yaml | delai.source')
  expect(CHECKS).toContain(delaisDates)
})

it.each([
  ['the document that dates the number gives it', ['recent', 'ancien'], 'recent'],
  ['it is one of those that give it', ['recent', 'ancien'], ['ancien', 'recent']],
  ['no document is dated', 'sans-date', 'sans-date'],
])('%s: nothing to say', (_, cites, delai) => {
  expect(delaiDe(cites, delai)).toBe('')
})
