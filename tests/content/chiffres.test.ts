/** Every figure of the five founding documents is in content/chiffres, once, with its period and its scope. */
import { describe, expect, it } from 'vitest'
import { formatPortee } from '../../src/domain/chiffre-en-clair.ts'
import { idsSource } from '../../src/domain/source.ts'
import { typographie } from '../../src/domain/prose.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'

type Attendu = [valeur: string, imprime: string]

/**
 * Read in the documents themselves. Not here: phone numbers, opening hours and addresses (content/lignes, content/centres),
 * the day of a release, and the counter of visits that a web page prints.
 */
const FONDATEURS: Record<string, Attendu[]> = {
  '2024-02-07-loiret-malesherbois': [
    ['2024-02-19', 'à partir du 19 février'],
    ['7 medecins', '7 médecins volontaires'],
    ['2020', 'depuis 2020'],
    ['2023', 'en 2023'],
    ['2023', 'en 2023'],
    ['12900 appels', '12 900 appels'],
    ['5535 consultations', '5535 consultations'],
    ['55000 euros', '55 000 €'],
    ['7 lignes', ''],
  ],
  '2024-11-07-loiret-ligny-le-ribault': [
    ['2024-11-07', 'ce jeudi 7 novembre'],
    ['2023-01', 'janvier 2023'],
    ['24-48 heures', '24-48h'],
    ['20000 euros', 'à hauteur de 20 000 €'],
    ['2023', '2023-2027'],
    ['1000000 euros', '1 M€'],
  ],
  '2021-12-15-journaliste-sante-loiret': [
    ['2 heuresParJour', 'deux heures'],
    ['10000 euros', '10 000 euros'],
    ['24000 habitants', '24 000 habitants'],
    ['14 medecins', '14 médecins volontaires'],
    ['2 heures', 'deux heures d’astreinte'],
    ['2 semaines', 'toutes les deux semaines'],
    ['2 fois', 'doublé'],
    ['5800 appels', '5800 appels'],
    ['2000 consultations', '2 000 consultations'],
    ['80000 habitants', '80 000 habitants'],
    ['30 medecinsPour100000', '30 médecins généralistes pour 100 000 habitants'],
    ['57 medecinsPour100000', '57'],
    ['87 medecinsPour100000', '87'],
    ['61 annees', '61 ans'],
    ['3 cpts', 'trois autres CPTS'],
    ['15000 euros', 'jusqu’à 15 000 euros'],
    ['6 logements', 'six logements meublés'],
    ['2 dossiers', 'deux dossiers'],
    ['8000 euros', '8 000 euros'],
    ['9 dossiers', '9 dossiers'],
    ['2019', 'lancement en 2019'],
    ['99000 euros', '99 000 €'],
  ],
  '2018-01-calleo-digoin': [
    ['2018-01-25', 'le 25 janvier'],
    ['30 medecins', '30 médecins généralistes'],
    ['4 infirmieres', '4 infirmières'],
    ['10 medecins', '10 praticiens'],
    ['35 heuresParSemaine', '35 heures'],
    ['4 centres', '4 sites'],
    ['3 centres', 'les 3 autres'],
    ['14 annees', 'plus de 14 ans'],
  ],
  '2023-01-france-bleu-montelimar': [
    ['24 heures', 'sous 24 heures'],
    ['72 communes', '72 communes'],
    ['110000 habitants', '110 000 habitants'],
    ['10 medecins', 'une dizaine de médecins généralistes'],
    ['2-6 creneauxParSemaine', '2 à 6 créneaux par semaine'],
  ],
}

const chiffres = [...DATASET.chiffres.values()]

function valeurDe({ valeur, fourchette, date, unite }: (typeof chiffres)[number]): string {
  if (date !== undefined) return date
  return `${fourchette ? `${fourchette.min}-${fourchette.max}` : String(valeur)} ${unite}`
}

describe.each(Object.entries(FONDATEURS))('%s', (source, attendus) => {
  const siens = chiffres.filter((chiffre) => idsSource(chiffre.source).includes(source))

  it('each of its figures is there, as printed and as a number, and no other', () => {
    const trie = (lignes: string[]) => [...lignes].sort()
    expect(trie(siens.map((un) => `${valeurDe(un)} ← ${un.imprime ?? ''}`))).toEqual(
      trie(attendus.map(([valeur, imprime]) => `${valeur} ← ${typographie(imprime)}`)),
    )
  })

  it('each has its period or says that there is none, and its scope', () => {
    for (const un of siens) {
      expect(formatPortee(un), un.id).toMatch(/^\p{Lu}.{3,}\.$/u)
      expect(un.periode, un.id).toBeDefined()
    }
  })
})

describe('all figures', () => {
  it('are more than a hundred, and each says what it does not say', () => {
    expect(chiffres.length).toBeGreaterThan(100)
    expect(chiffres.filter(({ neDitPas }) => neDitPas.length < 20)).toEqual([])
  })

  it('two of one chapter never have the same place', () => {
    const places = chiffres.map(({ theme, rang }) => `${theme} ${rang}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it('an opening told here and in content/centres is the same day', () => {
    const dates = new Map(chiffres.flatMap(({ id, date }) => (date ? [[id, date]] : [])))
    const centres: Record<string, string> = {
      '45-malesherbois-csnp': 'malesherbes-ouverture',
      '45-ligny-le-ribault-csnp': 'ligny-ouverture',
      '45-pithiviers-csnp': 'pithiviers-ouverture',
    }
    for (const [centre, chiffre] of Object.entries(centres)) {
      expect(DATASET.centres.get(centre)?.ouvertLe?.date, centre).toBe(dates.get(chiffre))
    }
  })
})
