/** No value is shown without its document, and no document forgets what rests on it: the records are walked here, not by the code under test. */
import { describe, expect, it } from 'vitest'
import { citationsDe } from '../../src/domain/citations.ts'
import { cheminDepartement } from '../../src/domain/commune.ts'
import { isAppelable } from '../../src/domain/ligne.ts'
import { afficherNoeud } from '../../src/domain/orientation/affichage.ts'
import { dossierDe } from '../../src/domain/orientation/dossier.ts'
import { NOEUDS } from '../../src/domain/orientation/graph.ts'
import {
  provenanceDeLigne,
  provenanceDOrganisation,
  provenanceDuCentre,
  provenanceDuDepartement,
  provenanceDuNumero,
  provenancesDeReponse,
  provenancesDesLieux,
  type Provenance,
} from '../../src/domain/provenance.ts'
import { partagerEtapes, type Etape } from '../../src/domain/etape.ts'
import { repondre, repondreDepartement } from '../../src/domain/reponse.ts'
import { COMMUNES, DATASET, LECTURE, reponseReelle } from '../fixtures/contenu-reel.ts'
import { present, TODAY } from '../fixtures/dataset.ts'

/** « pour 2024-02-07-loiret-malesherbois »: each key of a record with each document named under it. */
function citations(fiche: object, sauf: readonly string[] = []): string[] {
  const ids = (valeur: unknown, dansSource: boolean): string[] => {
    if (typeof valeur === 'string') return dansSource ? [valeur] : []
    if (valeur === null || typeof valeur !== 'object') return []
    return Object.entries(valeur).flatMap(([cle, un]) => ids(un, cle === 'source' || (dansSource && Array.isArray(valeur))))
  }
  return Object.entries(fiche)
    .filter(([cle]) => !sauf.includes(cle))
    .flatMap(([cle, valeur]) => ids(valeur, cle === 'source').map((id) => `${cle} ${id}`))
}

/** Documents of `attendues` that the block does not name, or names for fewer values than it backs. */
function oubliees(attendues: readonly string[], provenances: readonly Provenance[]): string[] {
  const parDocument = Map.groupBy(new Set(attendues), (citation) => citation.split(' ')[1] ?? '')
  return [...parDocument].flatMap(([id, siennes]) => {
    const quoi = provenances.flatMap(({ appuis }) => appuis.filter(({ source }) => source.id === id).flatMap((un) => un.quoi))
    return quoi.length >= siennes.length ? [] : siennes
  })
}

const enTrop = (attendues: readonly string[], provenances: readonly Provenance[]) => {
  const ids = new Set(attendues.map((citation) => citation.split(' ')[1]))
  return provenances.flatMap(({ appuis }) => appuis.map(({ source }) => source.id)).filter((id) => !ids.has(id))
}

/** Records of each folder of content/. */
const DOSSIERS = new Map(Object.entries(LECTURE.contenu).map(([dossier, fiches]) => [dossier, new Map<string, { id: string }>(fiches)]))

const LIEUX = provenancesDesLieux(DATASET)

/** `depuis` and the web site of a service are shown on no page. */
const TUES = ['depuis', 'site']

describe('on the page of a record, its block names each document of each value, and no other', () => {
  const FICHES: [nom: string, fiches: [attendues: string[], provenances: Provenance[]][]][] = [
    [
      'lines',
      [...DATASET.lignes.values()].map((ligne) => {
        const organisation = present(DATASET.organisations.get(ligne.organisation))
        const dite = ligne.pour.some(({ condition }) => condition === 'habitantTerritoire')
        const annonces = dite ? organisation.territoire.annonces.filter(({ communes }) => communes).slice(0, 1) : []
        return [
          [...citations(ligne, TUES), ...citations({ annonces })],
          [provenanceDeLigne(ligne, organisation, DATASET)],
        ]
      }),
    ],
    [
      'services',
      [...DATASET.organisations.values()].map(({ territoire, ...fiche }) => [
        [...citations(fiche, TUES), ...citations(territoire)],
        [provenanceDOrganisation({ ...fiche, territoire }, DATASET)],
      ]),
    ],
    [
      'places',
      [...DATASET.centres.values()].map((centre) => [
        citations(centre),
        [provenanceDuCentre(centre, DATASET, 'adresse'), provenanceDuCentre(centre, DATASET, 'aSavoir')],
      ]),
    ],
    [
      'places in lists, with the number by which one is seen there',
      [...DATASET.centres.values()].map((centre) => {
        const recoit = centre.statut !== 'ferme' && centre.statut !== 'suspendu'
        const ligne = centre.lignes.flatMap((id) => DATASET.lignes.get(id) ?? []).find(isAppelable)
        const { source, avantAppel, fermetures } = ligne ?? {}
        return [
          [...citations(centre, ['ouvertLe', 'precisions']), ...(recoit && ligne ? citations({ source, avantAppel, fermetures }) : [])],
          [present(LIEUX.get(centre.id))],
        ]
      }),
    ],
    [
      'départements',
      [...DATASET.departements.values()].map((departement) => [
        citations(departement, ['quinze']),
        [
          provenanceDuDepartement(departement, 'gardeDentaire', DATASET),
          provenanceDuDepartement(departement, 'precisions', DATASET),
        ],
      ]),
    ],
    [
      'national numbers',
      [...DATASET.numeros.values()].map((numero) => [citations(numero), [provenanceDuNumero(numero, DATASET)]]),
    ],
    [
      'pages of the wizard',
      NOEUDS.map((noeud) => {
        const fiche = present(DATASET.orientation.get(noeud))
        const numeros = fiche.type === 'conseil' ? fiche.numeros.map((un) => present(DATASET.numeros.get(un))) : []
        return [
          [...citations(fiche), ...numeros.flatMap((numero) => citations(numero))],
          afficherNoeud(noeud, DATASET).provenances,
        ]
      }),
    ],
  ]

  it.each(FICHES)('%s', (_, fiches) => {
    expect(fiches.length).toBeGreaterThan(9)
    expect(fiches.flatMap(([attendues, provenances]) => oubliees(attendues, provenances))).toEqual([])
    expect(fiches.flatMap(([attendues, provenances]) => enTrop(attendues, provenances))).toEqual([])
  })

  it('the walk of this test sees a document that is left out, and a value', () => {
    const [ligne] = FICHES[0]?.[1].filter(([attendues]) => attendues.length > 3) ?? []
    const [attendues, [provenance]] = present(ligne)
    const { appuis } = present(provenance)
    expect(oubliees(attendues, [{ ...present(provenance), appuis: appuis.slice(1) }])).not.toEqual([])
    const pauvre = appuis.map((appui) => ({ ...appui, quoi: appui.quoi.slice(0, 1) }))
    expect(oubliees(attendues, [{ ...present(provenance), appuis: pauvre }])).not.toEqual([])
  })
})

/** What a step shows of each record: everything for the plate, number, hours and price in the lists. */
function attenduesDe({ ligne, lien, memeNumero, numero }: Etape, plaque: boolean): string[] {
  const gardees = (fiche: object, cles: readonly string[]) =>
    citations(Object.fromEntries(Object.entries(fiche).filter(([cle]) => cles.includes(cle))))
  return [
    ...(ligne ? (plaque ? citations(ligne, [...TUES, ...(lien?.rattachement.statut === 'deduit' ? ['delai'] : [])]) : gardees(ligne, ['source', 'horaires', 'tarif'])) : []),
    ...(ligne ? [] : citations(present(DATASET.numeros.get(present(numero))))),
    ...citations({ lien: lien?.rattachement ?? {} }),
    ...memeNumero.flatMap((autre) => [
      ...gardees(autre.ligne, ['source', 'avantAppel']),
      ...citations({ lien: autre.lien?.rattachement ?? {} }),
    ]),
  ]
}

describe('in the answer of a place', () => {
  const REPONSES = [
    ...COMMUNES.map((commune) => repondre(DATASET, commune)),
    ...[...DATASET.decoupage.departements.keys()].map((code) => repondreDepartement(DATASET, code)),
  ]

  it('each block with something in it names each of its documents: number, next steps, services, teeth, places', () => {
    const manques = REPONSES.flatMap((reponse) => {
      const { principale, suite, complements } = partagerEtapes(reponse)
      const origines = provenancesDeReponse(reponse, DATASET)
      const quinze = principale.ligne ? undefined : reponse.departement?.quinze
      const secteur = reponse.liensSansNumero.flatMap(({ organisation: { source, acces }, lien }) =>
        citations({ source, acces, lien: lien.rattachement }),
      )
      return [
        ...oubliees([...attenduesDe(principale, true), ...citations({ quinze })], origines.numero),
        ...oubliees(suite.flatMap((etape) => attenduesDe(etape, false)), origines.suite),
        ...oubliees(complements.flatMap((etape) => attenduesDe(etape, false)), origines.complements),
        ...oubliees(secteur, origines.secteur),
        ...oubliees(citations({ dents: reponse.departement?.gardeDentaire }), origines.dents),
        ...oubliees(reponse.lieux.proches.flatMap((centre) => citations(centre, ['ouvertLe', 'precisions'])), origines.lieux),
      ]
    })
    expect(REPONSES.length).toBeGreaterThan(35_000)
    expect([...new Set(manques)]).toEqual([])
  })

  it('every record that a block names is one that may be opened, with the value shown', () => {
    const toutes = REPONSES.flatMap((reponse) => Object.values(provenancesDeReponse(reponse, DATASET)).flat())
    const fausses = toutes.filter(({ fiche, valeur, appuis }) => {
      const [dossier = '', id = ''] = fiche.split('/')
      return appuis.length === 0 || valeur === '' || !DOSSIERS.get(dossier)?.has(id)
    })
    expect(fausses).toEqual([])
  })

  it('Le Malesherbois: who says what of its number, and of who may call', () => {
    const [numero] = provenancesDeReponse(reponseReelle('45191'), DATASET).numero
    const dit = present(numero).appuis.map(({ quoi, source }) => `${quoi.join(', ')} : ${source.texte}`)
    expect({ ...numero, appuis: dit }).toMatchInlineSnapshot(`
      {
        "appuis": [
          "numéro, horaires, qui répond, qui peut appeler (si vous n’avez pas de médecin traitant), lien avec votre commune : Département du Loiret, communiqué, 7 février 2024",
          "numéro, qui peut appeler (si votre médecin traitant ne peut pas vous recevoir), ce qui est refusé, précisions : franceinfo, presse, sans date",
          "qui répond, qui peut appeler (si votre médecin traitant ne peut pas vous recevoir) : La Gazette des communes, presse, mars 2022",
          "précisions : Magcentre, presse, sans date",
        ],
        "date": "7 février 2024",
        "fiche": "lignes/45-beauce-gatinais",
        "nom": "CPTS Beauce-Gâtinais",
        "valeur": "0 801 90 45 00",
      }
    `)
  })

  it('the wizard says of each number what the page of the place says', () => {
    const { guichets } = dossierDe(reponseReelle('45191'), DATASET, TODAY)
    const [numero] = provenancesDeReponse(reponseReelle('45191'), DATASET).numero
    expect(guichets[0]?.provenance).toEqual(numero)
    expect(guichets.every(({ provenance }) => provenance.appuis.length > 0)).toBe(true)
  })
})

describe('the page of a document lists all that rests on it', () => {
  const CITATIONS = citationsDe(DATASET)
  const PAGES: Record<string, (fiche: { id: string; organisation?: string }) => string> = {
    organisations: ({ id }) => `/organisations/${id}/`,
    lignes: ({ organisation }) => `/organisations/${organisation}/`,
    centres: ({ id }) => `/centres/${id}/`,
    departements: ({ id }) => cheminDepartement(id),
    numeros: ({ id }) => `/numeros/#n${id}`,
    mots: () => '/numeros/',
    chiffres: ({ id }) => `/chiffres/#${id}`,
    orientation: ({ id }) => `/orientation/${id}/`,
    rgaa: () => '/accessibilite/grille/',
  }
  const cite = (source: string, chemin: string) => CITATIONS.get(source)?.some((une) => une.chemin === chemin) ?? false

  it.each(Object.entries(PAGES))('%s, each with a link to it', (dossier, page) => {
    const fiches = [...present(DOSSIERS.get(dossier)).values()]
    const paires = fiches.flatMap((fiche) => citations(fiche).map((citation) => [citation.split(' ')[1] ?? '', page(fiche)] as const))
    expect(paires.length).toBeGreaterThan(9)
    expect(paires.filter(([source, chemin]) => !cite(source, chemin))).toEqual([])
  })

  it('charts, by the figures that they draw', () => {
    const paires = [...DATASET.graphiques.values()].flatMap(({ id, panneaux }) =>
      panneaux.flatMap(({ barres }) =>
        barres.flatMap(({ chiffre }) =>
          citations(present(DATASET.chiffres.get(chiffre))).map((citation) => [citation.split(' ')[1] ?? '', `/chiffres/#${id}`] as const),
        ),
      ),
    )
    expect(paires.length).toBeGreaterThan(9)
    expect(paires.filter(([source, chemin]) => !cite(source, chemin))).toEqual([])
  })

  it('and no folder of content/ that names documents is left out', () => {
    const nommants = [...DOSSIERS].filter(([, fiches]) => [...fiches.values()].some((fiche) => citations(fiche).length > 0))
    expect(nommants.map(([dossier]) => dossier).toSorted()).toEqual(Object.keys(PAGES).toSorted())
  })
})
