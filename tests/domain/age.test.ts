import { describe, expect, it } from 'vitest'
import { ageDe, ageEnBref } from '../../src/domain/age.ts'
import { titreSuite, type Ensuite } from '../../src/domain/suite-en-clair.ts'
import { contenuDe, present, source, TODAY } from '../fixtures/dataset.ts'

const document = (publieLe?: string) =>
  present(contenuDe({ sources: { doc: source(publieLe ? { publieLe } : {}) } }).sources.get('doc'))
const age = (publieLe?: string, ensuite: Ensuite = 'etape') => ageDe(document(publieLe), TODAY, ensuite)

describe('the age of a number is told and warns after a year; it never hides the number', () => {
  it('a number of this year says its date and no warning', () => {
    expect(age('2026-06-01')).toEqual({
      bande: 'recent',
      texte: 'Numéro publié le 1er juin 2026, il y a 5 mois.',
    })
  })

  it('a number of last year says that nobody checked it since, and what to do next', () => {
    expect(age('2025-02-07')).toEqual({
      bande: 'ancien',
      texte:
        'Numéro publié le 7 février 2025, il y a 1 an et 9 mois. Personne ne l’a revérifié depuis pour ce site. Si personne ne répond, passez à l’étape suivante.',
    })
  })

  it('a number of more than two years may be that of somebody else: that too sends to the next step', () => {
    expect(age('2024-02-07')).toEqual({
      bande: 'tresAncien',
      texte:
        'Numéro publié le 7 février 2024, il y a 2 ans et 9 mois. Personne ne l’a revérifié depuis pour ce site. Si personne ne répond, ou si ce n’est plus ce service, passez à l’étape suivante.',
    })
  })

  it('a number that somebody rang says so', () => {
    const appel = source({ type: 'appel', publieLe: '2026-10-01' })
    const lu = present(contenuDe({ sources: { appel } }).sources.get('appel'))
    expect(ageDe(lu, TODAY, 'etape').texte).toBe('Numéro vérifié par un appel le 1er octobre 2026, il y a 1 mois.')
  })

  it('sends nobody to a next step that the page does not give', () => {
    expect(age('2025-02-07', 'rien').texte).toMatch(/pour ce site\.$/)
    expect(age('2024-02-07', 'rien').texte).toMatch(/le numéro a pu changer\.$/)
    expect(age(undefined, 'rien').texte).toMatch(/pas revérifié\.$/)
  })

  it('nobody is told to give up the 15 for a step that is less sure', () => {
    expect([titreSuite('15'), titreSuite('116117')]).toEqual([
      'D’autres services, peut-être pour vous',
      'Si personne ne répond',
    ])
  })

  it.each([
    ['2025-11-23', 'recent'],
    ['2025-11-22', 'ancien'],
    ['2025-12', 'recent'],
    ['2025', 'ancien'],
    ['2024-11-23', 'ancien'],
    ['2024-11-22', 'tresAncien'],
    ['2024', 'tresAncien'],
  ])('%s is « %s »: twelve and twenty-four months to the day', (publieLe, bande) => {
    expect(age(publieLe).bande).toBe(bande)
  })

  it('the next number to try says its age in one sentence, and warns after a year', () => {
    expect(
      ['2026-06-01', '2025-02-07', '2024-02-07', undefined].map((publieLe) => ageEnBref(document(publieLe), TODAY)),
    ).toEqual([
      'Numéro publié le 1er juin 2026, il y a 5 mois.',
      'Numéro publié le 7 février 2025, il y a 1 an et 9 mois, pas revérifié depuis.',
      'Numéro publié le 7 février 2024, il y a 2 ans et 9 mois, pas revérifié depuis\u00a0: il a pu changer.',
      'Numéro d’un document sans date, pas revérifié.',
    ])
  })

  it('a document without a date says so, never a made-up age', () => {
    expect(age().bande).toBe('nonDate')
    expect(age().texte).toMatch(/^Ce numéro vient d’un document sans date/)
    expect(ageDe(undefined, TODAY, 'etape').bande).toBe('nonDate')
  })
})
