/** The grid of accessibility is whole, and what it claims to be tested is tested by a test that exists. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bilanDe, CRITERES_PAR_THEMATIQUE, grilleDe, thematiqueSchema, type Critere } from '../../src/domain/rgaa.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'

const grille = grilleDe(DATASET.rgaa)
const criteres = grille.flatMap((thematique) => thematique.criteres)

/** Names given to the tests of a file, as they are written there. */
function nomsDesTests(texte: string): string[] {
  return [...texte.matchAll(/\b(?:test|it)\(\s*(['`])((?:(?!\1).)+)\1/gs)].map(([, , nom = '']) => nom)
}

/** Proofs that name no test. */
function sansTest(tous: readonly Critere[]): string[] {
  return tous.flatMap((critere) =>
    'preuves' in critere
      ? critere.preuves.flatMap((preuve) => {
          if ('vuLe' in preuve) return []
          const noms = existsSync(preuve.fichier) ? nomsDesTests(readFileSync(preuve.fichier, 'utf8')) : []
          return noms.some((nom) => nom.includes(preuve.test))
            ? []
            : [`${critere.critere} : aucun test « ${preuve.test} » dans ${preuve.fichier}`]
        })
      : [],
  )
}

it('the 106 criteria of the RGAA 4.1 are there, once and in order', () => {
  expect(grille.map(({ rang }) => rang)).toEqual(CRITERES_PAR_THEMATIQUE.map((_, rang) => rang + 1))
  expect(criteres).toHaveLength(106)
})

it('each test that proves a criterion exists under its name', () => {
  expect(sansTest(criteres)).toEqual([])
})

it('a proof that names no test is seen', () => {
  const faux = (fichier: string, test: string): Critere => ({
    critere: '1.1',
    titre: 'Un critère fictif',
    verdict: 'conforme',
    preuves: [{ fichier, test }],
  })
  expect(
    sansTest([
      faux('tests/content/rgaa.test.ts', 'a test that nobody wrote'),
      faux('tests/content/absent.test.ts', 'each test that proves'),
      faux('tests/content/rgaa.test.ts', 'a proof that names no test is seen'),
    ]),
  ).toHaveLength(2)
})

it('what nobody has tested counts neither for nor against', () => {
  const [cadres] = grilleDe(DATASET.rgaa).slice(1)
  const un = (verdict: object) => ({ critere: '2.1', titre: 'Un critère fictif', ...verdict })
  const bilan = bilanDe([
    {
      ...thematiqueSchema.parse({
        rang: 2,
        titre: 'Cadres',
        source: cadres?.source,
        criteres: [
          un({ verdict: 'conforme', preuves: [{ vuLe: '2026-01-01', comment: 'Un contrôle fictif.' }] }),
          { ...un({ verdict: 'nonTeste', raison: 'Personne ne l’a fait.' }), critere: '2.2' },
        ],
      }),
      id: '02-cadres',
    },
  ])
  expect(bilan).toMatchObject({ taux: 100, testes: 1, total: 2, dernierControle: '2026-01-01' })
})

it('a theme that forgets or repeats a criterion is refused', () => {
  const [cadres] = grille.slice(1)
  const sans = { ...cadres, id: undefined, criteres: cadres?.criteres.slice(1) }
  expect(thematiqueSchema.safeParse(sans).error?.issues.map(({ message }) => message)).toContain(
    'les critères 2.1 à 2.2, chacun une fois, dans l’ordre',
  )
})
