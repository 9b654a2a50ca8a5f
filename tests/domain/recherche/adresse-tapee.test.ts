import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lireAdresse, sansPays } from '../../../src/domain/recherche/adresse-tapee.ts'
import { chercher } from '../../../src/domain/recherche/rank.ts'
import { chercherRelu } from '../../../src/domain/recherche/relecture.ts'
import { DATASET } from '../../fixtures/contenu-reel.ts'
import { indexRecu } from '../../fixtures/paquets.ts'
import { abrege, DECOUPAGE_OFFICIEL, INDEX } from '../../fixtures/recherche.ts'

const DEPARTEMENTS = Object.fromEntries(DATASET.decoupage.departements)

/** As the browser reads it: by the packets that arrive. */
const search = (texte: string) => chercherRelu(DEPARTEMENTS, texte, (lu) => Promise.resolve(indexRecu(lu)))
const lire = async (texte: string) =>
  (await lireAdresse(texte, search)).map(({ lu, lieux }) => [lu, ...lieux.map(abrege).slice(0, 2)])

describe('an address is read by its postal code, else by its last words', () => {
  it.each([
    ['12 rue des roses 45000 orleans', [['45000 orleans', 'Orléans 45234']]],
    ['12, rue des Roses, 45 000 Orléans, France', [['45000 Orléans', 'Orléans 45234']]],
    ['12 rue des roses 45000 orl', [['45000 orl', 'Orléans 45234']]],
    ['5 place de la gare 45032 Orléans cedex 2', [['45032 Orléans cedex 2', 'Orléans 45234']]],
    ['12 rue de Paris 45000', [['45000', 'Orléans 45234']]],
    ['120 rue de Paris 45000', [['45000', 'Orléans 45234']]],
    ['12 rue d’Orléans 45430', [['45430', 'Chécy 45089', 'Mardié 45194']]],
    ['12 rue de la gare pithiviers', [['pithiviers', 'Pithiviers 45252']]],
    ['3 bd Jean Jaurès Gien Loiret', [['Gien Loiret', 'Gien 45155']]],
    ['Les Blossières, Orléans', [['Orléans', 'Orléans 45234']]],
    [
      '1 avenue du Général Leclerc Saint-Rémy-lès-Chevreuse',
      [['Saint-Rémy-lès-Chevreuse', 'Saint-Rémy-lès-Chevreuse 78575']],
    ],
    // The code and the name are not of one commune: both are said.
    [
      '12 rue des roses 45000 Saran',
      [
        ['45000', 'Orléans 45234'],
        ['Saran', 'Saran 45302'],
      ],
    ],
    // A code that is no commune's.
    ['12 rue de la gare Orléans 45032', [['Orléans', 'Orléans 45234']]],
    [
      'Mainvilliers, 75001',
      [
        ['75001', 'Paris 75056', 'Paris 1er Arrondissement 75101'],
        ['Mainvilliers', 'Mainvilliers 28229', 'Mainvilliers → 45191'],
      ],
    ],
    // The name of a street is not that of the commune.
    ['12 rue de Paris', []],
    ['rue Saint-Denis', []],
    ['12 rue de Neuville aux Bois', []],
    ['12 place Bâgé-Dommartin', []],
    ['12 route d’Orléans', []],
    ['12 rue de Paris 00000', []],
    ['CPTS de Sologne, Orléans', []],
    ['Pitiviers', []],
    ['45300 Pitiviers', []],
    ['', []],
  ])('« %s »', async (saisie, lectures) => {
    expect(await lire(saisie)).toEqual(lectures)
    expect(chercher(INDEX, saisie).seul).toBeNull()
  })

  it('the country is left out', () => {
    expect(['Gien, France', 'gien france', 'Roissy-en-France', 'France'].map(sansPays)).toEqual([
      'Gien',
      'gien',
      'Roissy-en-France',
      'France',
    ])
  })
})

describe('whatever the street, an address alone leads nowhere, and its commune is proposed first', () => {
  const COMMUNES = [...DECOUPAGE_OFFICIEL.communes.values()].filter(({ codesPostaux }) => codesPostaux.length > 0)
  const commune = fc.constantFrom(...COMMUNES)
  const voie = fc.constantFrom('rue de', 'avenue de', 'place', 'bd', 'route de', 'chemin de')

  it('with a postal code, before its name or without it', async () => {
    await fc.assert(
      fc.asyncProperty(commune, commune, voie, fc.integer({ min: 1, max: 300 }), async (la, rue, genre, numero) => {
        const [code = ''] = la.codesPostaux
        for (const saisie of [
          `${numero} ${genre} ${rue.nom} ${code} ${la.nom}`,
          `${numero} ${genre} ${rue.nom} ${code}`,
        ]) {
          expect(chercher(INDEX, saisie).seul).toBeNull()
          const [lecture] = await lireAdresse(saisie, search)
          expect(lecture?.lu).toContain(code)
          expect(lecture?.lieux.map(({ codeInsee }) => codeInsee)).toContain(la.codeInsee)
          expect(lecture?.lieux.every(({ codesPostaux }) => codesPostaux.includes(code))).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('without a postal code, a street that bears the name of a commune as it is written is not read as one', async () => {
    const lues: string[] = []
    for (const { nom } of COMMUNES.filter(
      ({ nom }, rang) => rang % 20 === 0 && !/ /.test(nom.replace(/^L[ae]s? /, '')),
    )) {
      const lectures = await lireAdresse(`12 rue de ${nom}`, search)
      if (lectures.length > 0) lues.push(nom)
    }
    expect(lues).toEqual([])
  })
})
