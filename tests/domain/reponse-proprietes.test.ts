import fc from 'fast-check'
import { expect, it } from 'vitest'
import { etapePrincipale } from '../../src/domain/etape.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { plaqueDe, resumeReponse } from '../../src/domain/reponse-en-clair.ts'
import { centre, datasetDe, DECOUPAGE, lien, ligne, organisation, present } from '../fixtures/dataset.ts'

const USAGES = ['soinsNonProgrammes', 'garde', 'rendezVous', 'rechercheMedecinTraitant']
const STATUTS = ['confirme', 'publie', 'conteste', 'remplace', 'suspendu', 'retire']
const ORGANISATIONS = ['99-a', '99-b', '99-c']

/** Any three organisations, with any links and any lines, in a département that may have a line. */
const dataset = fc
  .record({
    forces: fc.array(fc.constantFrom('publie', 'haute', 'moyenne', 'faible', 'possible', 'aucun'), {
      minLength: 3,
      maxLength: 3,
    }),
    lignes: fc.array(
      fc.record({
        organisation: fc.constantFrom(...ORGANISATIONS),
        numero: fc.constantFrom('0199000001', '0199000002', '0199000003', '116117'),
        usage: fc.constantFrom(...USAGES),
        statut: fc.constantFrom(...STATUTS),
        source: fc.constantFrom('2024-doc', '2025-doc', 'sans-date-doc'),
      }),
      { maxLength: 8 },
    ),
    departement: fc.array(fc.nat({ max: 7 }), { maxLength: 3 }),
  })
  .map(({ forces, lignes, departement }) =>
    datasetDe({
      organisations: Object.fromEntries(
        ORGANISATIONS.map((id, rang) => [
          id,
          organisation(forces[rang] === 'aucun' ? [] : [lien(forces[rang] ?? 'publie')]),
        ]),
      ),
      lignes: Object.fromEntries(lignes.map((une, rang) => [`99-${rang}`, ligne(une.organisation, une.numero, une)])),
      centres: { '99-centre': centre('99001', { lignes: lignes.length > 0 ? ['99-0'] : [] }) },
      departements: {
        '99': { lignes: departement.filter((rang) => rang < lignes.length).map((rang) => `99-${rang}`) },
      },
    }),
  )

const commune = present(DECOUPAGE.communes.get('99001'))

it('whatever is known of a commune, the answer holds its promises', () => {
  fc.assert(
    fc.property(dataset, (donnees) => {
      const reponse = repondre(donnees, commune)
      const { etapes, liensSansNumero } = reponse
      const numeros = etapes.flatMap(({ numero }) => numero ?? [])
      expect(etapes.map(({ rang }) => rang)).toEqual(etapes.map((_, place) => place + 1))
      expect(new Set(numeros).size).toBe(numeros.length)
      expect(etapes.filter(({ role }) => role === 'samu').map(({ numero }) => numero)).toEqual(['15'])

      const dites = etapes.flatMap(({ ligne, memeNumero }) => [
        ...(ligne ? [ligne] : []),
        ...memeNumero.map((autre) => autre.ligne),
      ])
      expect(dites.filter(({ statut }) => ['remplace', 'suspendu', 'retire'].includes(statut))).toEqual([])
      if (![...donnees.lignes.values()].some(({ numero }) => numero === '116117')) {
        expect(numeros).not.toContain('116117')
      }

      const connus = (donnees.liensParCommune.get('99001') ?? []).map(({ organisation }) => organisation)
      const parlantes = dites.map(({ organisation }) => organisation)
      const muettes = liensSansNumero.map(({ organisation }) => organisation.id)
      expect(connus.filter((id) => !parlantes.includes(id) && !muettes.includes(id))).toEqual([])
      expect(muettes.filter((id) => parlantes.includes(id))).toEqual([])
    }),
  )
})

it('only a line for care that cannot wait, or the 15, is on the plate; a possible one never', () => {
  fc.assert(
    fc.property(dataset, (donnees) => {
      const reponse = repondre(donnees, commune)
      const { role, numero, ligne, lien } = etapePrincipale(reponse)
      expect(['ligne', 'departement', 'samu']).toContain(role)
      expect(ligne === null || ligne.usage === 'soinsNonProgrammes').toBe(true)
      expect(['faible', 'possible']).not.toContain(
        lien?.rattachement.statut === 'deduit' ? lien.rattachement.confiance : lien?.rattachement.statut,
      )
      expect(plaqueDe(reponse).numero).toBe(numero)
      expect(resumeReponse(reponse).replace(/\D/g, '')).toBe(numero)
    }),
  )
})
