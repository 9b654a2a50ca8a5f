import { describe, expect, it } from 'vitest'
import { donneesGraphique } from '../../src/domain/graphique.ts'
import { csvDe } from '../../src/exports/csv.ts'
import { graphiqueCsv, graphiqueJson } from '../../src/exports/graphique-donnees.ts'
import { graphiqueSvg, graphiqueSvgAutonome } from '../../src/exports/graphique-svg.ts'
import { pngDe } from '../../src/data/png.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'

const GRAPHIQUES = [...DATASET.graphiques.values()].map((graphique) => donneesGraphique(graphique, DATASET))

/** The bars of a drawing: id and number of each, in order. */
const barres = (svg: string) =>
  [...svg.matchAll(/data-chiffre="([^"]+)" data-valeur="([^"]+)"/g)].map(([, id, valeur]) => [id, Number(valeur)])

/** Cells of a CSV without quoted separators in the columns that are read here. */
const cellules = (csv: string) =>
  csv
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((ligne) => ligne.split(';'))

describe.each(GRAPHIQUES.map((donnees) => [donnees.graphique.id, donnees] as const))('chart %s', (_, donnees) => {
  const attendu = donnees.rangs.map(({ chiffre, valeur }) => [chiffre, valeur])

  it('drawing, file to download, CSV, JSON and record give the same numbers in the same order', () => {
    expect(attendu.length).toBeGreaterThan(1)
    expect(barres(graphiqueSvg(donnees, 'etroit'))).toEqual(attendu)
    expect(barres(graphiqueSvg(donnees, 'large'))).toEqual(attendu)
    expect(barres(graphiqueSvgAutonome(donnees, 'exemple.invalid'))).toEqual(attendu)
    const [entetes = [], ...lignes] = cellules(graphiqueCsv(donnees))
    const colonne = (nom: string) => entetes.indexOf(nom)
    expect(lignes.map((une) => [une[colonne('chiffre')], Number(une[colonne('valeur')])])).toEqual(attendu)
    expect(graphiqueJson(donnees).rangs.map(({ chiffre, valeur }) => [chiffre, valeur])).toEqual(attendu)
    expect(attendu.map(([id]) => [id, DATASET.chiffres.get(String(id))?.valeur])).toEqual(attendu)
  })

  it('the longest bar is that of the largest number, each as long as its number', () => {
    const svg = graphiqueSvg(donnees, 'large')
    const longueurs = [...svg.matchAll(/<rect[^>]* width="(\d+)"/g)].map(([, longueur]) => Number(longueur))
    const plusGrand = Math.max(...donnees.rangs.map(({ valeur }) => valeur))
    const plusLong = Math.max(...longueurs)
    for (const [rang, { valeur }] of donnees.rangs.entries()) {
      expect(Math.abs((longueurs[rang] ?? 0) - (valeur / plusGrand) * plusLong)).toBeLessThanOrEqual(1)
    }
  })

  it('is read aloud: a title, a description with the numbers in words', () => {
    const svg = graphiqueSvg(donnees, 'etroit')
    expect(svg).toContain('role="img"')
    const description = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? ''
    for (const { affichage } of donnees.rangs) expect(description).toContain(affichage)
  })

  it('the picture carries its documents and its reserves', () => {
    const texte = graphiqueSvgAutonome(donnees, 'exemple.invalid')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
    for (const { editeur } of donnees.sources) expect(texte).toContain(editeur)
    for (const reserve of donnees.reserves)
      expect(texte.replaceAll('\u00a0', ' ')).toContain(reserve.replaceAll('\u00a0', ' '))
    expect(texte).toContain('exemple.invalid/chiffres/')
  })

  it('the image is the same twice', () => {
    const svg = graphiqueSvgAutonome(donnees, 'exemple.invalid')
    const octets = pngDe(svg)
    expect(octets.slice(1, 4)).toEqual(new TextEncoder().encode('PNG'))
    expect(pngDe(svg)).toEqual(octets)
  })
})

describe('a CSV file', () => {
  it('says that it is UTF-8, separates with « ; », and ends its lines as spreadsheets do', () => {
    expect(
      csvDe(
        ['é', 'b'],
        [
          ['1;2', 3],
          ['a "b"', null],
        ],
      ),
    ).toBe('\ufeffé;b\r\n"1;2";3\r\n"a ""b""";\r\n')
  })

  it.each(['=1+1', '+33', '-1+1', '@SUM(A1)', '\t=1'])('never runs %j as a formula', (texte) => {
    expect(csvDe(['a'], [[texte]])).toContain(`'${texte}`)
  })
})
