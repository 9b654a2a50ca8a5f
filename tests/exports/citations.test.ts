import { parse } from '@retorquere/bibtex-parser'
import { expect, it } from 'vitest'
import { aPart } from '../../src/data/a-part.ts'
import { idsSource } from '../../src/domain/source.ts'
import { citationsDesChiffres } from '../../src/exports/citations.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'
import { present } from '../fixtures/dataset.ts'

const SITE = 'https://exemple.invalid/'
const CITATIONS = citationsDesChiffres(DATASET, SITE)

it('every figure can be cited in four ways, each with its address', () => {
  expect([...CITATIONS.keys()].sort()).toEqual([...DATASET.chiffres.keys()].sort())
  for (const [id, { presse, apa, bibtex, adresse }] of CITATIONS) {
    expect(adresse).toBe(`https://exemple.invalid/chiffres/#${id}`)
    for (const forme of [presse, apa, bibtex]) expect(forme, id).toContain(adresse)
    const [premiere = ''] = idsSource(present(DATASET.chiffres.get(id)).source)
    const { editeur, publieLe } = present(DATASET.sources.get(premiere))
    for (const forme of [presse, apa, bibtex]) expect(forme, id).toContain(editeur)
    expect(presse, id).toContain(publieLe?.slice(0, 4) ?? 'sans date')
    expect(apa, id).toContain(publieLe?.slice(0, 4) ?? 's.\u00a0d.')
  }
})

it('a citation pasted in a text reads well', () => {
  const { presse, apa } = present(CITATIONS.get('appels-beauce-gatinais-2024'))
  const lisible = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(lisible(presse)).toMatchInlineSnapshot(
    `"Appels en un an, publiés en 2024 : 12 900 appels. Ligne et médecins de la CPTS Beauce-Gâtinais (nord du Loiret), sur un an, bornes non précisées. Source : Département du Loiret, « Malesherbois : présentation du nouveau centre de soins non programmés », 7 février 2024, repris par « Quel numéro appeler ? », https://exemple.invalid/chiffres/#appels-beauce-gatinais-2024"`,
  )
  expect(lisible(apa)).toMatchInlineSnapshot(
    `"Département du Loiret. (2024, 7 février). Malesherbois : présentation du nouveau centre de soins non programmés. Quel numéro appeler ? https://exemple.invalid/chiffres/#appels-beauce-gatinais-2024"`,
  )
  for (const { presse: une, apa: autre } of CITATIONS.values()) {
    for (const texte of [une, autre]) expect(texte).not.toMatch(/undefined|\.\.|<|,,| {2}/)
  }
})

it('BibTeX is read by another program: no fault, the same document, date and address', () => {
  const tout = [...CITATIONS.values()].map(({ bibtex }) => bibtex).join('\n\n')
  const { entries, errors } = parse(tout)
  expect(errors).toEqual([])
  expect(entries.map(({ key }) => key)).toEqual([...CITATIONS.keys()])
  const entree = present(entries.find(({ key }) => key === 'appels-beauce-gatinais-2024'))
  expect(entree.fields).toMatchObject({
    author: [{ name: 'Département du Loiret' }],
    date: '2024-02-07',
    url: 'https://exemple.invalid/chiffres/#appels-beauce-gatinais-2024',
  })
})

it('made apart, as a build does, they are the same; and a fault there stops the build', async () => {
  const { chiffres, sources } = DATASET
  const citer = (fonction: string) =>
    aPart<typeof citationsDesChiffres>('src/exports/citations.ts', fonction, { chiffres, sources }, SITE)
  expect(await citer('citationsDesChiffres')).toEqual(CITATIONS)
  await expect(citer('absente')).rejects.toThrow('src/exports/citations.ts')
})
