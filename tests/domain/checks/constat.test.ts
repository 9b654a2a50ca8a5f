import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCle, formatConstats } from '../../../src/domain/checks/constat.ts'
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
