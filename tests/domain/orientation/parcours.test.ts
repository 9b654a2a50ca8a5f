import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFragment, lieuDuChemin, parseFragment } from '../../../src/domain/orientation/fragment.ts'
import {
  CONDITIONNELLE,
  DEPART,
  isQuestion,
  NOEUDS,
  QUESTIONS,
  type NomNoeud,
  type NomQuestion,
  type Reponses,
} from '../../../src/domain/orientation/graph.ts'
import { journeys } from '../../../src/domain/orientation/paths.ts'
import { backTo, walk } from '../../../src/domain/orientation/walk.ts'

const NOMS = Object.keys(QUESTIONS) as NomQuestion[]

/** Any answers at all, absurd ones included. */
const reponses: fc.Arbitrary<Reponses> = fc.record(
  Object.fromEntries(NOMS.map((nom) => [nom, fc.constantFrom(...Object.keys(QUESTIONS[nom]), 'nawak')])),
  { requiredKeys: [] },
) as fc.Arbitrary<Reponses>

describe('the graph', () => {
  it('begins with the danger to life', () => {
    expect(DEPART).toBe('danger')
    expect(Object.values(QUESTIONS[DEPART])[0]).toBe('urgence-vitale')
  })

  it('reaches every node and turns back to none', () => {
    const vus = new Set<NomNoeud>()
    const visit = (noeud: NomNoeud, chemin: readonly NomNoeud[]): void => {
      expect(chemin).not.toContain(noeud)
      vus.add(noeud)
      if (isQuestion(noeud)) for (const cible of Object.values(QUESTIONS[noeud])) visit(cible, [...chemin, noeud])
    }
    visit(DEPART, [])
    expect([...vus].sort()).toEqual([...NOEUDS].sort())
  })

  it('asks at most three questions after the first, for a known place', () => {
    for (const reservee of [true, false])
      for (const { chemin } of journeys(reservee)) expect(chemin.length - 1).toBeLessThanOrEqual(3)
  })

  it('asks where one lives only where it matters', () => {
    expect(journeys(false).some(({ chemin }) => chemin.includes(CONDITIONNELLE.question))).toBe(false)
    expect(journeys(true).some(({ chemin }) => chemin.includes(CONDITIONNELLE.question))).toBe(true)
  })

  it('enumerates each journey once', () => {
    const cles = journeys(true).map((une) => JSON.stringify(une.reponses))
    expect(new Set(cles).size).toBe(cles.length)
    expect(cles).toHaveLength(15)
    expect(journeys(false)).toHaveLength(11)
  })
})

describe('walking', () => {
  it('ends at a question without an answer or at an advice, and keeps only the answers of the way', () => {
    fc.assert(
      fc.property(reponses, fc.boolean(), (donnees, reservee) => {
        const { noeud, chemin, reponses: gardees } = walk(donnees, reservee)
        expect(Object.keys(gardees)).toEqual(chemin)
        if (isQuestion(noeud)) expect(Object.keys(QUESTIONS[noeud])).not.toContain(donnees[noeud])
        expect(walk(gardees, reservee)).toEqual({ noeud, chemin, reponses: gardees })
      }),
    )
  })

  it('goes back to any question with what was answered before it', () => {
    for (const parcours of journeys(true))
      for (const question of parcours.chemin) {
        const avant = walk(backTo(question, parcours), true)
        expect(avant.noeud).toBe(question)
        expect(avant.chemin).toEqual(parcours.chemin.slice(0, parcours.chemin.indexOf(question)))
      }
  })

  it('changing one answer drops those that no longer follow', () => {
    const { reponses: gardees } = walk({ danger: 'aucun', besoin: 'dents', 'medecin-traitant': 'aucun' }, false)
    expect(gardees).toEqual({ danger: 'aucun', besoin: 'dents' })
  })
})

describe('the link to share', () => {
  it('says all and is read back', () => {
    const lieux = [null, { codeDepartement: '45', codeInsee: '45191' }, { codeDepartement: '2A', codeInsee: '2A004' }]
    for (const lieu of [
      ...lieux,
      { codeDepartement: '974', codeInsee: '97411' },
      { codeDepartement: '974', codeInsee: null },
    ])
      for (const { reponses: donnees } of journeys(true))
        expect(parseFragment(formatFragment({ reponses: donnees, lieu }))).toEqual({ reponses: donnees, lieu })
  })

  it.each(['', '#', '#danger=nawak', '#commune=abc', '#commune=45191;danger', '#%', '#departement=<script>'])(
    'leaves out what it does not know: %j',
    (fragment) => {
      expect(parseFragment(fragment)).toEqual({ reponses: {}, lieu: null })
    },
  )

  it.each([
    ['/communes/45191-le-malesherbois/', { codeDepartement: '45', codeInsee: '45191' }],
    ['/communes/2a004-ajaccio/', { codeDepartement: '2A', codeInsee: '2A004' }],
    ['/departements/974/', { codeDepartement: '974', codeInsee: null }],
    ['/departements/2b/', { codeDepartement: '2B', codeInsee: null }],
    ['/numeros/', null],
    ['tel:15', null],
  ])('reads the place of %s', (chemin, lieu) => {
    expect(lieuDuChemin(chemin)).toEqual(lieu)
  })
})
