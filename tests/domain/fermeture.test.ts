/** A closure is announced, then in force, then over, and each day says it in its own words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fermetureEnCours,
  fermeturesNonFinies,
  formatFermeture,
  formatJoursFermes,
  phraseFermeture,
  phaseDe,
} from '../../src/domain/fermeture-en-clair.ts'
import { fermeturesBreves, fermeturesDistinctes } from '../../src/domain/checks/fermetures.ts'
import { datesFutures } from '../../src/domain/checks/dates-futures.ts'
import { periodesOrdonnees } from '../../src/domain/checks/dates-ordonnees.ts'
import { verifierForme } from '../../src/domain/checks/forme.ts'
import { sourcesCitees } from '../../src/domain/checks/sources-citees.ts'
import type { Check } from '../../src/domain/checks/check.ts'
import { jourSuivant } from '../../src/domain/heure.ts'
import { etapePrincipale } from '../../src/domain/etape.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { fermeturesDe } from '../../src/domain/reponse-en-clair.ts'
import { enLignes } from '../fixtures/checks.ts'
import { centre, contexteDe, datasetDe, lien, ligne, organisation, present, source } from '../fixtures/dataset.ts'

const CONGES = { du: '2027-03-03', au: '2027-03-05', motif: 'congés du secrétariat' }

describe('its days, in words that stay true', () => {
  it.each([
    ['2027-03-03', '2027-03-03', 'fermé le 3 mars 2027'],
    ['2027-03-01', '2027-03-05', 'fermé du 1er au 5 mars 2027'],
    ['2027-03-30', '2027-04-02', 'fermé du 30 mars au 2 avril 2027'],
    ['2026-12-24', '2027-01-03', 'fermé du 24 décembre 2026 au 3 janvier 2027'],
  ])('%s → %s: %s', (du, au, texte) => {
    expect(formatJoursFermes({ du, au })).toBe(texte)
  })

  it('with the reason', () => {
    expect(formatFermeture(CONGES)).toBe('fermé du 3 au 5 mars 2027\u00a0: congés du secrétariat')
  })
})

describe('day after day', () => {
  it('announced, in force on its two bounds, over: the words of each day', () => {
    const jours = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05', '2027-03-06']
    const dits = jours.map((jour) => `${jour} ${phaseDe(CONGES, jour)} ${phraseFermeture(CONGES, jour) ?? '-'}`)
    expect(dits.join('\n')).toMatchInlineSnapshot(`
      "2027-03-01 annoncee Fermé du 3 au 5 mars 2027 : congés du secrétariat.
      2027-03-02 annoncee Fermé à partir de demain, du 3 au 5 mars 2027 : congés du secrétariat.
      2027-03-03 enCours Fermé jusqu’au 5 mars 2027 compris : congés du secrétariat.
      2027-03-04 enCours Fermé aujourd’hui et demain : congés du secrétariat.
      2027-03-05 enCours Fermé aujourd’hui : congés du secrétariat.
      2027-03-06 finie -"
    `)
  })

  it('one day: tomorrow, today, over', () => {
    const seul = { du: '2027-03-03', au: '2027-03-03', motif: 'congés' }
    expect(['2027-03-02', '2027-03-03', '2027-03-04'].map((jour) => phraseFermeture(seul, jour))).toEqual([
      'Fermé demain, 3 mars 2027\u00a0: congés.',
      'Fermé aujourd’hui\u00a0: congés.',
      null,
    ])
  })

  it('of several, what is in force comes first, then the nearest; what is over is left out', () => {
    const ete = { du: '2027-08-01', au: '2027-08-15' }
    const mai = { du: '2027-05-01', au: '2027-05-01' }
    expect(fermeturesNonFinies([ete, CONGES, mai], '2027-03-04')).toEqual([CONGES, mai, ete])
    expect(fermeturesNonFinies([ete, CONGES, mai], '2027-03-06')).toEqual([mai, ete])
    expect(fermetureEnCours([ete, CONGES], '2027-03-04')).toBe(CONGES)
    expect(fermetureEnCours([ete, CONGES], '2027-03-06')).toBeNull()
  })
})

describe('two lines on one number: closed is a day on which nobody answers', () => {
  const NUMERO = '0199000001'
  const fermee = (du: string, au: string, motif = 'congés') => ({ du, au, motif, source: '2024-doc' })
  const JOUR = { osm: '08:00-18:00', jours: 'nonPrecises', source: '2024-doc' }
  const communes = (ici: object[], duDepartement: object[], horaires: { horaires?: object } = { horaires: JOUR }) => {
    const pays = datasetDe({
      organisations: { '99-a': organisation([lien('publie')]), '99-sas': organisation([], { type: 'sas' }) },
      lignes: {
        '99-a': ligne('99-a', NUMERO, { fermetures: ici, horaires: JOUR }),
        '99-sas': ligne('99-sas', NUMERO, { fermetures: duDepartement, ...horaires }),
      },
      departements: { '99': { lignes: ['99-sas'] } },
    })
    const etape = etapePrincipale(repondre(pays, present(pays.decoupage.communes.get('99001'))))
    expect(etape.memeNumero).toHaveLength(1)
    return fermeturesDe(etape)
  }

  it.each([
    ['the other answers', [], []],
    [
      'closures of the other that follow each other',
      [fermee('2027-03-01', '2027-03-03'), fermee('2027-03-04', '2027-03-08')],
      ['03 05'],
    ],
    ['the other closes later', [fermee('2027-03-04', '2027-03-09')], ['04 05']],
    [
      'the other answers between two',
      [fermee('2027-03-01', '2027-03-03'), fermee('2027-03-05', '2027-03-08')],
      ['03 03', '05 05'],
    ],
  ])('%s', (_, autres, jours) => {
    const dites = communes([fermee('2027-03-03', '2027-03-05', 'travaux')], autres)
    expect(dites.map(({ du, au }) => `${du.slice(-2)} ${au.slice(-2)}`)).toEqual(jours)
    expect(dites.every(({ motif }) => motif === 'travaux')).toBe(true)
  })

  it.each([
    ['hours of its own', { horaires: { ...JOUR, osm: '20:00-08:00' } }, 1],
    ['other days', { horaires: { osm: 'Mo-Fr 08:00-18:00', source: '2024-doc' } }, 1],
    ['the same times, on days that are told', { horaires: { ...JOUR, jours: undefined } }, 1],
    ['hours that nobody knows', {}, 1],
    ['all hours', { horaires: { osm: '24/7', source: '2024-doc' } }, 0],
  ])('a line that answers at %s', (_, horaires, dites) => {
    expect(communes([fermee('2027-03-03', '2027-03-05')], [], horaires)).toHaveLength(dites)
  })

  it('whatever their closures, apart, adjacent or crossed', () => {
    const fermetures = fc
      .array(fc.record({ ecart: fc.integer({ min: 1, max: 4 }), duree: fc.integer({ min: 0, max: 4 }) }), {
        maxLength: 4,
      })
      .map((suite) => {
        let fin = '2027-02-28'
        return suite.map(({ ecart, duree }) => {
          const du = jourSuivant(fin, ecart)
          fin = jourSuivant(du, duree)
          return fermee(du, fin)
        })
      })
    const jours = Array.from({ length: 40 }, (_, rang) => jourSuivant('2027-02-28', rang))
    fc.assert(
      fc.property(fermetures, fermetures, (ici, autres) => {
        const dites = communes(ici, autres)
        for (const jour of jours) {
          const personne = [ici, autres].every((unes) => fermetureEnCours(unes, jour) !== null)
          expect(fermetureEnCours(dites, jour) !== null, jour).toBe(personne)
        }
      }),
    )
  })
})

const fautes = (check: Check, fermetures: object[], today = '2027-03-01') =>
  enLignes(
    check.check(
      contexteDe(
        {
          lignes: { '99-a': ligne('99-a', '0199000001', { fermetures }) },
          centres: { c: centre('99001', { fermetures }) },
        },
        { today },
      ),
    ),
  )
const deux = (fiches: string) =>
  fiches
    .split('\n')
    .filter((une) => une.includes('lignes/'))
    .join('\n')
const dite = (plus: object = {}) => ({ ...CONGES, source: '2024-doc', ...plus })

describe('a slip in a closure is refused, of a line and of a centre', () => {
  it('an end before its beginning', () => {
    expect(deux(fautes(periodesOrdonnees, [dite({ au: '2027-03-02' })]))).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | fermetures[0].au | « 2027-03-02 » | Cette période commence le 2027-03-03 : elle finit ce jour-là ou après."`,
    )
    expect(fautes(periodesOrdonnees, [dite({ au: '2027-03-02' })])).toContain('content/centres/c.yaml')
  })

  it('longer than a season', () => {
    expect(deux(fautes(fermeturesBreves, [dite({ au: jourSuivant(CONGES.du, 92) })]))).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | fermetures[0].au | « 2027-06-03 » | Cette fermeture dure plus de 92 jours : vérifiez la date, ou écrivez plutôt « statut: suspendu »."`,
    )
    expect(fautes(fermeturesBreves, [dite({ au: jourSuivant(CONGES.du, 91) })])).toBe('')
    expect(fautes(fermeturesBreves, [dite({ au: '2028-03-05' })])).toContain('content/centres/c.yaml')
  })

  it('a year that is far', () => {
    expect(deux(fautes(fermeturesBreves, [dite({ du: '2072-03-03', au: '2072-03-05' })]))).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | fermetures[0].du | « 2072-03-03 » | Cette fermeture commence dans plus d’un an : vérifiez l’année."`,
    )
  })

  it('two that overlap, even by a day', () => {
    const seconde = dite({ du: '2027-03-05', au: '2027-03-08' })
    expect(deux(fautes(fermeturesDistinctes, [dite(), seconde]))).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | fermetures[1] | « 2027-03-05, 2027-03-08 » | Elle en recouvre une autre, du 3 mars 2027 au 5 mars 2027 : gardez-en une, avec les deux sources."`,
    )
    expect(fautes(fermeturesDistinctes, [dite(), dite({ du: '2027-03-06', au: '2027-03-08' })])).toBe('')
  })

  it.each([
    ['a month for a day', { du: '2027-03' }, 'fermetures[0].du'],
    ['a day that does not exist', { au: '2027-02-30' }, 'fermetures[0].au'],
    ['no reason', { motif: undefined }, 'fermetures[0].motif'],
    ['a reason that is a sentence', { motif: 'Le secrétariat est en congés.' }, 'fermetures[0].motif'],
    ['a reason as long as a page', { motif: 'congés '.repeat(20) }, 'fermetures[0].motif'],
    ['no source', { source: undefined }, 'fermetures[0].source'],
    ['a key misspelt', { motiff: 'congés' }, 'fermetures[0].motiff'],
  ])('%s', (_, plus, cle) => {
    const { constats } = verifierForme(
      'lignes',
      'content/lignes/99-a.yaml',
      ligne('99-a', '0199000001', { fermetures: [dite(plus)] }),
    )
    expect(constats.map((constat) => constat.cle)).toEqual([cle])
  })

  it('one to come is no date in the future, and its document is cited by it', () => {
    expect(fautes(datesFutures, [dite()], '2027-01-01')).toBe('')
    const fiches = {
      sources: { '2024-doc': source(), avis: source() },
      lignes: { '99-a': ligne('99-a', '0199000001', { fermetures: [dite({ source: 'avis' })] }) },
    }
    expect(enLignes(sourcesCitees.check(contexteDe(fiches)))).toBe('')
  })
})
