import { afterAll, expect, it } from 'vitest'
import { readContent } from '../../src/data/read-content.ts'
import { readFautes } from '../../src/data/fautes.ts'
import { fichiersDeRecherche, resumesDe } from '../../src/data/recherche.ts'
import { assembleDataset, type Dataset } from '../../src/domain/dataset.ts'
import { formatNumero } from '../../src/domain/numero.ts'
import { avisDeReponse } from '../../src/domain/changements-en-clair.ts'
import { dossiersDepartement } from '../../src/domain/orientation/dossiers.ts'
import type { Complements, Manifeste } from '../../src/domain/recherche/transport.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { communeJson } from '../../src/exports/commune-json.ts'
import { enLignes } from '../fixtures/checks.ts'
import { DATASET, JOUR } from '../fixtures/contenu-reel.ts'
import { copier } from '../fixtures/copie.ts'
import { present, TODAY } from '../fixtures/dataset.ts'

const NUMERO = '0801904500'
const copie = copier('content')
afterAll(() => copie.jeter())

const retrait = copie.fiche([
  'retirer',
  '45-beauce-gatinais',
  '--motif',
  'Le numéro ne répond plus, pour les besoins de cet essai.',
  '--source',
  '2024-11-07-loiret-ligny-le-ribault',
])
const RETIRE = assembleDataset(readContent(copie.dossier).contenu, DATASET.decoupage)

const DU_LOIRET = [...DATASET.decoupage.communes.values()].filter(({ codeDepartement }) => codeDepartement === '45')
const suite = (dataset: Dataset, code: string) =>
  repondre(dataset, present(dataset.decoupage.communes.get(code)))
    .etapes.filter(({ role }) => role !== 'complement')
    .map(({ role, numero }) => `${role} ${numero ?? '-'}`)

/** Digits or the way they are shown, however the spaces are written. */
const porte = (valeur: unknown) => {
  const texte = (typeof valeur === 'string' ? valeur : JSON.stringify(valeur)).replace(/[\s\u00a0]/g, '')
  return texte.includes(NUMERO) || texte.includes(NUMERO.slice(1))
}

it('one command, and the content stays without fault (hard case 69)', () => {
  expect(retrait.status).toBe(0)
  expect(enLignes(readFautes(copie.dossier, JOUR).constats)).toBe('')
})

it('who comes from a page printed with the old number is told, in that commune, that it was withdrawn and why', () => {
  const avis = (dataset: Dataset) => avisDeReponse(dataset, repondre(dataset, present(dataset.decoupage.communes.get('45191'))))
  expect(avis(DATASET)).toEqual([])
  expect(avis(RETIRE)).toEqual([
    'CPTS Beauce-Gâtinais\u00a0: un numéro a été retiré. Le numéro ne répond plus, pour les besoins de cet essai.',
  ])
})

it.each([
  ['Le Malesherbois', '45191', ['ligne 0801904500', 'departement 116117', 'samu 15'], ['departement 116117', 'samu 15']],
  ['Pithiviers', '45252', ['ligne 0801904500', 'departement 116117', 'samu 15'], ['departement 116117', 'samu 15']],
  [
    'Neuville-aux-Bois',
    '45224',
    ['departement 116117', 'possible 0801904500', 'possible 0651515851', 'samu 15'],
    ['departement 116117', 'possible 0651515851', 'samu 15'],
  ],
])('%s falls back on what is left, in the order of the policy', (_, code, avant, apres) => {
  expect(suite(DATASET, code)).toEqual(avant)
  expect(suite(RETIRE, code)).toEqual(apres)
})

it('the CPTS is still named to its communes, as one without a number', () => {
  const { liensSansNumero } = repondre(RETIRE, present(DATASET.decoupage.communes.get('45191')))
  expect(liensSansNumero.map(({ organisation }) => organisation.id)).toEqual(['45-beauce-gatinais'])
})

it.each<[string, (dataset: Dataset) => unknown[]]>([
  ['answer', (dataset) => DU_LOIRET.flatMap((commune) => repondre(dataset, commune).etapes.map(({ numero, memeNumero }) => [numero, memeNumero]))],
  ['data file', (dataset) => DU_LOIRET.map((commune) => communeJson(dataset, commune, TODAY))],
  ['line of the search', (dataset) => [...resumesDe(dataset).values()]],
  ['place of the wizard', (dataset) => ['45', '77', '91', '28'].map((code) => dossiersDepartement(dataset, code, TODAY))],
])('no %s carries the withdrawn digits, where it did before', (_, lire) => {
  expect(lire(DATASET).some(porte)).toBe(true)
  expect(lire(RETIRE).filter(porte)).toEqual([])
})

it('the search knows the old number only to say that it is one, and shows nothing to call', () => {
  const fichiers = fichiersDeRecherche(RETIRE)
  const manifeste = JSON.parse(present(fichiers.get('manifeste'))) as Manifeste
  const { services } = JSON.parse(present(fichiers.get('services'))) as Complements
  expect(services.filter(porte)).toMatchObject([
    { cles: [NUMERO], reponse: '', href: '/organisations/45-beauce-gatinais/', texte: expect.stringContaining('ancien numéro') },
  ])
  expect(porte(manifeste)).toBe(false)
  expect(formatNumero(NUMERO)).toBe('0\u00a0801\u00a090\u00a045\u00a000')
})

it('undone, the folder is what it was, byte for byte', () => {
  expect(copie.fiche(['retirer', '45-beauce-gatinais', '--annuler']).status).toBe(0)
  const origine = copier('content')
  expect(copie.tout()).toEqual(origine.tout())
  origine.jeter()
})
