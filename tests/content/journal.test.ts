/** No number and no hours change in silence: what was once published leaves a trace in the content. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DATASET, LECTURE } from '../fixtures/contenu-reel.ts'
import { contenuDe, ligne } from '../fixtures/dataset.ts'
import {
  changementsSansTrace,
  horairesParLigne,
  horairesSansTrace,
  numerosParLigne,
  type HorairesConnus,
  type NumerosConnus,
} from '../fixtures/journal.ts'
import { valeursChangees, valeursRelues } from '../fixtures/relues.ts'

const CONNUS = new URL('../fixtures/numeros-connus.json', import.meta.url).pathname

/** A new line, or a change that left its trace, is noted by `npx vitest run tests/content/journal.test.ts -u`. */
it('every number that was published is still there, or its change is told', async () => {
  const connus = JSON.parse(readFileSync(CONNUS, 'utf8')) as NumerosConnus
  expect(changementsSansTrace(connus, DATASET.lignes)).toEqual([])
  const { lignes } = DATASET
  await expect(`${JSON.stringify(numerosParLigne(lignes), null, 2)}\n`).toMatchFileSnapshot(CONNUS)
})

const HORAIRES = new URL('../fixtures/horaires-connus.json', import.meta.url).pathname

/** The same for hours. A slip of ours: correct it in the known ones too, which says that the document was read over. */
it('all hours that were published are still there, or their change is told', async () => {
  const connus = JSON.parse(readFileSync(HORAIRES, 'utf8')) as HorairesConnus
  expect(horairesSansTrace(connus, DATASET.lignes)).toEqual([])
  await expect(`${JSON.stringify(horairesParLigne(DATASET.lignes), null, 2)}\n`).toMatchFileSnapshot(HORAIRES)
  expect(Object.keys(connus).length).toBeGreaterThan(5)
})

const RELUES = new URL('../fixtures/relues.json', import.meta.url).pathname

/** Short numbers and codes too: one that slips into another that exists is seen here only. Read the document over, then `-u`. */
it('every place that gives a number, or says where it serves and when, still gives the same', async () => {
  await expect(`${JSON.stringify(valeursRelues(LECTURE.contenu), null, 2)}\n`).toMatchFileSnapshot(RELUES)
  expect(Object.keys(valeursRelues(LECTURE.contenu)).length).toBeGreaterThan(150)
})

it('a word that leads elsewhere is seen, with file and key', () => {
  const mots = (numero: string) => contenuDe({ mots: { feu: { mots: ['feu'], numero, source: 's' } } })
  expect(valeursChangees(valeursRelues(mots('18')), mots('18'))).toEqual([])
  expect(valeursChangees(valeursRelues(mots('18')), mots('17'))).toEqual([
    expect.stringContaining('content/mots/feu.yaml : numero : disait 18, dit 17.'),
  ])
})

describe('a change without a trace is seen', () => {
  const sansTrace = (lignes: Record<string, object>, connus: NumerosConnus = { '99-a': '0199000001' }) =>
    changementsSansTrace(connus, contenuDe({ lignes }).lignes)

  it.each([
    ['another number', { '99-a': ligne('99-a', '0199000002') }],
    ['another number, with the history of a third', { '99-a': ligne('99-a', '0199000002', historique('0199000003')) }],
    ['a withdrawn line with other digits', { '99-a': ligne('99-a', '0199000002', { statut: 'retire' }) }],
    ['a file that is gone', {}],
    ['a file that was renamed', { '99-b': ligne('99-a', '0199000001') }],
  ])('%s', (_, lignes) => {
    expect(sansTrace(lignes)).toEqual([expect.stringContaining('content/lignes/99-a.yaml')])
  })

  it.each([
    ['the same number', { '99-a': ligne('99-a', '0199000001') }],
    ['a new number, the old one in the history', { '99-a': ligne('99-a', '0199000002', historique('0199000001')) }],
    ['a file that is gone, its number in the history of another', { '99-b': ligne('99-a', '0199000002', historique('0199000001')) }],
    ['a withdrawn line', { '99-a': ligne('99-a', '0199000001', { statut: 'retire' }) }],
    ['a new line', { '99-a': ligne('99-a', '0199000001'), '99-b': ligne('99-a', '0199000002') }],
  ])('and that is no fault: %s', (_, lignes) => {
    expect(sansTrace(lignes)).toEqual([])
  })

  it('the message names the file and the gesture', () => {
    expect(sansTrace({ '99-a': ligne('99-a', '0199000002') })).toMatchInlineSnapshot(`
      [
        "content/lignes/99-a.yaml : le numéro 0199000001 est devenu 0199000002. Rangez l’ancien dans « historique » avec sa source, ou gardez la fiche avec « statut: remplace » ou « statut: retire » et sa raison.",
      ]
    `)
  })
})

describe('hours that change without a trace are seen', () => {
  const AVANT = '08:00-18:00, jours nonPrecises'
  const sansTrace = (plus: object, avant = AVANT) =>
    horairesSansTrace({ '99-a': avant }, contenuDe({ lignes: { '99-a': ligne('99-a', '0199000001', plus) } }).lignes)
  const horaires = (osm: string, plus: object = {}) => ({ horaires: { osm, source: '2024-doc', ...plus } })
  const trace = { historique: [{ horaires: { osm: '08:00-18:00', jours: 'nonPrecises' }, source: '2024-doc' }] }

  it.each([
    ['other hours', horaires('08:00-20:00', { jours: 'nonPrecises' })],
    ['other hours on days that become known', horaires('Mo-Fr 08:00-20:00')],
    ['hours that are gone', {}],
    ['other hours, with the history of third ones', { ...horaires('Mo-Fr 08:00-20:00'), historique: [{ horaires: { osm: '09:00-18:00' }, source: '2024-doc' }] }],
  ])('%s', (_, plus) => {
    expect(sansTrace(plus)).toEqual([expect.stringContaining('content/lignes/99-a.yaml')])
  })

  it.each([
    ['the same hours', horaires('08:00-18:00', { jours: 'nonPrecises' })],
    ['the days become known', horaires('Mo-Fr 08:00-18:00')],
    ['other hours, the old ones in the history', { ...horaires('Mo-Fr 08:00-20:00'), ...trace }],
    ['hours that are gone, and kept in the history', trace],
  ])('and that is no fault: %s', (_, plus) => {
    expect(sansTrace(plus)).toEqual([])
  })

  it('days that are known may not be forgotten', () => {
    expect(sansTrace(horaires('08:00-18:00', { jours: 'nonPrecises' }), 'Mo-Fr 08:00-18:00')).toHaveLength(1)
  })

  it('the message names the file and the gesture', () => {
    expect(sansTrace(horaires('Mo-Fr 08:00-20:00'))).toMatchInlineSnapshot(`
      [
        "content/lignes/99-a.yaml : les horaires « 08:00-18:00, jours nonPrecises » sont devenus « Mo-Fr 08:00-20:00 ». Rangez les anciens dans « historique », avec leur source.",
      ]
    `)
  })
})

function historique(numero: string) {
  return { historique: [{ numero, source: '2024-doc' }] }
}
