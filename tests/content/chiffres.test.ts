/** Every figure of the five founding documents is in content/chiffres, once, with its period and its scope. */
import { describe, expect, it } from 'vitest'
import { libellePrecision } from '../../src/domain/chiffre.ts'
import { formatPortee, formatValeurDe } from '../../src/domain/chiffre-en-clair.ts'
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
  '2022-03-france-bleu-orleanais': [
    ['24-48 heures', 'sous 24 à 48 heures'],
    ['22 communes', ''],
  ],
  'sans-date-concours-pluripro-ouest-loiret': [
    ['48 heures', 'sous les 48 heures'],
    ['2 cpts', ''],
    ['1 cpts', ''],
  ],
  'sans-date-ch-beaugency-direction-commune': [
    ['25 communes', '25 communes'],
    ['48400 habitants', '48 400 habitants'],
    ['23 communes', '23 communes'],
    ['16000 habitants', 'plus de 16 000 personnes'],
  ],
  '2022-10-ars-auvergne-rhone-alpes-rhone-lyon-9e': [
    ['33 professionnels', '33 professionnels de santé'],
    ['86 professionnels', '86 professionnels de santé'],
    ['49 professionnels', '49 professionnels de santé'],
    ['62 professionnels', '62 professionnels de santé'],
    ['16 cpts', 'portent à 16 le nombre de CPTS'],
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
  '2023-09-28-montceau-news-extension': [
    ['2023-09', ''],
    ['2019-06-29', ''],
  ],
  'sans-date-macon-infos-centre-sante': [['2018-11-15', '']],
  '2016-11-france-3-contrat-orleans': [
    ['10 communes', 'dix communes'],
  ],
  '2018-06-01-france-bleu-garde-fleury': [
    ['2018-11', 'en novembre'],
  ],
  '2019-04-elsan-archette': [
    ['2019-04-01', ''],
  ],
  '2020-01-france-bleu-bourges': [
    ['5 medecins', 'Cinq médecins de ville, chaque jour'],
    ['24723 patients', '24.723 patients'],
    ['40 communes', 'quarante communes'],
    ['28 pourcent', '28 % des habitants'],
  ],
  'sans-date-france-bleu-bourges-cpts': [
    ['124000 habitants', '124.000 habitants'],
    ['611 professionnels', '611 professionnels de santé'],
  ],
  '2021-05-france-bleu-saint-rambert': [
    ['2-3 semaines', ''],
    ['35 communes', ''],
  ],
  '2021-11-30-france-bleu-indre-116117': [
    ['48 heures', 'sous 48h maximum'],
  ],
  '2021-12-france-bleu-saint-etienne-de-saint-geoirs': [
    ['2022-01-03', ''],
  ],
  '2022-01-19-vendee-soins-non-programmes': [
    ['7 cpts', 'sept communautés professionnelles territoriales de santé'],
  ],
  '2022-03-14-reporter-sablais-centre': [
    ['2022-03-14', 'lundi 14 mars 2022'],
  ],
  '2022-03-france-bleu-poitiers': [
    ['17 communes', '17 communes'],
    ['157000 habitants', '157 000 habitants'],
    ['900 professionnels', '900 professionnels de santé'],
  ],
  '2022-03-gazette-communes-permanences': [
    ['2019', ''],
  ],
  '2022-06-concours-pluripro-grand-douai': [
    ['21 communes', '21 communes'],
    ['130000 habitants', 'un peu moins de 130 000 habitants'],
    ['2020-02', 'en février 2020'],
    ['740 professionnels', '740 professionnels adhérents'],
    ['10000 patients', '10 000 patients'],
  ],
  '2022-10-21-info-chalon-centre-sante': [
    ['7287 patients', '7287 patients'],
  ],
  '2022-11-25-info-chalon-aubepins': [
    ['2017', ''],
  ],
  '2022-ars-pays-de-la-loire-fontenay-le-comte': [
    ['58 communes', '58 communes'],
    ['66847 habitants', '66 847 habitants'],
    ['7 centres', '7 centres de soins non programmés'],
  ],
  '2023-09-saint-jean-de-braye-sante': [
    ['22000 habitants', ''],
    ['4.5 medecins', ''],
  ],
  '2024-01-12-ars-aura-royans-vercors': [
    ['18 communes', '18 communes'],
    ['9600 habitants', 'près de 9 600 habitants'],
    ['50 professionnels', 'près de 50 professionnels de santé'],
  ],
  '2024-03-viva-magazine-provence-alpes': [
    ['40 communes', 'une quarantaine d’autres communes'],
    ['45000 habitants', 'environ 45 000 habitants'],
  ],
  '2024-06-ministere-decret-sas': [
    ['22 departements', ''],
  ],
  '2024-10-18-quotidien-medecin-sas': [
    ['92 departements', ''],
  ],
  '2024-10-le-trois-nord-franche-comte': [
    ['48 medecins', ''],
  ],
  '2024-11-cpts-3-provinces-reunion': [
    ['124 communes', ''],
  ],
  '2024-france-3-haut-rhin-15': [
    ['26 medecins', ''],
    ['10 medecins', ''],
  ],
  '2025-09-cpts-aubagne-soiree': [
    ['2024-12', ''],
  ],
  '2025-10-13-medscape-centre-vendee': [
    ['46 communes', '46 communes'],
    ['186000 patients', '186 000 patients'],
  ],
  '2025-11-concours-pluripro-vitry': [
    ['24-48 heures', 'vingt-quatre à quarante-huit heures'],
    ['100000 habitants', '100 000 habitants'],
  ],
  '2025-11-maisons-et-poles-de-sante-lyon-3e': [
    ['2025-11-24', '24 novembre 2025'],
    ['101000 habitants', 'plus de 101 000 habitants'],
    ['67 professionnels', '67 soignants'],
    ['27 cpts', '27ᵉ CPTS du département'],
  ],
  '2025-12-corse-net-infos-extreme-sud': [
    ['2 cpts', ''],
  ],
  '2026-01-magcentre-france-sante-41': [
    ['10 lieux', ''],
    ['2000 lieux', ''],
    ['5000 lieux', ''],
  ],
  'sans-date-ars-auvergne-rhone-alpes-rhone-aprosalys': [
    ['4 communes', '4 communes'],
    ['66614 habitants', '66 614 habitants'],
    ['99 professionnels', '99 professionnels de santé'],
    ['49664 habitants', '49 664 habitants'],
    ['96 professionnels', '96 professionnels de santé'],
    ['52862 habitants', '52 862 habitants'],
    ['63 professionnels', '63 professionnels de santé'],
    ['20 cpts', 'portent à 20 le nombre de CPTS'],
    ['3 communes', '3 communes'],
    ['43605 habitants', '43 605 habitants'],
  ],
  'sans-date-ars-corbeilles': [
    ['12 centres', '12e centre'],
    ['4 centres', ''],
  ],
  'sans-date-concours-pluripro-bievre': [
    ['211 personnes', 'plus de 211'],
    ['170 personnes', ''],
    ['6566 personnes', ''],
  ],
  'sans-date-concours-pluripro-centres-region': [
    ['3 medecins', ''],
    ['20 centres', '20 centres de santé'],
    ['69 medecins', '69 médecins'],
    ['27000 patients', '27 000 patients'],
  ],
  'sans-date-concours-pluripro-chatelleraudais': [
    ['84000 habitants', '84 000 habitants'],
  ],
  'sans-date-concours-pluripro-doctobus': [
    ['48 heures', ''],
  ],
  'sans-date-concours-pluripro-grand-douai-urgences': [
    ['60 creneauxParSemaine', ''],
    ['11000 patients', ''],
    ['30 pourcent', '30 %'],
  ],
  'sans-date-concours-pluripro-jouy-le-potier': [
    ['4 medecins', ''],
  ],
  'sans-date-concours-pluripro-sud-28': [
    ['16 medecins', ''],
    ['55000 habitants', ''],
  ],
  'sans-date-concours-pluripro-val-durance': [
    ['100 patients', 'Plus d’une centaine de patients en un mois'],
  ],
  'sans-date-concours-pluripro-vallee-de-la-lys': [
    ['9 communes', ''],
    ['75000 habitants', ''],
  ],
  'sans-date-cpts-berry-vierzon-sologne': [
    ['38 communes', '38 communes'],
    ['6 intercommunalites', '6 communautés de communes'],
  ],
  'sans-date-cpts-lyon-3-site': [
    ['48277 habitants', ''],
  ],
  'sans-date-cpts-nord-medoc-urgence-ressentie': [
    ['24-48 heures', ''],
  ],
  'sans-date-cpts-sud-cher-sas': [
    ['67 pourcent', 'Deux tiers des appels'],
  ],
  'sans-date-cpts-tarn-ouest': [
    ['50 communes', ''],
    ['53765 habitants', ''],
  ],
  'sans-date-forum-eco-deuxieme-volet': [
    ['24 lieux', ''],
    ['55 medecins', ''],
  ],
  'sans-date-france-3-montargis': [
    ['2 medecins', ''],
  ],
  'sans-date-france-bleu-ligny': [
    ['5 infirmieres', ''],
  ],
  'sans-date-france-bleu-neuville-aux-bois': [
    ['2 medecins', ''],
  ],
  'sans-date-horizon-lens': [
    ['24 heures', ''],
  ],
  'sans-date-petit-vendomois-pais': [
    ['6 medecins', ''],
  ],
  'sans-date-portail-cpts-giennois-berry': [
    ['2017-02', ''],
  ],
  'sans-date-rcf-sas-berry': [
    ['6 cpts', ''],
  ],
  'sans-date-saran-voeu': [
    ['8 medecins', ''],
  ],
  'sans-date-tribune-hebdo-dentistes': [
    ['50 dentistes', '50 dentistes de plus'],
    ['270-280 dentistes', ''],
  ],
  'sans-date-urps-naissance-beauce-gatinais': [
    ['11 rang', 'La 11ème CPTS du Centre-Val de Loire'],
  ],
  'sans-date-urps-sas-centre-val-de-loire': [
    ['3 services', ''],
  ],
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
  it('are more than two hundred, and each says what it does not say', () => {
    expect(chiffres.length).toBeGreaterThan(200)
    expect(chiffres.filter(({ neDitPas }) => neDitPas.length < 20)).toEqual([])
  })

  it('a range is two bounds, never one exact number', () => {
    const dites = chiffres.filter(({ fourchette }) => fourchette).map(libellePrecision)
    expect(new Set(dites)).toEqual(new Set(['deux bornes, d’après le document']))
  })

  it('two of one chapter never have the same place', () => {
    const places = chiffres.map(({ theme, rang }) => `${theme} ${rang}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it('« le même article » is said of figures that name one document only, or else with its date', () => {
    const doubles = chiffres.flatMap(({ id, source, comparableAvec }) =>
      comparableAvec.flatMap(({ chiffre, reserve }) => {
        const autre = DATASET.chiffres.get(chiffre)
        const documents = new Set([source, autre?.source ?? []].flat())
        return reserve && /même article(?! (de|du) )/.test(reserve) && documents.size > 1 ? [id] : []
      }),
    )
    expect(doubles).toEqual([])
  })

  it('a date that we complete ourselves is never called exact, on the page or in a citation', () => {
    const lues = chiffres.filter(({ date, neDitPas, evenement }) =>
      date === undefined ? false : /notre lecture/.test(`${neDitPas} ${evenement}`),
    )
    expect(lues.map(({ id }) => id)).toContain('ouest-loiret-debut-ligne')
    for (const un of lues) expect(formatValeurDe(un), un.id).toMatch(/ \(date que nous complétons\)$/)
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
