import { describe, expect, it } from 'vitest'
import { accepte, isReservee, profilDe, type Condition } from '../../../src/domain/orientation/eligibilite.ts'

const SANS = { medecin: 'sansMedecinTraitant', residence: null } as const
const REFUSE = { medecin: 'medecinTraitantIndisponible', residence: null } as const

describe('who a line takes', () => {
  it.each<[Condition[], Parameters<typeof accepte>[1], boolean]>([
    [[], SANS, true],
    [['toutPublic'], SANS, true],
    [['sansMedecinTraitant'], SANS, true],
    [['sansMedecinTraitant'], REFUSE, false],
    [['medecinTraitantIndisponible'], SANS, false],
    [['sansMedecinTraitant', 'medecinTraitantIndisponible'], REFUSE, true],
    [['habitantTerritoire'], { ...SANS, residence: 'dePassage' }, false],
    [['habitantTerritoire'], { ...SANS, residence: 'habitantTerritoire' }, true],
    [['habitantTerritoire'], SANS, true],
    [['habitantTerritoire', 'travailTerritoire'], { ...SANS, residence: 'travailTerritoire' }, true],
    [['habitantTerritoire', 'sansMedecinTraitant'], { ...REFUSE, residence: 'habitantTerritoire' }, false],
    [['sansMedecinTraitant', 'dePassage'], { ...REFUSE, residence: 'dePassage' }, true],
    [['sansMedecinTraitant', 'dePassage'], { ...REFUSE, residence: 'habitantTerritoire' }, false],
    [['sansMedecinTraitant'], { medecin: null, residence: null }, true],
  ])('conditions %j, person %j: %s', (pour, profil, attendu) => {
    expect(accepte(pour, profil)).toBe(attendu)
  })

  it('only a line tied to where one lives or works asks for the place of residence', () => {
    expect(isReservee(['habitantTerritoire', 'sansMedecinTraitant'])).toBe(true)
    expect(isReservee(['dePassage', 'sansMedecinTraitant'])).toBe(false)
    expect(isReservee(['habitantTerritoire', 'toutPublic'])).toBe(false)
    expect(isReservee([])).toBe(false)
  })

  it('whoever is sent to a doctor first comes to the lines once that doctor has said no', () => {
    expect(profilDe({ 'medecin-traitant': 'pas-appele' })).toEqual(REFUSE)
    expect(profilDe({ 'medecin-traitant': 'aucun', residence: 'travail' })).toEqual({
      medecin: 'sansMedecinTraitant',
      residence: 'travailTerritoire',
    })
  })
})
