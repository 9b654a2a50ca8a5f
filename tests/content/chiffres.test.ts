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

/** Read in later documents, which print others too. An empty text: the value is known, its very words were not read. */
const AUTRES: Record<string, Attendu[]> = {
  'sans-date-magcentre-urgences-orleans': [['24-48 heures', 'sous 24 à 48h']],
  '2022-03-france-bleu-orleanais': [['24-48 heures', 'sous 24 à 48 heures']],
  'sans-date-concours-pluripro-ouest-loiret': [['48 heures', 'sous les 48 heures']],
  'sans-date-ch-beaugency-direction-commune': [
    ['25 communes', '25 communes'],
    ['48400 habitants', '48 400 habitants'],
    ['23 communes', '23 communes'],
    ['16000 habitants', 'plus de 16 000 personnes'],
  ],
  '2022-10-ars-auvergne-rhone-alpes-rhone-lyon-9e': [
    ['20 communes', '20 communes'],
    ['69497 habitants', '69 497 habitants'],
    ['51102 habitants', '51 102 habitants'],
    ['14 communes', '14 communes'],
    ['27468 habitants', '27 468 habitants'],
    ['3 communes', '3 communes'],
    ['39051 habitants', '39 051 habitants'],
  ],
  'sans-date-quotidien-pharmacien-portes-de-provence': [['300000 euros', '300 000 euros par an']],
  '2020-10-france-bleu-montelimar-centre': [
    ['2020-10-05', 'le 5 octobre dernier'],
    ['3 medecins', 'les trois médecins'],
  ],
  '2018-02-01-unccas-centres-sante-71': [['2018-02-16', 'le 16 février']],
  '2023-chalon-acces-aux-soins': [
    ['2019', 'en 2019'],
    ['133 m2', '133 m2'],
    ['340 m2', '340 m2'],
  ],
  '2018-06-30-montceau-news-centre-sante': [['2018-06-29', '']],
  '2023-09-28-montceau-news-extension': [['2023-09', '']],
  'sans-date-macon-infos-centre-sante': [['2018-11-15', '']],
}

const chiffres = [...DATASET.chiffres.values()]
const dites = (siens: typeof chiffres) => siens.map((un) => `${valeurDe(un)} ← ${un.imprime ?? ''}`)
const attendues = (attendus: Attendu[]) => attendus.map(([valeur, imprime]) => `${valeur} ← ${typographie(imprime)}`)
const citant = (source: string) => chiffres.filter((chiffre) => idsSource(chiffre.source).includes(source))

function valeurDe({ valeur, fourchette, date, unite }: (typeof chiffres)[number]): string {
  if (date !== undefined) return date
  return `${fourchette ? `${fourchette.min}-${fourchette.max}` : String(valeur)} ${unite}`
}

describe.each(Object.entries(FONDATEURS))('%s', (source, attendus) => {
  const siens = citant(source)

  it('each of its figures is there, as printed and as a number, and no other', () => {
    expect(dites(siens).sort()).toEqual(attendues(attendus).sort())
  })

  it('each has its period or says that there is none, and its scope', () => {
    for (const un of siens) {
      expect(formatPortee(un), un.id).toMatch(/^\p{Lu}.{3,}\.$/u)
      expect(un.periode, un.id).toBeDefined()
    }
  })
})

it.each(Object.entries(AUTRES))('%s: what was read in it is there', (source, attendus) => {
  expect(dites(citant(source))).toEqual(expect.arrayContaining(attendues(attendus)))
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
      '26-montelimar-centre-communal': 'montelimar-ouverture',
    }
    for (const [centre, chiffre] of Object.entries(centres)) {
      expect(DATASET.centres.get(centre)?.ouvertLe?.date, centre).toBe(dates.get(chiffre))
    }
  })
})
