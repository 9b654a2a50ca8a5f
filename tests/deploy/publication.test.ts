/** What GitHub Actions publish: the very commit that passed the tests, of this repository, for a public address. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

interface Flux {
  name: string
  on: Record<string, { workflows?: string[]; branches?: string[] } | null>
  jobs: Record<string, { if?: string; env?: unknown; steps: Etape[] }>
  env?: unknown
}

interface Etape {
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
}

const lire = (nom: string) => parse(readFileSync(`.github/workflows/${nom}.yml`, 'utf8')) as Flux
const publication = lire('publier')
const tests = lire('tests')
const { publier } = publication.jobs
const commandes = (publier?.steps ?? []).map(({ uses, run }) => uses ?? run ?? '')

it('nothing starts a publication but the tests of main', () => {
  expect(Object.keys(publication.on)).toEqual(['workflow_run'])
  expect(publication.on['workflow_run']).toMatchObject({ workflows: [tests.name], branches: ['main'] })
  expect(publier?.if).toContain("github.event.workflow_run.conclusion == 'success'")
})

it('each way to start the tests ends in a publication, save a proposal', () => {
  const liste = /contains\(fromJSON\('(.*)'\), github\.event\.workflow_run\.event\)/.exec(publier?.if ?? '')?.[1]
  const permis: unknown = JSON.parse(liste ?? '[]')
  expect(permis).toEqual(Object.keys(tests.on).filter((evenement) => evenement !== 'pull_request'))
})

it('the commit that is built is the one that was tried, not the latest', () => {
  const copies = publier?.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
  expect(copies?.map((copie) => copie.with?.['ref'])).toEqual(['${{ github.event.workflow_run.head_sha }}'])
})

it('its address is looked at before anything is sent', () => {
  const construit = commandes.findIndex((commande) =>
    commande.endsWith('npm run build && npx node deploy/adresse.ts dist'),
  )
  const envoye = commandes.findIndex((commande) => commande.startsWith('actions/upload-pages-artifact@'))
  expect(construit).toBeGreaterThan(0)
  expect(envoye).toBeGreaterThan(construit)
})

it('the right to write issues is lent to the steps that write one, never to the packages that are installed', () => {
  const entretien = lire('entretien')
  const travaux = Object.values(entretien.jobs)
  expect([entretien, ...travaux].map(({ env }) => env)).toEqual([undefined, undefined, undefined])
  const etapes = travaux.flatMap(({ steps }) => steps)
  const avecDroit = etapes.filter((etape) => JSON.stringify(etape).includes('github.token'))
  expect(avecDroit).toHaveLength(2)
  for (const { run } of avecDroit) expect(run).toMatch(/bash \.github\/dire\.sh "[^"]+" [a-z-]+\.md/)
  for (const copie of etapes.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
    expect(copie.with).toEqual({ 'persist-credentials': false })
})
