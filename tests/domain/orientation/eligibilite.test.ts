import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../src/domain/condition.ts'
import { conditionSchema } from '../../../src/domain/ligne.ts'
import { CONDITIONS, formatPour } from '../../../src/domain/ligne-en-clair.ts'
import { accepte, isReservee, profilDe, type Profil } from '../../../src/domain/orientation/eligibilite.ts'

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
    [['dePassage'], { ...SANS, residence: 'habitantTerritoire' }, false],
    [['dePassage'], SANS, true],
  ])('conditions %j, person %j: %s', (pour, profil, attendu) => {
    expect(accepte(pour, profil)).toBe(attendu)
  })

  it('only a line tied to where one lives or works asks for the place of residence', () => {
    expect(isReservee(['habitantTerritoire', 'sansMedecinTraitant'])).toBe(true)
    expect(isReservee(['dePassage', 'sansMedecinTraitant'])).toBe(false)
    expect(isReservee(['habitantTerritoire', 'toutPublic'])).toBe(false)
    expect(isReservee(['habitantTerritoire', 'dePassage'])).toBe(false)
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

describe('the sentence says who is taken', () => {
  const MEDECINS = ['sansMedecinTraitant', 'medecinTraitantIndisponible'] as const
  const RESIDENCES = ['habitantTerritoire', 'travailTerritoire', 'dePassage'] as const
  const PROFILS = MEDECINS.flatMap((medecin) => RESIDENCES.map((residence): Profil => ({ medecin, residence })))
  const ENSEMBLES = conditionSchema.options.reduce<Condition[][]>(
    (ensembles, une) => ensembles.flatMap((ensemble) => [ensemble, [...ensemble, une]]),
    [[]],
  )

  /** The sentence as a person reads it: « et » adds up, « ou » gives the choice, and whoever is passing through stands apart. */
  function lue(phrase: string | null, { medecin, residence }: Profil): boolean {
    if (phrase === null || phrase === CONDITIONS.toutPublic) return true
    const vrai = (partie: string) =>
      partie === CONDITIONS[residence ?? 'toutPublic'] ||
      partie === CONDITIONS[medecin ?? 'toutPublic'] ||
      (partie === 's’il ne peut pas vous recevoir' && medecin === 'medecinTraitantIndisponible')
    const siens = phrase.replace(/(^|, ou )si vous êtes de passage$/, '')
    const passage = siens !== phrase && residence === 'dePassage'
    return passage || (siens !== '' && siens.split(', et ').every((partie) => partie.split(/,? ou /).some(vrai)))
  }

  it.each(ENSEMBLES.map((ensemble) => [ensemble]))('%j', (ensemble) => {
    const phrase = formatPour(
      { pour: ensemble.map((condition) => ({ condition, source: '2024-doc' })) },
      { territoire: { rattachements: [], annonces: [], chevauchements: [] } },
    )
    for (const profil of PROFILS) expect([profil, accepte(ensemble, profil)]).toEqual([profil, lue(phrase, profil)])
  })
})
