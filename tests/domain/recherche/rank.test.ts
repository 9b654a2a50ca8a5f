import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../../src/domain/recherche/normalise.ts'
import { chercher } from '../../../src/domain/recherche/rank.ts'
import { abrege, INDEX, LIEUX } from '../../fixtures/recherche.ts'

const designe = (texte: string) => {
  const lieu = chercher(INDEX, texte).seul
  return lieu && abrege(lieu)
}
const propose = (texte: string) => chercher(INDEX, texte).lieux.map(abrege)

describe('a name or a code that fits one commune leads to it', () => {
  it.each([
    ['Le Malesherbois', 'Le Malesherbois 45191'],
    ['malesherbois', 'Le Malesherbois 45191'],
    ['Malesherbes', 'Malesherbes → 45191'], // hard case 2
    ['malesherbes', 'Malesherbes → 45191'],
    ['Manchecourt', 'Manchecourt → 45191'],
    ['ferté st aubin', 'La Ferté-Saint-Aubin 45146'], // hard cases 7 and 13
    ['Ferté-Saint-Aubin (La)', 'La Ferté-Saint-Aubin 45146'],
    ['orleans 45', 'Orléans 45234'],
    ['45 orleans', 'Orléans 45234'],
    ['ORLÉANS (45)', 'Orléans 45234'],
    ['Saint-Denis (93)', 'Saint-Denis 93066'],
    ['Saint-Denis 974', 'Saint-Denis 97411'], // hard case 17
    ['ajaccio 2a', 'Ajaccio 2A004'],
    ['45300 Pithiviers', 'Pithiviers 45252'],
    ['Y', 'Y 80829'], // hard case 11
    ['Oô', 'Oô 31404'],
    ['oo', 'Oô 31404'],
    ['Eu', 'Eu 76255'],
    ["L'Haÿ-les-Roses", 'L’Haÿ-les-Roses 94038'], // hard case 8
    ['L’Haÿ-les-Roses', 'L’Haÿ-les-Roses 94038'],
    ['l`hay les roses', 'L’Haÿ-les-Roses 94038'],
    ['L Hay les Roses', 'L’Haÿ-les-Roses 94038'],
    ['97400', 'Saint-Denis 97411'],
    ['Paris 12e Arrondissement', 'Paris 12e Arrondissement 75112'], // hard case 16
    ['Paris 12', 'Paris 12e Arrondissement 75112'],
    ['paris 1er', 'Paris 1er Arrondissement 75101'],
    ['lyon 5eme', 'Lyon 5e Arrondissement 69385'],
    ['Marseille 13e', 'Marseille 13e Arrondissement 13213'],
    ['Marseille 13', 'Marseille 13055'],
    ['Lyon (69)', 'Lyon 69123'],
    ['Orléans cedex', 'Orléans 45234'], // hard case 22
    ['ORLEANS CEDEX 02', 'Orléans 45234'],
    ['45032 Orléans cedex', 'Orléans 45234'],
    ['havre', 'Le Havre 76351'],
    ['Lhay les roses', 'L’Haÿ-les-Roses 94038'], // hard case 8: no apostrophe at all
    ['villeneuve dascq', 'Villeneuve-d’Ascq 59009'],
    ['Tournon 73', 'Tournon 73297'],
    ['Tournon-sur-Rhône', 'Tournon-sur-Rhône 07324'],
  ])('« %s » leads to %s', (saisie, lieu) => {
    expect(designe(saisie)).toBe(lieu)
    expect(propose(saisie)[0]).toBe(lieu)
  })
})

describe('what fits several communes is a choice, never an answer', () => {
  it.each([
    ['Mainvilliers', ['Mainvilliers 28229', 'Mainvilliers → 45191']], // hard case 3
    ['Ribeauvillé', ['Ribeauvillé 68269', 'Ribeauville 02647']], // hard case 10
    ['Œuilly', ['Œuilly 51410', 'Œuilly 02565']], // hard cases 1 and 9
    ['oeuilly', ['Œuilly 51410', 'Œuilly 02565']],
    ['45330', ['Le Malesherbois 45191', 'Augerville-la-Rivière 45013']], // hard case 20
    ['75012', ['Paris 75056', 'Paris 12e Arrondissement 75112']],
    ['Angles', ['Angles 85004', 'Anglès 81014']], // hard case 10: accents stay apart as a choice
    ['Anglès', ['Angles 85004', 'Anglès 81014']],
    ['Châteaurenard', ['Châteaurenard 13027', 'Château-Renard 45083']],
    ['chateau renard', ['Château-Renard 45083', 'Châteaurenard 13027']],
    ['Le Muy', ['Le Muy 83086', 'Lemuy 39291']],
    ['Saint-Denis', ['Saint-Denis 93066', 'Saint-Denis 97411']], // hard case 12
  ])('« %s » proposes %j', (saisie, lieux) => {
    expect(designe(saisie)).toBeNull()
    expect(propose(saisie)).toEqual(expect.arrayContaining(lieux))
  })

  it('« Sainte-Colombe » gives the twelve, all shown (hard case 1)', () => {
    const exacts = chercher(INDEX, 'Sainte-Colombe').lieux
    expect(exacts.map(({ nom }) => nom)).toEqual(Array(12).fill('Sainte-Colombe'))
    expect(new Set(exacts.map(({ codeInsee }) => codeInsee)).size).toBe(12)
    expect(designe('ste colombe')).toBeNull()
  })

  it.each(['45300', '45 300', '45.300'])('« %s » gives its thirty communes (hard case 19)', (saisie) => {
    expect(designe(saisie)).toBeNull()
    expect(propose(saisie)).toHaveLength(30)
    expect(propose(saisie)).toContain('Le Malesherbois 45191')
  })

  it.each(['45', '974', '20', '97', '2A', '45 (Loiret)', '0185', '453', '4513'])(
    'a département or the beginning of a postal code is never an answer: « %s »',
    (saisie) => {
      expect(designe(saisie)).toBeNull()
    },
  )

  it('« 20 » and « 97 » begin the codes of several départements', () => {
    expect(propose('20').slice(0, 2)).toEqual(['Ajaccio 2A004', 'Bastia 2B033'])
    expect(propose('97')[0]).toBe('Saint-Denis 97411')
    expect(designe('Ajaccio 20')).toBe('Ajaccio 2A004')
  })

  it('a département typed alone tells how many more communes it has', () => {
    const { lieux, autres } = chercher(INDEX, '45')
    expect(lieux).toHaveLength(8)
    expect(autres).toBeGreaterThan(300)
  })

  it.each(['evry', 'boulogne', 'épinay', 'villefranche', 'Tournon', 'Romilly', 'Bar', 'Nogent', 'La Ferté', 'Condé'])(
    'the name of a village or of a former commune that begins the name of a town is a choice: « %s »',
    (saisie) => {
      expect(designe(saisie)).toBeNull()
    },
  )

  it('whatever the name, none leads to its commune when a larger one begins so', () => {
    const plusGrande = new Map<string, number>()
    for (const { nom, taille } of LIEUX) {
      const mots = normalise(nom).split(' ')
      for (let fin = 1; fin < mots.length; fin++) {
        const debut = mots.slice(0, fin).join(' ')
        plusGrande.set(debut, Math.max(taille, plusGrande.get(debut) ?? 0))
      }
    }
    const trop = LIEUX.filter(
      ({ nom, taille }) => (plusGrande.get(normalise(nom)) ?? -1) > taille && chercher(INDEX, nom).seul !== null,
    )
    expect(trop.map(abrege)).toEqual([])
  })

  it('whatever the name, what bears it comes first', () => {
    expect(LIEUX.filter(({ nom }) => chercher(INDEX, nom).lieux[0]?.nom !== nom).map(abrege)).toEqual([])
  })

  it.each(['sainte-s', 'sainte s', 'au Roux', 'BÃ©lesta', 'La Valentine'])(
    'a name typed in more words than the commune has is not decided: « %s »',
    (saisie) => {
      expect(designe(saisie)).toBeNull()
      expect(chercher(INDEX, saisie).lieux.length).toBeGreaterThan(0)
    },
  )

  it.each(['saint', 'sainte', 'les', 'mont'])('a word that begins many names is never an answer: « %s »', (saisie) => {
    expect(designe(saisie)).toBeNull()
  })

  it.each(['Mainvilliers 75001', 'Coudray 28330'])(
    'a postal code that is not that of the place named gives no answer: « %s »',
    (saisie) => {
      expect(designe(saisie)).toBeNull()
    },
  )

  it('the exact name comes first, then the beginnings, then the inner words (hard case 12)', () => {
    expect(propose('Olivet')[0]).toMatch(/^Olivet /)
    expect(propose('saint denis en val')).toEqual(['Saint-Denis-en-Val 45274'])
    expect(propose('malesherb')).toEqual(expect.arrayContaining(['Malesherbes → 45191', 'Le Malesherbois 45191']))
    expect(propose('braye')).toContain('Saint-Jean-de-Braye 45284')
  })
})

describe('the exact spelling comes first (hard case 10)', () => {
  it.each([
    ['Angles', 'Angles 85004'],
    ['Anglès', 'Anglès 81014'],
    ['Ribeauville', 'Ribeauville 02647'],
    ['Ribeauvillé', 'Ribeauvillé 68269'],
    ['Château-Renard', 'Château-Renard 45083'],
    ['Lemuy', 'Lemuy 39291'],
  ])('« %s »', (saisie, premier) => {
    expect(propose(saisie)[0]).toBe(premier)
  })
})

describe('no input breaks the search', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \t\n\u00a0'],
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 digits', '45300'.repeat(2000)],
    ['10,000 spaces in the middle', `ol${' '.repeat(10_000)}ivet`],
    ['HTML', '<script>alert("Orléans")</script>'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['a direction override', '\u202eteviliO'],
    ['half a character', '\ud800'],
    ['a regular expression', '(a+)+$['],
    ['the name of a property', '__proto__'],
    ['emoji', '🏥🇫🇷'],
  ])('%s', (_, saisie) => {
    expect(designe(saisie)).toBeNull()
    expect(chercher(INDEX, saisie).seul).toBeNull()
  })

  it('any Unicode text gives a list, and an answer only if it is in the list', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (saisie) => {
        const { lieux, autres, seul } = chercher(INDEX, saisie)
        expect(autres).toBeGreaterThanOrEqual(0)
        expect(chercher(INDEX, saisie).seul).toEqual(seul)
        expect(seul === null || lieux.includes(seul)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
