import { describe, expect, it } from 'vitest'
import { lignesDuService } from '../../src/domain/lignes-du-service.ts'
import { manquesDe } from '../../src/domain/manques.ts'
import { centre, datasetDe, ligne, organisation, present } from '../fixtures/dataset.ts'

const CENTRES = { '99-un': centre('99001', { lignes: ['99-b'] }), '99-deux': centre('99002', { lignes: ['99-b'] }) }
const REGULATION = { '99-b': ligne('99-b', '116117') }

function dataset(lignes: Record<string, object>, centres: Record<string, object> = CENTRES) {
  return datasetDe({ organisations: { '99-a': organisation(), '99-b': organisation() }, lignes, centres })
}

function lues(lignes: Record<string, object>, centres = CENTRES) {
  const donnees = dataset(lignes, centres)
  return lignesDuService(donnees, present(donnees.organisations.get('99-a'))).map((une) => [
    une.ligne.numero,
    une.organisation.id,
  ])
}

describe('a service without a line of its own is reached by that of its places', () => {
  it('once, with its owner', () => {
    expect(lues(REGULATION)).toEqual([['116117', '99-b']])
  })

  it('its own line comes alone', () => {
    expect(lues({ ...REGULATION, '99-a': ligne('99-a', '0199000001') })).toEqual([['0199000001', '99-a']])
  })

  it('its page lacks no number then, and does where no place names a line', () => {
    const manqueUnNumero = (centres: Record<string, object>) =>
      manquesDe(dataset(REGULATION, centres))
        .filter(({ organisation: { id } }) => id === '99-a')
        .some(({ manques }) => manques.some(({ sujet }) => sujet === 'numero'))
    expect(manqueUnNumero(CENTRES)).toBe(false)
    expect(manqueUnNumero({ '99-un': centre('99001') })).toBe(true)
  })
})
