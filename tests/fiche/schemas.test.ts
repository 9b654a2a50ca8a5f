import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { SCHEMAS, type NomCollection } from '../../src/domain/contenu.ts'
import { isNumero } from '../../src/domain/numero.ts'
import { enTete, schemaPourEditeur } from '../../src/fiche/schemas.ts'
import { copier } from '../fixtures/copie.ts'

const COLLECTIONS = Object.keys(SCHEMAS) as NomCollection[]

interface Noeud {
  description?: string
  properties?: Record<string, Noeud>
  items?: Noeud
  anyOf?: Noeud[]
  oneOf?: Noeud[]
  pattern?: string
  additionalProperties?: boolean
}

/** Every key of a schema with its path. */
function cles(noeud: Noeud, chemin: string): [chemin: string, noeud: Noeud][] {
  const sous = [noeud.items, ...(noeud.anyOf ?? []), ...(noeud.oneOf ?? [])].filter((un) => un !== undefined)
  return [
    ...Object.entries(noeud.properties ?? {}).flatMap(([cle, un]): [string, Noeud][] => [
      [`${chemin}.${cle}`, un],
      ...cles(un, `${chemin}.${cle}`),
    ]),
    ...sous.flatMap((un) => cles(un, chemin)),
  ]
}
const toutes = COLLECTIONS.flatMap((nom) => cles(schemaPourEditeur(nom) as Noeud, nom))

const copie = copier('tests/fixtures/contenu')
afterAll(() => copie.jeter())

it('every key explains itself in an editor, in French and in one line', () => {
  expect(toutes.length).toBeGreaterThan(150)
  expect(toutes.filter(([, { description }]) => !description).map(([chemin]) => chemin)).toEqual([])
  expect(toutes.filter(([, { description = '' }]) => description.length > 85).map(([chemin]) => chemin)).toEqual([])
})

describe('an editor underlines what the site refuses', () => {
  it.each(COLLECTIONS)('%s: no unknown key, at any depth', (nom) => {
    const racine = schemaPourEditeur(nom) as Noeud
    const objets = [
      racine,
      ...(racine.oneOf ?? []),
      ...cles(racine, nom).flatMap(([, un]) => [un, un.items, ...(un.items?.oneOf ?? [])]),
    ]
    const ouverts = objets.filter((un) => un?.properties && un.additionalProperties !== false)
    expect(ouverts).toEqual([])
  })

  it('a number is right in the editor when it is right for the site', () => {
    const motif = new RegExp(toutes.find(([chemin]) => chemin === 'lignes.numero')?.[1].pattern ?? 'absent')
    const proche = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789 +'), maxLength: 12 }),
      fc.constantFrom('15', '116117', '0199000001', '3237'),
    )
    fc.assert(
      fc.property(proche, (numero) => {
        expect(motif.test(numero)).toBe(isNumero(numero))
      }),
      { numRuns: 2000 },
    )
  })
})

it('the header of a record leads to the file that the command writes', () => {
  expect(copie.fiche(['schemas'])).toEqual({
    status: 0,
    dit: 'content/.schemas : 13 schémas, pour les éditeurs de texte.',
  })
  for (const nom of COLLECTIONS) {
    const chemin = enTete(nom).replace('# yaml-language-server: $schema=../', '')
    expect(JSON.parse(copie.lire(chemin))).toEqual(JSON.parse(JSON.stringify(schemaPourEditeur(nom))))
  }
})
