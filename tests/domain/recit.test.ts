import { describe, expect, it } from 'vitest'
import { formatNombreDe, formatValeurDe } from '../../src/domain/chiffre-en-clair.ts'
import { paragraphesDe } from '../../src/domain/paragraphes.ts'
import { chapitresDe, chronologieDe } from '../../src/domain/recit.ts'
import { documentsDe } from '../../src/domain/source.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'
import { present } from '../fixtures/dataset.ts'

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
      titre: 'Des consultations proposées (2021) aux consultations assurées (2024)',
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
