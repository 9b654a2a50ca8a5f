import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PAGES } from '../../../src/domain/adresses-du-site.ts'
import { pagesCitees } from '../../../src/domain/checks/pages-citees.ts'
import { fautes } from '../../fixtures/checks.ts'
import { organisation, source } from '../../fixtures/dataset.ts'

const mot = (page: string) => ({
  mots: { essai: { mots: ['essai'], page, titre: 'Un essai', texte: 'Une page inventée.', source: 'doc' } },
  organisations: { '99-a': organisation() },
  sources: { doc: source() },
})
const prose = (texte: string) => new Map([['content/pages/methode.md', texte]])
const juger = (page: string) => fautes(pagesCitees, mot(page), { pages: prose('') })

it('a word of the search that leads nowhere is told: no robot follows it', () => {
  expect(juger('/nexiste/')).toMatchInlineSnapshot(
    `"content/mots/essai.yaml | page | « /nexiste/ » | Aucune page de ce site n’a cette adresse : corrigez-la. Elle commence et finit par une barre « / »."`,
  )
})

it.each(['/methode', '/organisations/99-z/', '/departements/45/', '/sources/doc/rien/', '/constructor/a/'])(
  '%s is no page',
  (page) => {
    expect(juger(page)).toContain('essai.yaml | page |')
  },
)

it.each(['/', '/methode/#citer', '/numeros/', '/organisations/99-a/', '/departements/99/', '/sources/doc/'])(
  '%s is one',
  (page) => {
    expect(juger(page)).toBe('')
  },
)

it('a page of prose: its links, and no image', () => {
  const pages = prose(
    '[ici](/nexiste/), [là](/numeros/), [dehors](https://x.invalid/a), ![vue](https://x.invalid/x.png)',
  )
  expect(fautes(pagesCitees, {}, { pages })).toMatchInlineSnapshot(`
    "content/pages/methode.md | fichier | « /nexiste/ » | Aucune page de ce site n’a cette adresse : corrigez-la. Elle commence et finit par une barre « / ».
    content/pages/methode.md | fichier | « https://x.invalid/x.png » | Une page ne montre pas d’image : retirez-la."
  `)
})

it('the list of pages is that of the site', () => {
  const fichiers = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  const adresses = fichiers
    .filter((nom) => nom.endsWith('.astro') && !/[[\]]/.test(nom) && nom !== '404.astro')
    .map((nom) => nom.replace(/(?:^|\/)?index\.astro$|\.astro$/, ''))
  expect([...PAGES].sort()).toEqual(adresses.sort())
})
