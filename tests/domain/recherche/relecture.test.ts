import { describe, expect, it } from 'vitest'
import { chercher } from '../../../src/domain/recherche/rank.ts'
import { avecRelecture, chercherRelu, relire } from '../../../src/domain/recherche/relecture.ts'
import { grandesVilles, suggerer } from '../../../src/domain/recherche/suggestions.ts'
import { DATASET } from '../../fixtures/contenu-reel.ts'
import { indexRecu } from '../../fixtures/paquets.ts'
import { abrege, INDEX } from '../../fixtures/recherche.ts'

const DEPARTEMENTS = Object.fromEntries(DATASET.decoupage.departements)
const VILLES = grandesVilles(INDEX)
const relu = (saisie: string) => relire(DEPARTEMENTS, chercher(INDEX, saisie), saisie)

describe('the name of a département after that of a commune is read as its code (hard case 1)', () => {
  it.each([
    ['Sainte-Colombe Landes', 'sainte colombe 40'],
    ['Olivet (Loiret)', 'olivet 45'],
    ['Chassignolles Haute-Loire', 'chassignolles 43'],
    ['Eu, Seine-Maritime', 'eu 76'],
    ['Saint-Denis Réunion', 'saint denis 974'],
    ['Saint-Denis La Réunion', 'saint denis 974'],
  ])('« %s » is read as %j', (saisie, lu) => {
    expect(relu(saisie)).toBe(lu)
  })

  it.each(['Loiret', 'le Loiret', '45 Loiret', '2A Corse-du-Sud', 'Montargis', 'Châtillon-sur-Indre', ''])(
    '« %s » is read as it stands',
    (saisie) => {
      expect(relu(saisie)).toBeNull()
    },
  )
})

describe('what was read another way is proposed beside what looks like the input, and never decides', () => {
  it.each([
    ['Châteauneuf Loire', '42053', '45082'],
    ['Saint-Aubin Landes', '40249', '35252'],
    ['Sainte-Colombe Landes', '40252', null],
  ])('« %s »: %s first, then %s', (saisie, premier, ensuite) => {
    const direct = suggerer(INDEX, VILLES, saisie)
    const codes = avecRelecture(chercher(INDEX, relu(saisie) ?? '').lieux, direct.propositions).map(
      ({ lieu }) => lieu.codeInsee,
    )
    expect(direct.seul).toBeNull()
    expect(codes[0]).toBe(premier)
    if (ensuite !== null) expect(codes).toContain(ensuite)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('what nothing fits as it stands is read another way before it is given up', () => {
  it.each([
    ['Gien', 'Gien 45155'],
    ['Gien dans le Loiret', 'Gien 45155'],
    ['StMalo', 'Saint-Malo 35288'],
    ['Malesherbes (Le Malesherbois)', 'Malesherbes → 45191'],
    ['Pitiviers', undefined],
    ['', undefined],
  ])('« %s »: %s', async (saisie, lieu) => {
    const { lieux, exacts } = await chercherRelu(DEPARTEMENTS, saisie, (lu) => Promise.resolve(indexRecu(lu)))
    expect(lieux.map(abrege)[0]).toBe(lieu)
    expect(exacts > 0).toBe(lieu !== undefined)
  })
})
