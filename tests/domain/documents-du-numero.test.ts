/** A call that contradicts a number is the latest document of its line, and no proof of it. */
import { expect, it } from 'vitest'
import { confianceDe } from '../../src/domain/confiance.ts'
import { fichesHorsLigne } from '../../src/domain/fiches-hors-ligne.ts'
import { kitDe } from '../../src/domain/kit.ts'
import { dossierDe } from '../../src/domain/orientation/dossier.ts'
import { provenanceDEtape } from '../../src/domain/provenance.ts'
import { etapeEnClair } from '../../src/domain/reponse-en-clair.ts'
import { etapePrincipale } from '../../src/domain/etape.ts'
import { lignesEnOrdre } from '../../src/domain/ordre-lignes.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { widgetEnClair } from '../../src/domain/widget-en-clair.ts'
import { datasetDe, lien, ligne, organisation, present, raison, source, TODAY } from '../fixtures/dataset.ts'

const NUMERO = '0199000001'
const contredite = {
  statut: 'conteste',
  raison: raison('Lors d’un appel, ce n’était plus ce service.', '2026-appel'),
  source: '2024-imprime',
}
const pays = datasetDe({
  sources: {
    '2024-imprime': source({ publieLe: '2024-02-07', numerosCites: [NUMERO, '0199000002'] }),
    '2025-imprime': source({ publieLe: '2025-06', numerosCites: ['0199000002'] }),
    '2026-appel': source({ type: 'appel', publieLe: '2026-11-20', consulteLe: '2026-11-20', numerosCites: [] }),
  },
  organisations: { '99-a': organisation([lien('publie')]) },
  lignes: {
    '99-a': ligne('99-a', NUMERO, contredite),
    '99-b': ligne('99-a', '0199000002', { ...contredite, source: '2025-imprime' }),
  },
})
const commune = present(pays.decoupage.communes.get('99001'))
const reponse = repondre(pays, commune)
const contestee = present(reponse.etapes.find(({ numero }) => numero === NUMERO))
const seule = { ...reponse, etapes: [contestee] }

it('it is told nowhere as a check of it, nor as its date', () => {
  const dits = [
    widgetEnClair(pays, seule, TODAY).age,
    ...dossierDe(seule, pays, TODAY).guichets.map(({ age }) => age),
    etapeEnClair(contestee, pays).reserve,
    fichesHorsLigne(pays, '99', TODAY).fiches.map((fiche) => [fiche.age?.texte, fiche.suite.map(({ age }) => age)]),
    kitDe(pays, commune, TODAY, new URL('https://site.invalid')).date,
  ]
  const texte = JSON.stringify(dits)
  expect(texte).toContain('7 février 2024')
  expect(texte).not.toMatch(/vérifié par un appel|novembre 2026/)
  expect(confianceDe(pays, TODAY).compte.bandes).toMatchObject({ recent: 0, ancien: 1, tresAncien: 1 })
})

it('it is named for what it says, never as where the number comes from', () => {
  const { date, appuis } = provenanceDEtape(contestee, undefined, pays, true)
  const dits = appuis.map((un) => `${un.source.id}: ${un.quoi.join()}`)
  expect(dits).toEqual(['2024-imprime: numéro', '2026-appel: état de la ligne', '2024-doc: lien avec votre commune'])
  expect(date).toBe('7 février 2024')
})

it('it does not bring the number that it contradicts before another', () => {
  expect(lignesEnOrdre(pays, '99-a').map(({ id }) => id)).toEqual(['99-b', '99-a'])
  expect(etapePrincipale(reponse).numero).toBe('0199000002')
})
