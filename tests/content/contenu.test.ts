import { describe, expect, it } from 'vitest'
import { runChecks } from '../../src/domain/checks/toutes.ts'
import { readToday } from '../../src/data/today.ts'
import { idsSource } from '../../src/domain/source.ts'
import { enLignes } from '../fixtures/checks.ts'
import { DATASET, LECTURE } from '../fixtures/contenu-reel.ts'
import { present } from '../fixtures/dataset.ts'

it('the content that is published has no fault', () => {
  const { constats, ...lecture } = LECTURE
  const croisees = runChecks({ ...lecture, decoupage: DATASET.decoupage, today: readToday() })
  expect(enLignes([...constats, ...croisees])).toBe('')
})

it('no document is shown under the name of a file', () => {
  const titres = [...DATASET.sources.values()].map(({ titre }) => titre)
  expect(titres.filter((titre) => /\.(?:json|csv|xml|txt|html?|pdf)\b/i.test(titre))).toEqual([])
})

it('the 15 is credited first to a body that answers for more than one commune', () => {
  const [premier] = idsSource(present(DATASET.numeros.get('15')).source)
  expect(DATASET.sources.get(present(premier))).toMatchObject({ editeur: 'Département du Loiret', type: 'communique' })
})

/** What nobody has published, worked out by hand: EPCI, communes in the Loiret, organisation, link. */
const EPCI_DU_LOIRET: [siren: string, communes: number, organisation: string, lien: string][] = [
  ['244500203', 15, '45-gatinais-montargois', 'haute'],
  ['200067676', 38, '45-gatinais-montargois', 'haute'],
  ['200067668', 22, '45-gatinais-montargois', 'haute'],
  ['244500419', 20, '45-gatinais-montargois', 'haute'],
  ['200066280', 31, '45-beauce-gatinais', 'moyenne'],
  ['200071850', 31, '45-beauce-gatinais', 'moyenne'],
  ['244500542', 15, '45-beauce-gatinais', 'moyenne'],
  ['244500211', 11, '45-giennois-berry', 'moyenne'],
  ['200068278', 20, '45-giennois-berry', 'moyenne'],
  ['200005932', 7, '45-sologne', 'moyenne'],
  ['200070183', 21, '45-ouest-loiret', 'moyenne'],
  ['244500427', 20, '45-est-orleanais', 'faible'],
  ['244500484', 10, '45-beauce-gatinais', 'possible'],
  ['244500484', 10, '45-est-orleanais', 'possible'],
  ['244500468', 22, '45-cpts-orleanaise', 'possible'],
  ['200070100', 19, '45-est-orleanais', 'possible'],
  ['200070100', 19, '45-giennois-berry', 'possible'],
  ['200035764', 23, '45-ouest-loiret', 'possible'],
]

describe('no link in the Loiret is surer than the facts allow (hard cases 24 and 28)', () => {
  const membres = (siren: string) =>
    (DATASET.decoupage.epci.get(siren)?.communes ?? []).filter((code) => code.startsWith('45'))

  it.each(EPCI_DU_LOIRET)('EPCI %s: %i communes, %s, %s', (siren, nombre, organisation, attendu) => {
    const liens = membres(siren).map((code) =>
      DATASET.liensParCommune.get(code)?.find((lien) => lien.organisation === organisation),
    )
    expect(liens).toHaveLength(nombre)
    const forces = liens.map((lien) =>
      lien?.rattachement.statut === 'deduit' ? lien.rattachement.confiance : lien?.rattachement.statut,
    )
    expect(forces.filter((force) => force !== attendu && force !== 'publie')).toEqual([])
    expect(forces.filter((force) => force === attendu).length).toBeGreaterThan(nombre / 2)
  })

  it('the table covers every commune of the Loiret, and no other link exists there', () => {
    const couvertes = EPCI_DU_LOIRET.flatMap(([siren, , organisation]) =>
      membres(siren).map((code) => `${code} ${organisation}`),
    )
    const duLoiret = [...DATASET.liensParCommune].filter(([code]) => code.startsWith('45'))
    expect(new Set(couvertes.map((paire) => paire.slice(0, 5))).size).toBe(325)
    expect(duLoiret.flatMap(([code, liens]) => liens.map((lien) => `${code} ${lien.organisation}`)).toSorted()).toEqual(
      couvertes.toSorted(),
    )
  })

  it('a commune is tied for sure only where a document names it', () => {
    const sures = [...DATASET.liensParCommune].flatMap(([code, liens]) =>
      liens
        .filter(({ rattachement }) => code.startsWith('45') && rattachement.statut === 'publie')
        .map(({ organisation }) => `${code} ${organisation}`),
    )
    expect(sures.toSorted()).toEqual([
      '45025 45-beauce-gatinais',
      '45182 45-sologne',
      '45191 45-beauce-gatinais',
      '45234 45-cpts-orleanaise',
      '45252 45-beauce-gatinais',
    ])
  })
})
