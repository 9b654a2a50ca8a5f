import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lieu } from '../../../src/domain/recherche/index.ts'
import { decodeFrance, decodePaquet, encodeFrance, encodePaquet } from '../../../src/domain/recherche/transport.ts'
import { LIEUX } from '../../fixtures/recherche.ts'

const reponseDe = ({ codeInsee }: Lieu) => Number(codeInsee.slice(-1))
const resume = ({ nom, codeInsee, nomCommune, codeDepartement, taille, statut }: Lieu) =>
  [nom, codeInsee, nomCommune, codeDepartement, taille, statut].join(' | ')

describe('what travels to the browser arrives unchanged', () => {
  it('a packet of every place of the official list, with its answer', () => {
    const recu = decodePaquet(encodePaquet({ lieux: LIEUX, omis: 12 }, reponseDe))
    expect(recu.omis).toBe(12)
    expect(recu.lieux).toEqual(LIEUX.map((lieu) => ({ ...lieu, reponse: reponseDe(lieu) })))
  })

  it('all of France in columns, the largest communes first, without postal codes', () => {
    const recus = decodeFrance(encodeFrance(LIEUX, reponseDe))
    expect(recus.map(resume).sort()).toEqual(LIEUX.map(resume).sort())
    expect(recus.filter((lieu) => lieu.reponse !== reponseDe(lieu))).toEqual([])
    expect(recus.every(({ taille }, rang) => taille <= (recus[rang - 1]?.taille ?? Infinity))).toBe(true)
  })

  it('names of any letters', () => {
    const nom = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((texte) => !/[|\n]/.test(texte))
    const lieu = fc
      .record({
        nom,
        codeInsee: fc.constantFrom('01001', '2A004', '2B033', '45191', '75056', '97411', '97801', '98735'),
        codesPostaux: fc.uniqueArray(fc.constantFrom('01000', '20000', '45300', '97400')),
        taille: fc.nat({ max: 90 }),
      })
      .map((champs): Lieu => ({
        ...champs,
        nomCommune: champs.nom,
        codeDepartement: champs.codeInsee.slice(0, /^9[78]/.test(champs.codeInsee) ? 3 : 2),
        statut: 'commune',
      }))
    fc.assert(
      fc.property(fc.uniqueArray(lieu, { selector: ({ codeInsee }) => codeInsee, minLength: 1 }), (lieux) => {
        expect(decodePaquet(encodePaquet({ lieux, omis: 0 }, reponseDe)).lieux).toEqual(
          lieux.map((un) => ({ ...un, reponse: reponseDe(un) })),
        )
        expect(decodeFrance(encodeFrance(lieux, reponseDe)).map(resume).sort()).toEqual(lieux.map(resume).sort())
      }),
    )
  })
})
