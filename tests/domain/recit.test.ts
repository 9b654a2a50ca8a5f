import { describe, expect, it } from 'vitest'
import { formatNombreDe, formatValeurDe } from '../../src/domain/chiffre-en-clair.ts'
import { paragraphesDe } from '../../src/domain/paragraphes.ts'
import { chapitresDe, chronologieDe } from '../../src/domain/recit.ts'
import { documentsDe } from '../../src/domain/source.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'
import { chiffre, contenuDe, present, source } from '../fixtures/dataset.ts'

const chapitres = chapitresDe(DATASET)

it('the story goes from the need to the money, and no figure or chart is left out or told twice', () => {
  expect(chapitres.map(({ titre }) => titre)).toEqual([
    'Le besoin',
    'La réponse',
    'L’activité',
    'L’argent',
    'Ailleurs',
    'Les territoires des CPTS',
  ])
  expect(chapitres.flatMap(({ chiffres }) => chiffres.map(({ id }) => id)).sort()).toEqual(
    [...DATASET.chiffres.keys()].sort(),
  )
  expect(chapitres.flatMap(({ graphiques }) => graphiques)).toHaveLength(DATASET.graphiques.size)
})

it('every number that we compute is computed, and says with what; one is not, and says why', () => {
  const calculs = chapitres.flatMap(({ calculs: uns }) => uns)
  expect(calculs).toHaveLength(4)
  expect(calculs.filter(({ resultat }) => !resultat.ok)).toMatchObject([
    {
      titre: 'Des consultations proposées (2021) à celles assurées (2024)',
      resultat: { raison: expect.stringContaining('Combien des consultations proposées ont eu lieu') },
    },
  ])
})

it('the timeline goes from 2019 to 2025, in order, and each date has its document', () => {
  const faits = chronologieDe(DATASET)
  expect(faits.map(({ date }) => date)).toEqual(faits.map(({ date }) => date).sort())
  expect([...new Set(faits.map(({ date }) => date.slice(0, 4)))]).toEqual([
    '2019',
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
  ])
})

it('the size of each CPTS is one row, and two documents that disagree stand in one cell', () => {
  const [territoires] = chapitres.filter(({ theme }) => theme === 'territoires')
  const tailles = present(territoires).tailles
  expect(new Set(tailles.map(({ organisation }) => organisation.id)).size).toBe(tailles.length)
  const dites = (id: string) =>
    present(tailles.find(({ organisation }) => organisation.id === id)).cases.map((uns) => uns.map(formatNombreDe))
  expect(dites('69-aprosalys')).toEqual([['66\u00a0614'], ['4'], ['99']])
  expect(dites('69-lyon-3')).toEqual([['plus de\u00a0101\u00a0000', '48\u00a0277'], [], ['67']])
})

describe('paragraphs ready to print', () => {
  const paragraphes = paragraphesDe(DATASET)

  it('each has its figures, its documents and a date', () => {
    expect(paragraphes.length).toBeGreaterThan(5)
    for (const { texte, chiffres, sources } of paragraphes) {
      expect(chiffres.length).toBeGreaterThan(1)
      expect(sources.length).toBeGreaterThan(0)
      expect(texte).toMatch(/d’après un document publié (le|en) /)
      expect(texte).not.toMatch(/undefined|NaN/)
    }
  })

  it('the document named next after a figure, or last where none follows, is one of those that give it', () => {
    for (const { titre, texte, chiffres } of paragraphes) {
      const citations = [...texte.matchAll(/d’après un document publié [^(]+\(([^)]+)\)/g)]
      for (const un of chiffres) {
        const place = texte.indexOf(formatValeurDe(un))
        expect(place, `${titre} ${un.id}`).toBeGreaterThan(-1)
        const citation = citations.find(({ index }) => index > place) ?? citations.at(-1)
        const editeurs = documentsDe(un.source, DATASET.sources).map(({ editeur }) => editeur)
        expect(editeurs, `${titre} ${un.id}`).toContain(citation?.[1])
      }
    }
  })

  it('the growth says what else changed between the two counts (hard case 66), and no call is told as received', () => {
    const hausse = paragraphes.find(({ titre }) => titre.startsWith('La hausse'))
    expect(hausse?.texte).toMatch(/réunit le secrétariat et les médecins.* un centre s’est ouvert/)
    for (const { texte } of paragraphes) expect(texte).not.toMatch(/a reçu/)
  })

  it('a number changes with its record, and a paragraph without its figures stops the build', () => {
    const chiffres = new Map(DATASET.chiffres)
    const id = 'beauce-gatinais-sans-medecin-traitant'
    const [avant] = paragraphes
    chiffres.set(id, { ...(chiffres.get(id) as (typeof paragraphes)[0]['chiffres'][0]), valeur: 99_999 })
    expect(paragraphesDe({ ...DATASET, chiffres })[0]?.texte).toBe(avant?.texte.replace('24\u00a0000', '99\u00a0999'))
    chiffres.delete(id)
    expect(() => paragraphesDe({ ...DATASET, chiffres })).toThrow(`content/chiffres/${id}.yaml`)
  })
})

describe('the blanks of a sentence', () => {
  const RESERVE = 'Une réserve inventée, assez longue.'
  const remplir = (texte: string, liens: object[] = [{ chiffre: 'avant', reserve: RESERVE }]) => {
    const contenu = contenuDe({
      sources: { 'sans-date-doc': source(), '2024-doc': source({ publieLe: '2024-02-07' }) },
      chiffres: {
        avant: chiffre({ serie: 's', source: 'sans-date-doc' }),
        apres: chiffre({ serie: 's', valeur: 250, periode: { date: '2022-03' }, comparableAvec: liens }),
      },
      recits: {
        activite: {
          texte: 'Un chapitre inventé pour les tests, dont rien n’est vrai.',
          chiffres: ['avant'],
          paragraphes: [{ titre: 'Un paragraphe inventé', texte }],
        },
      },
    })
    return present(paragraphesDe(contenu)[0])
  }

  it('say the value, the document and its day, the date, the growth, and its reserve last', () => {
    const { texte, sources } = remplir(
      'La ligne a traité {avant}, {selon avant}, puis {apres} en {date apres}, {selon apres} : {hausse avant apres} de plus.',
    )
    expect(texte.replaceAll('\u00a0', ' ')).toBe(
      'La ligne a traité 100 appels, d’après un document sans date (Mairie fictive), puis 250 appels en mars 2022, ' +
        `d’après un document publié le 7 février 2024 (Mairie fictive) : 150 % de plus. ${RESERVE}`,
    )
    expect(sources.map(({ id }) => id)).toEqual(['sans-date-doc', '2024-doc'])
  })

  it('give the figures that are said, once each, not those that only lend their document', () => {
    const { chiffres } = remplir('La ligne a traité {apres}, {selon avant}, oui, {apres}, en {date apres}.')
    expect(chiffres.map(({ id }) => id)).toEqual(['apres'])
  })

  it('stop the build where one stays empty: a paragraph never leaves in silence', () => {
    expect(() => remplir('Soit {avant}, puis {apres}, {selon apres} : {hausse avant apres}.', [])).toThrow(
      /comparables/,
    )
  })
})
