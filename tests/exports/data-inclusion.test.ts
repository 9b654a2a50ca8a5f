import { describe, expect, it } from 'vitest'
import { services, structures } from '../../src/exports/data-inclusion.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'
import { serviceSchema, structureSchema } from '../fixtures/data-inclusion.ts'
import { present } from '../fixtures/dataset.ts'
import { FICTIF } from '../fixtures/donnees-fictives.ts'

const STRUCTURES = structures(DATASET)
const SERVICES = services(DATASET)

describe('data.inclusion, version 1', () => {
  it('every structure and every service keeps its published rules', () => {
    expect(STRUCTURES.length).toBe(DATASET.organisations.size)
    expect(SERVICES.length).toBeGreaterThan(30)
    for (const une of STRUCTURES) expect(structureSchema.safeParse(une).error?.issues, une.id).toBeUndefined()
    for (const un of SERVICES) expect(serviceSchema.safeParse(un).error?.issues, un.id).toBeUndefined()
  })

  it('each service has its structure, and ids are told once', () => {
    const ids = new Set(STRUCTURES.map(({ id }) => id))
    expect(SERVICES.filter(({ structure_id }) => !ids.has(structure_id))).toEqual([])
    expect(new Set(SERVICES.map(({ id }) => id)).size).toBe(SERVICES.length)
  })

  it('the rules see a fault', () => {
    const [un] = SERVICES
    for (const faute of [
      { nom: 'ab' },
      { nom: 'Un nom.' },
      { description: 'court' },
      { thematiques: ['sante'] },
      { telephone: '01 99; 02 99' },
      { date_maj: '2026' },
      { inconnue: 1 },
    ])
      expect(serviceSchema.safeParse({ ...un, ...faute }).success, JSON.stringify(faute)).toBe(false)
  })

  it('says nothing that is not known: no zone of a probable link, no withdrawn number, the doubt beside a contested one', () => {
    const fictifs = services(FICTIF)
    expect(fictifs.map(({ id }) => id)).toEqual(['99-a', '99-c', '99-sas'].map((id) => `quel-numero-appeler--${id}`))
    const [sure, contestee, garde] = fictifs
    expect(sure).toMatchObject({
      telephone: '+33199000001',
      zone_eligibilite: null,
      horaires_accueil: 'Mo-Fr 08:00-18:00',
    })
    expect(present(contestee).description).toMatch(/^Numéro non confirmé\./)
    expect(garde).toMatchObject({ telephone: '116117', zone_eligibilite: ['99'], horaires_accueil: null })
  })
})
