/** A number that may no longer be called is offered by nothing that the site writes, whatever the records: hard case 31. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { empreinteSha256 } from '../../src/data/empreinte.ts'
import { fichiersDeRecherche } from '../../src/data/recherche.ts'
import { lieuxParDepartement } from '../../src/domain/carte-contenu.ts'
import { changementsDe, isDeNumero } from '../../src/domain/changements.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { fichesHorsLigne } from '../../src/domain/fiches-hors-ligne.ts'
import { kitDe } from '../../src/domain/kit.ts'
import { textesDe } from '../../src/domain/kit-textes.ts'
import { isAppelable } from '../../src/domain/ligne.ts'
import { formatNumero, lienTel } from '../../src/domain/numero.ts'
import { dossiersDepartement } from '../../src/domain/orientation/dossiers.ts'
import type { Complements } from '../../src/domain/recherche/transport.ts'
import { fermeturesRelayees } from '../../src/domain/relais.ts'
import { repondre, repondreDepartement } from '../../src/domain/reponse.ts'
import { descriptionDe } from '../../src/domain/reponse-en-clair.ts'
import { widgetEnClair } from '../../src/domain/widget-en-clair.ts'
import { entreeDuKit } from '../../src/exports/atom.ts'
import { communeJson } from '../../src/exports/commune-json.ts'
import { fichiersDonnees } from '../../src/exports/fichiers.ts'
import { jsonLdOrganisation, jsonLdReponse } from '../../src/exports/json-ld.ts'
import { vcard } from '../../src/exports/vcard.ts'
import { centre, datasetDe, DECOUPAGE, lien, ligne, organisation, present, TODAY } from '../fixtures/dataset.ts'

const SITE = new URL('https://exemple.invalid')
const COMMUNE = present(DECOUPAGE.communes.get('99001'))
const ORGANISATIONS = ['99-a', '99-b', '99-c']
const RAISON = { texte: 'Une raison inventée, assez longue pour être lue.', source: '2024-doc' }
const CONGES = { du: '2026-11-20', au: '2026-12-26', motif: 'congés inventés', source: '2024-doc' }

const quelques = fc.array(fc.nat({ max: 7 }), { maxLength: 3 })
const ids = (rangs: readonly number[], nombre: number) =>
  rangs.filter((rang) => rang < nombre).map((rang) => `99-${rang}`)

/** Lines of any use and any status, each with a number of its own, so that what is dead is dead. */
const dataset = fc
  .record({
    forces: fc.tuple(...ORGANISATIONS.map(() => fc.constantFrom('publie', 'haute', 'faible', 'possible'))),
    lignes: fc.array(
      fc.record({
        de: fc.constantFrom(...ORGANISATIONS),
        usage: fc.constantFrom(
          'soinsNonProgrammes',
          'garde',
          'rendezVous',
          'rechercheMedecinTraitant',
          'urgencesDentaires',
        ),
        statut: fc.constantFrom('confirme', 'publie', 'conteste', 'remplace', 'suspendu', 'retire'),
        ferme: fc.boolean(),
        ancien: fc.option(fc.nat({ max: 7 })),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    departement: quelques,
    ducentre: quelques,
  })
  .map(({ forces, lignes, departement, ducentre }) =>
    datasetDe({
      organisations: Object.fromEntries(
        ORGANISATIONS.map((id, rang) => [id, organisation([lien(forces[rang] ?? '')])]),
      ),
      lignes: Object.fromEntries(
        lignes.map(({ de, usage, statut, ferme, ancien }, rang) => {
          const [remplacePar] = ids([ancien ?? rang], lignes.length)
          const historique = [{ numero: `019900001${rang}`, au: '2023-01', remplacePar, source: '2024-doc' }]
          return [
            `99-${rang}`,
            ligne(de, `019900000${rang}`, {
              usage,
              statut,
              raison: RAISON,
              ...(ferme && { fermetures: [CONGES] }),
              ...(ancien !== null && { historique }),
            }),
          ]
        }),
      ),
      centres: { '99-centre': centre('99001', { lignes: ids(ducentre, lignes.length) }) },
      departements: { '99': { lignes: ids(departement, lignes.length) } },
    }),
  )

/** All that offers a number, without what tells that one has changed. */
function offres(pays: Dataset): Record<string, unknown> {
  const reponse = repondre(pays, COMMUNE)
  const kit = kitDe(pays, COMMUNE, TODAY, SITE)
  const recherche = fichiersDeRecherche(pays)
  const { services } = JSON.parse(present(recherche.get('services'))) as Complements
  const donnees = fichiersDonnees({
    ...{ dataset: pays, points: new Map(), creditPoints: null, today: TODAY, site: SITE },
    empreinte: empreinteSha256,
  })
  return {
    page: reponse.etapes.flatMap(({ numero, memeNumero }) => [
      numero,
      ...memeNumero.map((autre) => autre.ligne.numero),
    ]),
    'page of the département': repondreDepartement(pays, '99').etapes.map(({ numero }) => numero),
    'whom to call during a closure': fermeturesRelayees(reponse, TODAY),
    'what search engines read': [descriptionDe(reponse, COMMUNE.nom), jsonLdReponse(reponse, COMMUNE)],
    'what they read of a service': ORGANISATIONS.map((id) =>
      jsonLdOrganisation(present(pays.organisations.get(id)), pays.lignesParOrganisation.get(id) ?? []),
    ),
    'data file': communeJson(pays, COMMUNE, TODAY),
    'links of the tables': [...donnees.values()].map((texte) => texte.match(/tel:[+\d]+/g)),
    'data.inclusion': donnees.get('data-inclusion/services.json'),
    'poster and texts': [kit.numero, textesDe(kit), entreeDuKit(kit), kit.ligne && vcard(kit, kit.ligne)],
    widget: widgetEnClair(pays, reponse, TODAY),
    'offline file': fichesHorsLigne(pays, '99', TODAY).fiches.map((fiche) => ({ ...fiche, avis: [] })),
    wizard: dossiersDepartement(pays, '99', TODAY),
    map: lieuxParDepartement(pays, new Map(), TODAY),
    search: [recherche.get('manifeste'), recherche.get('france'), services.map((un) => un.reponse)],
    'what to call today': changementsDe(pays).map((un) => isDeNumero(un) && un.aujourdhui?.numero),
  }
}

it('replaced, suspended, withdrawn or of before: no page, file, print, message or list gives it to call', () => {
  fc.assert(
    fc.property(dataset, (pays) => {
      const morts = [...pays.lignes.values()].flatMap((une) => [
        ...(isAppelable(une) ? [] : [une.numero]),
        ...une.historique.flatMap(({ numero }) => numero ?? []),
      ])
      const ecrits = morts.flatMap((numero) => [numero, formatNumero(numero), lienTel(numero).slice('tel:'.length)])
      for (const [ou, offre] of Object.entries(offres(pays)))
        expect(
          ecrits.filter((ecrit) => JSON.stringify(offre).includes(ecrit)),
          ou,
        ).toEqual([])
    }),
  )
})
