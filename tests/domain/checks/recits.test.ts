/** A story is told whole, with its documents, or refused: a paragraph never leaves the page in silence. */
import { describe, expect, it } from 'vitest'
import { accepter } from '../../../src/domain/checks/exceptions.ts'
import { verifierForme } from '../../../src/domain/checks/forme.ts'
import { chapitresRacontes, recitsRemplis } from '../../../src/domain/checks/recits.ts'
import { references } from '../../../src/domain/checks/references.ts'
import { CHECKS } from '../../../src/domain/checks/toutes.ts'
import { enLignes, fautes } from '../../fixtures/checks.ts'
import { chiffre, contexteDe, source, type Fiches } from '../../fixtures/dataset.ts'

const TEXTE = 'La ligne est passée de {avant} à {apres}, {selon apres} : {hausse avant apres} de plus.'
const CALCUL = {
  titre: 'Hausse inventée',
  calcul: 'croissance',
  chiffres: ['avant', 'apres'],
  neDitPas: 'Rien de vrai, tout est inventé.',
}
const recit = (texte = TEXTE, plus: object = {}) => ({
  texte: 'Un chapitre inventé pour les tests, dont rien n’est vrai.',
  chiffres: ['avant'],
  paragraphes: [{ titre: 'Un paragraphe inventé', texte }],
  calculs: [CALCUL],
  ...plus,
})

function fiches(activite: object = recit(), apres: object = {}, autres: Record<string, object> = {}): Fiches {
  return {
    sources: { '2024-doc': source(), '2025-doc': source() },
    recits: { activite },
    chiffres: {
      avant: chiffre({ serie: 's' }),
      apres: chiffre({
        serie: 's',
        valeur: 200,
        periode: { date: '2022' },
        comparableAvec: [{ chiffre: 'avant' }],
        ...apres,
      }),
      ...autres,
    },
  }
}

it('a sound story passes, and its checks run with the others', () => {
  expect(CHECKS).toEqual(expect.arrayContaining([chapitresRacontes, recitsRemplis]))
  for (const check of [chapitresRacontes, recitsRemplis, references]) expect(fautes(check, fiches())).toBe('')
})

it('a figure whose file is renamed is missed by each sentence and each calculation that names it', () => {
  const { chiffres = {}, ...reste } = fiches()
  const { apres = {}, ...autres } = chiffres
  expect(fautes(references, { ...reste, chiffres: { ...autres, apres2: apres } })).toMatchInlineSnapshot(`
    "content/recits/activite.yaml | paragraphes[0].texte | « apres » | Aucun fichier content/chiffres/apres.yaml. Vouliez-vous écrire « apres2 » ?
    content/recits/activite.yaml | calculs[0].chiffres[1] | « apres » | Aucun fichier content/chiffres/apres.yaml. Vouliez-vous écrire « apres2 » ?"
  `)
})

it('a figure or a document that is badly formed is told by its own file, not here', () => {
  const { chiffres = {}, ...reste } = fiches()
  const malFormees = new Map([['content/chiffres/apres.yaml', {}]])
  const sansApres = { ...reste, chiffres: { avant: chiffre() } }
  for (const check of [references, recitsRemplis]) expect(fautes(check, sansApres, { malFormees })).toBe('')
  expect(fautes(recitsRemplis, { ...reste, chiffres, sources: {} })).toBe('')
})

describe('each chapter that has figures is told', () => {
  it('one is not', () => {
    expect(fautes(chapitresRacontes, { ...fiches(), recits: {} })).toMatchInlineSnapshot(
      `"content/recits/activite.yaml | fichier | « rien » | Des chiffres sont du chapitre « activite » : écrivez cette fiche, ou ils ne paraissent pas."`,
    )
  })

  it('one whose file is badly formed is there', () => {
    const malFormees = new Map([['content/recits/activite.yaml', {}]])
    expect(fautes(chapitresRacontes, { ...fiches(), recits: {} }, { malFormees })).toBe('')
  })

  it('a file that is of no chapter', () => {
    expect(fautes(chapitresRacontes, { recits: { activites: recit() } })).toMatchInlineSnapshot(
      `"content/recits/activites.yaml | fichier | « activites » | Aucun chapitre ne porte ce nom. Les chapitres sont : besoin, reponse, activite, argent, ailleurs, territoires."`,
    )
  })
})

describe('a blank that cannot be filled, or that its document does not fill, is a fault', () => {
  it('a growth that is refused, in a sentence and as a calculation', () => {
    expect(fautes(recitsRemplis, fiches(recit(), { comparableAvec: [] }))).toMatchInlineSnapshot(`
      "content/recits/activite.yaml | paragraphes[0].texte | « {hausse avant apres} » | Aucune fiche ne dit que ces deux chiffres sont comparables. Retirez ce blanc, ou corrigez sa fiche.
      content/recits/activite.yaml | calculs[0].chiffres | « avant, apres » | Aucune fiche ne dit que ces deux chiffres sont comparables. Prenez deux autres chiffres, ou retirez ce calcul."
    `)
  })

  it('a period that is no date', () => {
    const texte = 'La ligne a traité {avant} en {date avant}, {selon avant}.'
    expect(fautes(recitsRemplis, fiches(recit(texte)))).toBe('')
    const { chiffres = {}, ...reste } = fiches(recit(texte, { calculs: [] }))
    expect(
      fautes(recitsRemplis, { ...reste, chiffres: { ...chiffres, avant: chiffre({ periode: 'nonPrecisee' }) } }),
    ).toMatchInlineSnapshot(
      `"content/recits/activite.yaml | paragraphes[0].texte | « {date avant} » | La période de ce chiffre n’est pas une date. Retirez ce blanc, ou corrigez sa fiche."`,
    )
  })

  it.each([
    ['the document that follows is of another figure', '{avant}, {selon autre}.', '{selon avant} après lui'],
    ['none follows, and the last one is of another figure', '{autre}, {selon autre}, puis {avant}.', '{selon avant}'],
    ['the right one stands too far', '{avant}, {selon autre}, puis {autre}, {selon avant}.', '{selon avant} après lui'],
    ['a growth without what it is computed from', '{avant}, {selon avant} : {hausse avant apres}.', '{apres}'],
  ])('%s', (_, texte, dit) => {
    const autre = { autre: chiffre({ source: '2025-doc', valeur: 300 }) }
    expect(fautes(recitsRemplis, fiches(recit(`La ligne inventée a traité ${texte}`), {}, autre))).toContain(dit)
  })

  it.each([
    ['a figure after the last document, which gives it', '{avant}, {selon avant}. Rien depuis {avant}.'],
    ['a document of another figure, which gives both', '{avant}, {selon apres}.'],
  ])('and that is none: %s', (_, texte) => {
    expect(fautes(recitsRemplis, fiches(recit(`La ligne inventée a traité ${texte}`)))).toBe('')
  })

  it('the document that follows is one of those that give the figure', () => {
    const autre = { autre: chiffre({ source: ['2025-doc', '2024-doc'], valeur: 300 }) }
    const texte = 'La ligne inventée a traité {autre}, puis {avant}, {selon avant}.'
    expect(fautes(recitsRemplis, fiches(recit(texte), {}, autre))).toBe('')
  })
})

it('a calculation that a record forbids is told with its reason on the page, and is no fault', () => {
  const sansCalcul = { comparableAvec: [{ chiffre: 'avant', sansCalcul: 'Une raison inventée, assez longue.' }] }
  const sansHausse = recit('La ligne inventée a traité {avant}, {selon avant}.')
  expect(fautes(recitsRemplis, fiches(sansHausse, sansCalcul))).toBe('')
  expect(fautes(recitsRemplis, fiches(recit(), sansCalcul))).toContain('paragraphes[0].texte')
})

it('the first sentences rest on figures of their own chapter', () => {
  const { chiffres = {}, ...reste } = fiches()
  const ailleurs = { ...chiffres, avant: chiffre({ serie: 's', theme: 'ailleurs' }) }
  expect(fautes(recitsRemplis, { ...reste, chiffres: ailleurs })).toMatchInlineSnapshot(
    `"content/recits/activite.yaml | chiffres[0] | « avant » | Ce chiffre est du chapitre « ailleurs » : citez-en un de ce chapitre."`,
  )
})

it.each([
  [recitsRemplis, 'paragraphes[0].texte', fiches(recit(), { comparableAvec: [] })],
  [chapitresRacontes, '', { ...fiches(), recits: {} }],
])('no exception lets through what cannot be printed: $name', (check, cle, fausses) => {
  const fichier = 'content/recits/activite.yaml'
  const raison = 'Une raison inventée.'
  const exceptions = [{ controle: check.name, fichier, cle, raison, jusquAu: '2026-12-31' }]
  const dit = enLignes(accepter([check], contexteDe(fausses, { exceptions })))
  expect(dit).toContain('n’admet pas d’exception')
  expect(dit).toContain(`${fichier} | ${cle || 'fichier'} |`)
})

describe('the form of a record', () => {
  it.each([
    [
      'a number in the first sentences',
      { texte: 'Un chapitre inventé, qui compte 12 lignes et 3 lieux.' },
      'sans nombre',
    ],
    ['first sentences that rest on nothing', { chiffres: [] }, 'au moins 1 élément'],
    ['no figures at all', { chiffres: undefined }, 'obligatoire'],
    ['a calculation of one figure', { calculs: [{ ...CALCUL, chiffres: ['avant'] }] }, 'au moins 2 éléments'],
    ['a calculation of three', { calculs: [{ ...CALCUL, chiffres: ['a', 'b', 'c'] }] }, 'au plus 2 éléments'],
    ['a calculation that nobody knows', { calculs: [{ ...CALCUL, calcul: 'moyenne' }] }, 'croissance'],
    [
      'a paragraph without a document',
      { paragraphes: [{ titre: 'Rien', texte: TEXTE.replace('selon ', '') }] },
      'selon',
    ],
    ['a key misspelt', { paragraphe: [] }, '« paragraphes »'],
  ])('refuses %s', (_, plus, dit) => {
    expect(enLignes(verifierForme('recits', 'f.yaml', recit(TEXTE, plus)).constats)).toContain(dit)
  })
})
