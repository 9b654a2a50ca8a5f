import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCle, formatConstats, formatConstatsMarkdown } from '../../../src/domain/checks/constat.ts'
import { plusProche } from '../../../src/domain/checks/proximite.ts'

const constat = (fichier: string, cle: string) => ({ fichier, cle, trouve: 'x', attendu: 'Écrivez y.' })

describe('all faults are told at once', () => {
  it('grouped by file, with the key, what was found, the gesture and the count', () => {
    const constats = [
      constat('content/a.yaml', 'numero'),
      constat('content/b.yaml', ''),
      constat('content/a.yaml', 'statut'),
    ]
    expect(formatConstats(constats)).toMatchInlineSnapshot(`
      "content/a.yaml
        numero : trouvé « x ». Écrivez y.
        statut : trouvé « x ». Écrivez y.

      content/b.yaml
        fichier : trouvé « x ». Écrivez y.

      3 fautes dans content/. Rien n’est publié tant qu’il en reste."
    `)
  })

  it('one fault is not « 1 fautes »', () => {
    expect(formatConstats([constat('content/a.yaml', 'numero')])).toMatch(/\n1 faute dans content\/\./)
  })

  it('none is lost, however many', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 40 }), (fichiers) => {
        const texte = formatConstats(fichiers.map((nom, rang) => constat(nom, `cle${rang}`)))
        expect(texte.match(/^ {2}cle\d+ : /gm)).toHaveLength(fichiers.length)
      }),
    )
  })

  it.each([
    [['pour', 0, 'source'], 'pour[0].source'],
    [['horaires', 'osm'], 'horaires.osm'],
    [['territoire', 'rattachements', 1, 'communes', 2], 'territoire.rattachements[1].communes[2]'],
    [[], ''],
  ])('the key %j is written « %s », as one looks for it in the file', (chemin, cle) => {
    expect(formatCle(chemin)).toBe(cle)
  })
})

describe('the nearest known word is proposed, a far one never', () => {
  const CLES = ['organisation', 'numero', 'usage', 'statut', 'source', 'horaires', 'du', 'au']

  it.each([
    ['numéro', 'numero'],
    ['Statut', 'statut'],
    ['horaire', 'horaires'],
    ['organization', 'organisation'],
    ['telephone', null],
    ['commentaire', null],
    ['', null],
  ])('« %s » → %s', (mot, proche) => {
    expect(plusProche(mot, CLES)).toBe(proche)
  })

  it('a known word is its own nearest', () => {
    expect(CLES.map((cle) => plusProche(cle, CLES))).toEqual(CLES)
  })
})

describe('the report for a pull request is a table by file', () => {
  it('grouped, counted, with what was found as code', () => {
    const constats = [
      constat('content/a.yaml', 'numero'),
      constat('content/b.yaml', ''),
      constat('content/a.yaml', 'nom'),
    ]
    expect(formatConstatsMarkdown(constats, 9)).toMatchInlineSnapshot(`
      "**3 fautes dans content/. Rien n’est publié tant qu’il en reste.**

      ### <code>content/a.yaml</code>

      | Clé | Trouvé | Que faire |
      | --- | --- | --- |
      | <code>numero</code> | <code>x</code> | Écrivez y. |
      | <code>nom</code> | <code>x</code> | Écrivez y. |

      ### <code>content/b.yaml</code>

      | Clé | Trouvé | Que faire |
      | --- | --- | --- |
      | <code>fichier</code> | <code>x</code> | Écrivez y. |
      "
    `)
  })

  it('without a fault it says so, so that an empty comment is not a doubt', () => {
    expect(formatConstatsMarkdown([], 24)).toBe('**24 fiches, aucune faute.**\n')
  })

  it('whatever was found stays in its cell: no column, no markup, no mention of anyone', () => {
    const piege = fc.string({ unit: fc.constantFrom(...'|`\\\n <b>@x[](*_#&é') })
    fc.assert(
      fc.property(piege, piege, (trouve, attendu) => {
        const rang = formatConstatsMarkdown([{ fichier: 'content/a.yaml', cle: 'nom', trouve, attendu }], 1)
          .split('\n')
          .find((ligne) => ligne.startsWith('| <code>nom'))
        expect(rang).toMatch(/^\| <code>nom<\/code> \| <code>(&#\d+;|[ xbé()])*<\/code> \| (&#\d+;|[ xbé()])* \|$/)
      }),
      { numRuns: 500 },
    )
  })
})
