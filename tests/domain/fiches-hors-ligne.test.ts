import { describe, expect, it } from 'vitest'
import { fichesHorsLigne } from '../../src/domain/fiches-hors-ligne.ts'
import { centre, datasetDe, DECOUPAGE, lien, ligne, organisation, TODAY, type Fiches } from '../fixtures/dataset.ts'

const FICHES: Fiches = {
  organisations: { '99-a': organisation([lien('publie', ['99001', '99002']), lien('moyenne', ['99003'])]) },
  lignes: { '99-a': ligne('99-a', '0199000001') },
}
const { fiches, noms } = fichesHorsLigne(datasetDe(FICHES), '99', TODAY)
const lettreDe = (code: string) => fiches.find(({ communes }) => communes.some((une) => une.codeInsee === code))?.lettre

describe('a département in one file', () => {
  it('each commune has one sheet, shared only with those that are told the very same', () => {
    const codes = fiches.flatMap(({ communes }) => communes.map(({ codeInsee }) => codeInsee))
    const attendus = [...DECOUPAGE.communes.values()].filter(({ codeDepartement }) => codeDepartement === '99')
    expect(codes.toSorted()).toEqual(attendus.map(({ codeInsee }) => codeInsee).sort())
    expect(lettreDe('99001')).toBe(lettreDe('99002'))
    expect(lettreDe('99003')).not.toBe(lettreDe('99001'))
    expect(new Set(fiches.map(({ lettre }) => lettre)).size).toBe(2)
  })

  it('a sheet is named by letters: digits beside the name of a commune would be called', () => {
    for (const { lettre } of [...fiches, ...noms]) expect(lettre).toMatch(/^[A-Z]+$/)
  })

  it('a former name leads to the sheet of the commune of today, and says which it is', () => {
    const ancienne = DECOUPAGE.anciennes.find(({ actuelle }) => actuelle === '99001')
    expect(noms).toContainEqual({
      nom: ancienne?.nom,
      dans: DECOUPAGE.communes.get('99001')?.nom,
      lettre: lettreDe('99001'),
    })
  })

  it('a service without a number carries the doubts of its link and of its place, beside its name', () => {
    const reserves = (force: string, statut: string) =>
      fichesHorsLigne(
        datasetDe({
          organisations: { '99-a': organisation([lien(force)]) },
          centres: { '99-ici': centre('99001', { statut }) },
        }),
        '99',
        TODAY,
      ).fiches.flatMap(({ sansNumero }) => sansNumero.map(({ reserve }) => reserve))
    expect(reserves('publie', 'ouvert')).toEqual([null])
    expect(reserves('publie', 'inconnu')).toEqual(['nous ne savons pas si ce lieu reçoit encore'])
    expect(reserves('possible', 'inconnu')).toEqual(['lien non confirmé, nous ne savons pas si ce lieu reçoit encore'])
    expect(reserves('moyenne', 'ouvert')).toEqual(['lien non confirmé'])
  })

  it('each number says how old it is', () => {
    const [publiee] = fiches.filter(({ lettre }) => lettre === lettreDe('99001'))
    expect(publiee?.age?.texte).toContain('7 février 2024')
  })
})
