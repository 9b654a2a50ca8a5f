/** A build of some départements: what it lacks is never told as what is not known. */
import { describe, expect, it } from 'vitest'
import { fichiersDeRecherche } from '../../src/data/recherche.ts'
import { cheminDuLieu, pageDeCommune } from '../../src/domain/copie-partielle.ts'
import { assembleDataset } from '../../src/domain/dataset.ts'
import { etapePrincipale } from '../../src/domain/etape.ts'
import { lieuDuChemin } from '../../src/domain/orientation/fragment.ts'
import { decodePaquet, type Manifeste } from '../../src/domain/recherche/transport.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { choisir } from '../../src/kit/choix.ts'
import { cheminLieu } from '../../src/scripts/proposition.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'
import { present } from '../fixtures/dataset.ts'

const COPIE = assembleDataset(DATASET, DATASET.decoupage, ['45'])
const COMMUNES = [...DATASET.decoupage.communes.values()]

it('every commune whose number is that of a service leads to its page, or to that of the service', () => {
  for (const commune of COMMUNES) {
    const { lien } = etapePrincipale(repondre(COPIE, commune))
    const page = pageDeCommune(COPIE, commune)
    if (commune.codeDepartement === '45') expect(page).toMatch(/^\/communes\//)
    else expect(page).toBe(lien && `/organisations/${lien.organisation}/`)
  }
})

it('the commune of a place leads to a page that this build has', () => {
  for (const commune of COMMUNES)
    expect(cheminDuLieu(COPIE, commune)).toMatch(
      commune.codeDepartement === '45' ? /^\/communes\// : /^\/departements\//,
    )
})

describe('the search', () => {
  const fichiers = fichiersDeRecherche(COPIE)
  const manifeste = JSON.parse(present(fichiers.get('manifeste'))) as Manifeste
  const lignes = manifeste.paquets.flatMap((nom) => decodePaquet(present(fichiers.get(nom))).lieux)
  const cheminDe = (codeInsee: string) =>
    cheminLieu(present(lignes.find((lieu) => lieu.codeInsee === codeInsee)), manifeste)

  it('leads from the number of a commune without a page to the service that has it, and keeps the commune', () => {
    const commune = present(COMMUNES.find((une) => pageDeCommune(COPIE, une)?.startsWith('/organisations/')))
    const page = present(pageDeCommune(COPIE, commune))
    expect(cheminDe(commune.codeInsee)).toBe(`${page}#commune=${commune.codeInsee}`)
    expect(lieuDuChemin(cheminDe(commune.codeInsee))?.codeInsee).toBe(commune.codeInsee)
    expect(cheminDe('45191')).toBe('/communes/45191-le-malesherbois/')
    const sansService = present(
      COMMUNES.find((une) => une.codeDepartement === commune.codeDepartement && !pageDeCommune(COPIE, une)),
    )
    expect(cheminDe(sansService.codeInsee)).toMatch(/^\/departements\/\w+\/#commune=/)
    expect(cheminDe('97411')).toBe('/departements/974/')
  })

  it('a whole build carries nothing of this', () => {
    const entier = JSON.parse(present(fichiersDeRecherche(DATASET).get('manifeste'))) as Manifeste
    expect(entier.ailleurs).toEqual({})
  })
})

it('the kit of a commune without a page is refused for what it is: a build to make again', () => {
  const autre = present([...COPIE.departementsCouverts].find((code) => code !== '45'))
  expect(() => choisir(COPIE, { departement: [autre] })).toThrow(new RegExp(`COMMUNES=${autre}, ou sans COMMUNES`))
  expect(() => choisir(COPIE, { departement: ['974'] })).toThrow(/la réponse est la même pour toutes/)
})
