/** The HTML of each type of page is valid: browsers and screen readers need not guess. */
import { expect, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { readPage } from './dist.ts'
import { PAGES } from './pages-types.ts'

const validateur = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A listbox that proposes while one types is no <select>: this is the WAI-ARIA combobox.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // The page of a source bears the title of the document, which is quoted whole.
    'long-title': 'off',
    // React closes what HTML leaves open: both are valid.
    'void-style': 'off',
    // It wants no space at all in a link to a number, even around it; numeros.spec.ts checks how numbers are written.
    'tel-non-breaking': 'off',
  },
})

for (const [type, chemin] of Object.entries(PAGES)) {
  test(`valid HTML: ${type}`, async () => {
    const html = await readPage(type === 'page not found' ? '/404.html' : chemin)
    const { results } = await validateur.validateString(html, chemin)
    const fautes = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, selector }) => `${ruleId}: ${message} (${selector ?? `line ${line}`})`),
    )
    expect([...new Set(fautes)]).toEqual([])
  })
}

/** A link glued to the word or the colon before it, or to the word after it: a line break of the source that was eaten. */
const COLLES = /[\p{L}:;,]<a\s|<\/a>\p{L}/gu

test('a space stands between a link and the words around it, on each type of page', async () => {
  const colles = []
  for (const [type, chemin] of Object.entries(PAGES)) {
    const html = await readPage(type === 'page not found' ? '/404.html' : chemin)
    for (const { index } of html.matchAll(COLLES)) colles.push(`${chemin}: ${html.slice(index - 30, index + 80)}`)
  }
  expect(colles).toEqual([])
})
