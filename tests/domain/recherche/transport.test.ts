import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Lieu } from '../../../src/domain/recherche/index.ts'
import { decode, encode, type Annuaire } from '../../../src/domain/recherche/transport.ts'
import { DECOUPAGE_OFFICIEL, LIEUX } from '../../fixtures/recherche.ts'

const departements = Object.fromEntries(
  [...DECOUPAGE_OFFICIEL.departements.values()].map(({ code, nom }) => [code, { nom, couvert: code === '45' }]),
)

it('the browser receives every place of the official list, unchanged', () => {
  const reponses = new Map(
    LIEUX.filter((_, rang) => rang % 3 > 0).map(({ codeInsee }, rang) => [codeInsee, `${rang % 7}`]),
  )
  const recu = decode(encode({ lieux: LIEUX, departements, reponses }))
  expect(recu.lieux).toHaveLength(LIEUX.length)
  expect(JSON.stringify(recu.lieux)).toBe(JSON.stringify(LIEUX))
  expect(recu.departements).toEqual(departements)
  const connues = new Map([...reponses].filter(([code]) => DECOUPAGE_OFFICIEL.communes.has(code)))
  expect(new Map([...recu.reponses].toSorted())).toEqual(new Map([...connues].toSorted()))
})

it('names, codes and answers of any letters come back as they were', () => {
  const mot = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((texte) => !/[|\n]/.test(texte))
  const lieu = fc
    .record({
      nom: mot,
      codeInsee: fc.constantFrom('01001', '2A004', '2B033', '45191', '75056', '97411', '97801', '98735'),
      codesPostaux: fc.uniqueArray(fc.constantFrom('01000', '20000', '45300', '97400')),
      taille: fc.nat({ max: 24 }),
    })
    .map((champs): Lieu => ({
      ...champs,
      nomCommune: champs.nom,
      codeDepartement: champs.codeInsee.slice(0, /^9[78]/.test(champs.codeInsee) ? 3 : 2),
      statut: 'commune',
    }))
  const annuaire = fc
    .tuple(fc.uniqueArray(lieu, { selector: ({ codeInsee }) => codeInsee, minLength: 1 }), mot)
    .map(([lieux, reponse]): Annuaire => ({
      lieux,
      departements: { '45': { nom: 'Loiret', couvert: true } },
      reponses: new Map(lieux.slice(1).map(({ codeInsee }) => [codeInsee, reponse])),
    }))
  fc.assert(
    fc.property(annuaire, (envoye) => {
      expect(decode(encode(envoye))).toEqual(envoye)
    }),
  )
})
