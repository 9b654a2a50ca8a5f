import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { normalise } from '../../src/domain/recherche/normalise.ts'
import { chercher } from '../../src/domain/recherche/rank.ts'
import { DECOUPAGE_OFFICIEL, INDEX } from '../fixtures/recherche.ts'

const COMMUNES = [...DECOUPAGE_OFFICIEL.communes.values()]
const ANCIENNES = DECOUPAGE_OFFICIEL.anciennes

/** Every name of the official list, and the commune of today it stands for. */
const NOMS: [nom: string, codeInsee: string][] = [
  ...COMMUNES.map(({ nom, codeInsee }): [string, string] => [nom, codeInsee]),
  ...ANCIENNES.map(({ nom, actuelle }): [string, string] => [nom, actuelle]),
]
const CODES_PAR_NOM = Map.groupBy(NOMS, ([nom]) => nom)
const COMMUNES_PAR_CODE_POSTAL = Map.groupBy(
  COMMUNES.flatMap(({ codeInsee, codesPostaux }) => codesPostaux.map((code) => ({ code, codeInsee }))),
  ({ code }) => code,
)

const PROPOSES = new Map<string, ReadonlySet<string>>()

/** Codes INSEE of the list under the field; asked once for each name, since each goes through all of France. */
function proposes(saisie: string): ReadonlySet<string> {
  const connus = PROPOSES.get(saisie) ?? new Set(chercher(INDEX, saisie).lieux.map(({ codeInsee }) => codeInsee))
  PROPOSES.set(saisie, connus)
  return connus
}

type Issue = 'mène' | 'choix' | 'PERDU'

/** What typing `saisie` does for someone of the commune `codeInsee`. */
function issue(saisie: string, codeInsee: string): Issue {
  const seul = chercher(INDEX, saisie).seul
  if (seul) return seul.codeInsee === codeInsee ? 'mène' : 'PERDU'
  return proposes(saisie).has(codeInsee) ? 'choix' : 'PERDU'
}

function compter(saisies: readonly (readonly [saisie: string, codeInsee: string])[]) {
  const issues = saisies.map(([saisie, code]) => ({ saisie, code, issue: issue(saisie, code) }))
  return {
    perdus: issues.filter((un) => un.issue === 'PERDU').map(({ saisie, code }) => `${saisie} (${code})`),
    mene: issues.filter((un) => un.issue === 'mène').length,
    choix: issues.filter((un) => un.issue === 'choix').length,
  }
}

describe('every name and code of the official list is found', () => {
  it('each name of a commune, delegated commune or associated commune leads to its commune or to a choice', () => {
    const { perdus, mene, choix } = compter(NOMS)
    process.stdout.write(`${NOMS.length} noms : ${mene} mènent à leur commune, ${choix} donnent un choix.\n`)
    expect(perdus).toEqual([])
    expect([COMMUNES.length, ANCIENNES.length]).toEqual([34_969 + 45, 2_576])
  })

  it('each postal code leads to its only commune, or to the choice of all of them (hard cases 19 and 20)', () => {
    const faux = [...COMMUNES_PAR_CODE_POSTAL].filter(([code, lieux]) => {
      const codes = lieux.map(({ codeInsee }) => codeInsee).toSorted()
      if (codes.length === 1) return chercher(INDEX, code).seul?.codeInsee !== codes[0]
      return chercher(INDEX, code).seul !== null || [...proposes(code)].toSorted().join() !== codes.join()
    })
    const partages = [...COMMUNES_PAR_CODE_POSTAL.values()].filter(({ length }) => length > 1).length
    process.stdout.write(`${COMMUNES_PAR_CODE_POSTAL.size} codes postaux, dont ${partages} partagés.\n`)
    expect(faux.map(([code]) => code)).toEqual([])
  })

  it('a name that several communes bear exactly never leads to one of them (hard cases 1 and 3)', () => {
    const partages = [...CODES_PAR_NOM].filter(([, noms]) => new Set(noms.map(([, code]) => code)).size > 1)
    process.stdout.write(`${partages.length} noms portés par plusieurs communes.\n`)
    expect(partages.filter(([nom]) => chercher(INDEX, nom).seul !== null).map(([nom]) => nom)).toEqual([])
    expect(partages.length).toBeGreaterThan(1441)
  })

  it('all the communes of one name are shown at once, however many (hard case 1)', () => {
    const caches = [...CODES_PAR_NOM].filter(
      ([nom, noms]) => noms.length > 1 && noms.some(([, code]) => !proposes(nom).has(code)),
    )
    expect(caches.map(([nom]) => nom)).toEqual([])
  })
})

const sansAccents = (nom: string) => nom.normalize('NFD').replace(/\p{M}/gu, '')

const VARIANTES: [facon: string, ecrire: (nom: string) => string][] = [
  ['in capitals', (nom) => nom.toUpperCase()],
  ['in small letters without accents', (nom) => sansAccents(nom.toLowerCase())],
  ['with spaces for hyphens and apostrophes', (nom) => nom.replace(/['’-]/g, ' ')],
  ['without hyphens nor apostrophes', (nom) => nom.replace(/['’-]/g, '')],
  ['with straight apostrophes', (nom) => nom.replaceAll('’', "'")],
  ['with St and Ste', (nom) => nom.replace(/\bSaint(e?)\b/g, 'St$1')],
  ['with oe for œ', (nom) => nom.replaceAll('œ', 'oe').replaceAll('Œ', 'Oe')],
  ['with the article at the end', (nom) => nom.replace(/^(Le|La|Les) (.+)$/, '$2 ($1)')],
  ['without the article', (nom) => nom.replace(/^(Le |La |Les |L['’])(?=.)/, '')],
  ['with spaces around', (nom) => `  ${nom} `],
]

/** All the names where CI asks for it, one in eight elsewhere. */
const PAS = process.env['EXHAUSTIF'] ? 1 : 8
const echantillon = <T>(liste: readonly T[]) => liste.filter((_, rang) => rang % PAS === 0)

const CODES_PAR_CLE = Map.groupBy(NOMS, ([nom]) => normalise(nom))
const partage = (nom: string) => new Set(CODES_PAR_CLE.get(normalise(nom))?.map(([, code]) => code)).size > 1

it.each(['Saint-Vincent-St', 'saint vincent ste'])('%s is short, or not finished: Sterlanges is there', (debut) => {
  expect(chercher(INDEX, debut).lieux.map(({ nom }) => nom)).toContain('Saint-Vincent-Sterlanges')
})

it('any beginning of five letters or more of any name shows the place, or says that more fit', () => {
  fc.assert(
    fc.property(fc.constantFrom(...COMMUNES), fc.nat(), ({ nom, codeInsee }, coupe) => {
      fc.pre(nom.length >= 5)
      const debut = nom.slice(0, 5 + (coupe % (nom.length - 4)))
      // « Paris 1 » is the whole name of another place, not the beginning of « Paris 19e ».
      fc.pre(!/\d$/.test(debut))
      const { lieux, autres } = chercher(INDEX, debut)
      expect(autres > 0 || lieux.some((lieu) => lieu.codeInsee === codeInsee)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

describe('however a name is written, it leads to its commune or to an explicit choice (hard cases 7 to 9 and 13)', () => {
  let total = 0

  it.each(VARIANTES)('%s', (_, ecrire) => {
    const saisies = echantillon(NOMS).map(([nom, code]) => [ecrire(nom), code] as const)
    total += saisies.length
    expect(compter(saisies).perdus).toEqual([])
    expect(saisies.filter(([saisie]) => partage(saisie) && chercher(INDEX, saisie).seul !== null)).toEqual([])
  })

  it('with its département, in four ways', () => {
    const communes = echantillon(COMMUNES)
    const saisies = communes.flatMap(({ nom, codeDepartement, codeInsee }) =>
      [`${nom} (${codeDepartement})`, `${nom} ${codeDepartement}`, `${codeDepartement} ${nom}`, `${sansAccents(nom)} ${codeDepartement.toLowerCase()}`].map(
        (saisie) => [saisie, codeInsee] as const,
      ),
    )
    total += saisies.length
    const { perdus, choix } = compter(saisies)
    expect(perdus).toEqual([])
    expect(choix).toBeLessThan(saisies.length / 100)
  })

  it('with its postal code, before or after', () => {
    const saisies = echantillon(COMMUNES).flatMap(({ nom, codesPostaux, codeInsee }) =>
      codesPostaux.flatMap((code) => [`${code} ${nom}`, `${nom} (${code})`].map((saisie) => [saisie, codeInsee] as const)),
    )
    total += saisies.length
    expect(compter(saisies).perdus).toEqual([])
  })

  it('every beginning of five letters or more shows the place among ten, or says how many are not shown', () => {
    const caches = echantillon(COMMUNES).filter(({ nom, codeInsee }, rang) => {
      if (nom.length < 5) return false
      const debut = nom.slice(0, 5 + (rang % Math.max(1, nom.length - 4)))
      total += 1
      const { lieux, autres } = chercher(INDEX, debut)
      return autres === 0 && !lieux.some((lieu) => lieu.codeInsee === codeInsee)
    })
    expect(caches.map(({ nom }) => nom)).toEqual([])
  })

  afterAll(() => {
    process.stdout.write(`${total + NOMS.length + COMMUNES_PAR_CODE_POSTAL.size} saisies essayées.\n`)
  })
})
