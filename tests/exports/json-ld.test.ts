import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repondre, repondreDepartement } from '../../src/domain/reponse.ts'
import { descriptionDe, plaqueDe } from '../../src/domain/reponse-en-clair.ts'
import {
  ecrireJsonLd,
  jsonLdAccueil,
  jsonLdCentre,
  jsonLdChiffres,
  jsonLdDonnees,
  jsonLdNumeros,
  jsonLdOrganisation,
  jsonLdReponse,
  jsonLdSource,
} from '../../src/exports/json-ld.ts'
import { TABLES } from '../../src/exports/tables.ts'
import { COMMUNES, communeReelle, DATASET, reponseReelle } from '../fixtures/contenu-reel.ts'
import { datasetDe, lien, ligne, organisation, present, raison, TODAY } from '../fixtures/dataset.ts'
import { FICTIF } from '../fixtures/donnees-fictives.ts'
import { fautesJsonLd } from '../fixtures/validation.ts'

const SITE = new URL('https://exemple.invalid/')

describe('what is said to search engines', () => {
  it('is understood by a validator of schema.org, on every page that says something', async () => {
    const { organisations, centres, sources, numeros, decoupage, lignes, departements } = DATASET
    const dits = [
      jsonLdAccueil(SITE),
      jsonLdNumeros([...numeros.values()]),
      jsonLdChiffres(SITE),
      jsonLdDonnees(TABLES, SITE, TODAY),
      ...organisations.values().map((une) =>
        jsonLdOrganisation(
          une,
          [...lignes.values()].filter(({ organisation }) => organisation === une.id),
        ),
      ),
      ...centres
        .values()
        .map((centre) => jsonLdCentre(centre, present(decoupage.communes.get(centre.adresse.commune)))),
      ...sources.values().map(jsonLdSource),
      ...[...departements.keys()].flatMap(
        (code) => jsonLdReponse(repondreDepartement(DATASET, code), { nom: 'Rien' }) ?? [],
      ),
      ...['45191', '45234'].flatMap((code) => jsonLdReponse(reponseReelle(code), communeReelle(code)) ?? []),
    ]
    expect(dits.length).toBeGreaterThan(300)
    expect((await Promise.all(dits.map(fautesJsonLd))).flat()).toEqual([])
  })

  it('the validator sees a word that does not exist, and one that is out of place', async () => {
    const dire = (graphe: object) => fautesJsonLd(JSON.stringify({ '@context': 'https://schema.org', ...graphe }))
    expect(await dire({ '@type': 'Clinique' })).toHaveLength(1)
    expect(await dire({ '@type': 'Place', telefone: '15' })).toHaveLength(1)
    expect(
      await dire({ '@type': 'MedicalClinic', address: { '@type': 'PostalAddress', contactPoint: 'x' } }),
    ).toHaveLength(1)
  })

  it('never more than the page: a published link and a number that nobody contests', () => {
    const dit = (code: string) =>
      jsonLdReponse(repondre(FICTIF, present(FICTIF.decoupage.communes.get(code))), { nom: 'Ici' })
    expect(JSON.parse(present(dit('99001')))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'MedicalOrganization',
      name: 'CPTS <Rien> & Cie',
      contactPoint: {
        '@type': 'ContactPoint',
        contactType: 'Voir un médecin rapidement',
        telephone: '+33199000001',
        areaServed: 'Ici',
      },
    })
    expect(['99002', '99003', '98801'].map(dit)).toEqual([undefined, undefined, undefined])
  })

  it('a line of one place is told under the name of that place, as on the plate, to search engines too', () => {
    const pays = datasetDe({
      organisations: { '99-a': organisation([lien('publie')]) },
      lignes: { '99-a': ligne('99-a', '0199000001', { nom: 'Centre fictif de soins' }) },
    })
    const reponse = repondre(pays, present(pays.decoupage.communes.get('99001')))
    expect(plaqueDe(reponse).objet).toBe('Centre fictif de soins')
    expect(jsonLdReponse(reponse, { nom: 'Ici' })).toContain('"name":"Centre fictif de soins"')
    expect(descriptionDe(reponse, 'Ici').replaceAll('\u00a0', ' ')).toContain(
      'le 01 99 00 00 01, Centre fictif de soins.',
    )
  })

  it('a contested number is left out even where a document ties it to the commune', () => {
    const dit = (statut: object) => {
      const pays = datasetDe({
        organisations: { '99-a': organisation([lien('publie')]) },
        lignes: { '99-a': ligne('99-a', '0199000001', statut) },
      })
      return jsonLdReponse(repondre(pays, present(pays.decoupage.communes.get('99001'))), { nom: 'Ici' })
    }
    expect(dit({ statut: 'publie' })).toContain('+33199000001')
    expect(dit({ statut: 'conteste', raison: raison() })).toBeUndefined()
  })

  it('in all of France, only where the page shows the same number first, as a sure one', () => {
    const surs = COMMUNES.flatMap((commune) => {
      const reponse = repondre(DATASET, commune)
      return jsonLdReponse(reponse, commune) ? [reponse.certitude] : []
    })
    expect(surs.length).toBeGreaterThan(300)
    expect([...new Set(surs)].sort()).toEqual(['departement', 'possible', 'publie'])
  })

  it('a centre in the commune does not say which area the service serves', () => {
    expect(jsonLdReponse(reponseReelle('45191'), communeReelle('45191'))).not.toContain('areaServed')
  })

  it('a contested or a withdrawn number is not told of its organisation', () => {
    const lignes = [...FICTIF.lignes.values()].filter(({ organisation }) => organisation === '99-b')
    const json = jsonLdOrganisation(present(FICTIF.organisations.get('99-b')), lignes)
    expect(json).toContain('"116117"')
    expect(json).not.toMatch(/199000002|199000003/)
  })

  it('no text can close the script where it stands', () => {
    fc.assert(
      fc.property(fc.string(), (nom) => {
        const json = ecrireJsonLd({ '@context': 'https://schema.org', '@type': 'Thing', name: `${nom}</script>` })
        expect(json).not.toContain('<')
        expect(JSON.parse(json)).toMatchObject({ name: `${nom}</script>` })
      }),
    )
  })
})
