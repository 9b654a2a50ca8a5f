/** The age of a real number, as the years go by without anybody checking it. */
import { expect, it } from 'vitest'
import { ageDe } from '../../src/domain/age.ts'
import { partagerEtapes } from '../../src/domain/etape.ts'
import { documentsDe, mostRecent } from '../../src/domain/source.ts'
import { ensuiteDe } from '../../src/domain/suite-en-clair.ts'
import { DATASET, reponseReelle } from '../fixtures/contenu-reel.ts'
import { present } from '../fixtures/dataset.ts'

it('Le Malesherbois: the words of the age are right the day after, a year, two years and six years later', () => {
  const { principale, suite } = partagerEtapes(reponseReelle('45191'))
  const ligne = present(principale.ligne)
  expect(ligne.id).toBe('45-beauce-gatinais')
  const document = mostRecent(documentsDe(ligne.source, DATASET.sources))
  const textes = ['2024-02-08', '2025-02-08', '2026-11-22', '2030-01-01'].map(
    (today) => `${today}: ${ageDe(document, today, ensuiteDe(suite.length)).texte}`,
  )
  expect(textes.join('\n')).toMatchInlineSnapshot(`
    "2024-02-08: Numéro publié le 7 février 2024, il y a moins d’un mois.
    2025-02-08: Numéro publié le 7 février 2024, il y a 1 an. Personne ne l’a revérifié depuis pour ce site. Si personne ne répond, passez à l’étape suivante.
    2026-11-22: Numéro publié le 7 février 2024, il y a 2 ans et 9 mois. Personne ne l’a revérifié depuis pour ce site. Si personne ne répond, ou si ce n’est plus ce service, passez à l’étape suivante.
    2030-01-01: Numéro publié le 7 février 2024, il y a 5 ans et 10 mois. Personne ne l’a revérifié depuis pour ce site. Si personne ne répond, ou si ce n’est plus ce service, passez à l’étape suivante."
  `)
})
