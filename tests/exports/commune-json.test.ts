import { describe, expect, it } from 'vitest'
import { communeJson } from '../../src/exports/commune-json.ts'
import { horairesDe } from '../../src/domain/reponse-en-clair.ts'
import { DATASET, communeReelle, reponseReelle } from '../fixtures/contenu-reel.ts'
import { datasetDe, lien, ligne, organisation, present, raison, TODAY } from '../fixtures/dataset.ts'

const json = (code: string) => communeJson(DATASET, communeReelle(code), TODAY)

describe('the JSON answer of a commune is a contract (schemaVersion 1)', () => {
  it('Le Malesherbois: who it is, and the first step with all its rules', () => {
    const { schemaVersion, commune, reponse } = json('45191')
    expect({ schemaVersion, commune, certitude: reponse.certitude }).toMatchInlineSnapshot(`
      {
        "certitude": "publie",
        "commune": {
          "codeDepartement": "45",
          "codeEpci": "200071850",
          "codeInsee": "45191",
          "codesPostaux": [
            "45300",
            "45330",
          ],
          "nom": "Le Malesherbois",
        },
        "schemaVersion": "1.3",
      }
    `)
    expect(reponse.etapes[0]).toMatchInlineSnapshot(`
      {
        "affichage": "0 801 90 45 00",
        "avantAppel": [],
        "confiance": null,
        "delai": null,
        "fermetures": [],
        "horaires": {
          "joursPrecises": false,
          "osm": "08:00-18:00",
          "texte": "8 h – 18 h, jours non précisés",
        },
        "horairesDAutrui": null,
        "numero": "0801904500",
        "organisation": {
          "id": "45-beauce-gatinais",
          "nom": "CPTS Beauce-Gâtinais",
        },
        "pasPour": [
          "urgenceVitale",
        ],
        "pour": [
          "sansMedecinTraitant",
          "medecinTraitantIndisponible",
        ],
        "precisions": [
          "Il faut avoir besoin d’un médecin sous 48 heures. En juin 2022, l’hôpital d’Orléans annonçait un rendez-vous dans ce délai.",
        ],
        "provenance": [
          {
            "quoi": [
              "numéro",
              "horaires",
              "qui répond",
              "qui peut appeler (si vous n’avez pas de médecin traitant)",
              "lien avec votre commune",
            ],
            "source": "2024-02-07-loiret-malesherbois",
          },
          {
            "quoi": [
              "numéro",
              "qui peut appeler (si votre médecin traitant ne peut pas vous recevoir)",
              "ce qui est refusé",
              "précisions",
            ],
            "source": "sans-date-franceinfo-numero-loiret",
          },
          {
            "quoi": [
              "qui répond",
              "qui peut appeler (si votre médecin traitant ne peut pas vous recevoir)",
            ],
            "source": "2022-03-gazette-communes-permanences",
          },
          {
            "quoi": [
              "précisions",
            ],
            "source": "sans-date-magcentre-urgences-orleans",
          },
        ],
        "raison": null,
        "rang": 1,
        "rattachement": "publie",
        "role": "ligne",
        "sources": [
          "2024-02-07-loiret-malesherbois",
          "sans-date-franceinfo-numero-loiret",
          "2022-03-gazette-communes-permanences",
          "sans-date-magcentre-urgences-orleans",
        ],
        "statut": "publie",
        "tel": "tel:+33801904500",
        "usage": "soinsNonProgrammes",
      }
    `)
  })

  it('Le Malesherbois: the steps in the order of the page, and the strip', () => {
    const { etapes, urgence } = json('45191').reponse
    expect(etapes.map(({ rang, role, numero, tel }) => `${rang} ${role} ${numero} ${tel}`)).toMatchInlineSnapshot(`
      [
        "1 ligne 0801904500 tel:+33801904500",
        "2 departement 116117 tel:116117",
        "3 samu 15 tel:15",
      ]
    `)
    expect(urgence.map(({ affichage, tel, canaux }) => `${affichage} ${tel} ${canaux.join('+')}`))
      .toMatchInlineSnapshot(`
      [
        "15 tel:15 appel",
        "112 tel:112 appel",
        "114 tel:114 sms+application",
      ]
    `)
  })

  it('the keys are the same for every commune, known or not', () => {
    const cles = (valeur: object) => Object.keys(valeur).join(' ')
    const codes = ['45191', '45182', '45208', '26198', '75056', '97411', '98611', '2A004']
    const formes = codes.map((code) => {
      const { commune, reponse, ...reste } = json(code)
      return [cles(reste), cles(commune), cles(reponse), ...new Set(reponse.etapes.map(cles))].join('\n')
    })
    expect(new Set(formes).size).toBe(1)
    expect(formes[0]).toMatchInlineSnapshot(`
      "schemaVersion licence credit genereLe documents
      codeInsee nom codeDepartement codesPostaux codeEpci
      certitude etapes urgence
      rang role numero affichage tel organisation usage statut raison rattachement confiance horaires horairesDAutrui pour pasPour avantAppel fermetures delai precisions sources provenance"
    `)
  })

  it('the reason of a doubt is told beside it, and what the line says besides (Digoin, hard case 34)', () => {
    const [premiere] = json('71176').reponse.etapes
    const ligne = present(present(premiere).organisation && reponseReelle('71176').etapes[0]?.ligne)
    expect(premiere).toMatchObject({ statut: 'conteste', raison: ligne.raison?.texte })
    expect(ligne.raison?.texte).toMatch(/fournisseur/)
    const { provenance = [] } = present(premiere)
    expect(provenance.filter(({ quoi }) => quoi.includes('état de la ligne')).map((une) => une.source)).toEqual(
      ligne.raison?.source,
    )
    expect(premiere?.precisions).toEqual(ligne.precisions.map(({ texte }) => texte))
  })

  it('hours of another line on the number are told as the page tells them, with their owner (Ligny-le-Ribault)', () => {
    const [premiere, seconde] = json('45182').reponse.etapes
    expect(premiere).toMatchObject({
      horaires: null,
      horairesDAutrui: {
        ligne: '45-sas',
        usage: 'soinsNonProgrammes',
        joursPrecises: false,
        texte: horairesDe(present(reponseReelle('45182').etapes[0])),
      },
    })
    expect(premiere?.horairesDAutrui?.texte).toMatch(/\(horaires publiés pour le SAS du Loiret\)$/)
    expect(seconde?.horairesDAutrui).toBeNull()
    expect(json('45191').reponse.etapes.map((etape) => etape.horairesDAutrui)).toEqual([null, null, null])
  })

  it('one’s own doctor has no number: null, never an empty text', () => {
    expect(json('75056').reponse.etapes[0]).toMatchObject({
      role: 'medecinTraitant',
      numero: null,
      affichage: null,
      tel: null,
    })
  })

  it('closures are days and a reason, in order, of the number itself', () => {
    const dire = (...jours: string[]) => jours.map((du) => ({ du, au: du, motif: 'travaux', source: '2024-doc' }))
    const fermees = (autre: object) => {
      const pays = datasetDe({
        organisations: { '99-a': organisation([lien('publie')]), '99-sas': organisation([]) },
        lignes: {
          '99-a': ligne('99-a', '0199000001', { fermetures: dire('2027-05-01', '2027-03-03') }),
          '99-sas': ligne('99-sas', '0199000001', autre),
        },
        departements: { '99': { lignes: ['99-sas'] } },
      })
      return communeJson(pays, present(pays.decoupage.communes.get('99001')), TODAY).reponse.etapes[0]?.fermetures
    }
    expect(fermees({ statut: 'retire', raison: raison() })).toEqual([
      { du: '2027-03-03', au: '2027-03-03', motif: 'travaux' },
      { du: '2027-05-01', au: '2027-05-01', motif: 'travaux' },
    ])
    // Another line on the same number still answers in March, at all hours: the number is not closed.
    expect(fermees({ fermetures: dire('2027-05-01'), horaires: { osm: '24/7', source: '2024-doc' } })).toEqual([
      { du: '2027-05-01', au: '2027-05-01', motif: 'travaux' },
    ])
  })

  it('a deduced link says its confidence, a published one has none', () => {
    expect(json('45208').reponse.etapes[0]).toMatchObject({ rattachement: 'deduit', confiance: 'haute' })
    expect(json('45191').reponse.etapes[0]).toMatchObject({ rattachement: 'publie', confiance: null })
  })

  it('tells the steps of the page, no more and no less, and survives JSON', () => {
    for (const code of ['45191', '45182', '45224', '07319', '75056']) {
      const { etapes } = json(code).reponse
      expect(etapes.map(({ numero }) => numero)).toEqual(reponseReelle(code).etapes.map(({ numero }) => numero))
      expect(JSON.parse(JSON.stringify(json(code)))).toEqual(json(code))
    }
  })

  it('each source that it names is a document of content/sources', () => {
    const ids = ['45191', '45182', '45224', '26198', '71176'].flatMap((code) =>
      json(code).reponse.etapes.flatMap(({ sources }) => sources),
    )
    expect(ids.length).toBeGreaterThan(10)
    expect(ids.filter((id) => !DATASET.sources.has(id))).toEqual([])
  })
})
