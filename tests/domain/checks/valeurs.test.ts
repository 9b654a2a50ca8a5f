import { describe, expect, it } from 'vitest'
import { codesOfficiels } from '../../../src/domain/checks/codes-officiels.ts'
import { coordonnees } from '../../../src/domain/checks/coordonnees.ts'
import { datesFutures } from '../../../src/domain/checks/dates-futures.ts'
import { horairesLisibles } from '../../../src/domain/checks/horaires-lisibles.ts'
import { numerosHorsCle, telephoneDans } from '../../../src/domain/checks/numeros-hors-cle.ts'
import { numerosNommes, numerosSurtaxes, numerosValides } from '../../../src/domain/checks/numeros-valides.ts'
import { CHECKS } from '../../../src/domain/checks/toutes.ts'
import { fautes } from '../../fixtures/checks.ts'
import { centre, DECOUPAGE, ligne, organisation, present, source } from '../../fixtures/dataset.ts'

const deLigne = (plus: object, numero = '0199000001') => ({ lignes: { '99-a': ligne('99-a', numero, plus) } })

describe('a phone number stands in its key, never in a sentence', () => {
  it('a number in a summary and in a note', () => {
    const fiches = {
      organisations: { '99-a': organisation([], { resume: 'Appelez le 01 99 00 00 01 le matin.' }) },
      ...deLigne({ precisions: [{ texte: 'Autrefois le +33 1 99 00 00 02.', source: 's' }] }),
    }
    expect(fautes(numerosHorsCle, fiches)).toMatchInlineSnapshot(`
      "content/organisations/99-a.yaml | resume | « 01 99 00 00 01 » | Retirez ce numéro du texte : sa place est dans la clé « numero » d’une ligne.
      content/lignes/99-a.yaml | precisions[0].texte | « +33 1 99 00 00 02 » | Retirez ce numéro du texte : sa place est dans la clé « numero » d’une ligne."
    `)
  })

  it('a number in a page of prose', () => {
    const pages = new Map([['content/pages/methode.md', 'Appelez le 01 99 00 00 01.']])
    expect(fautes(numerosHorsCle, {}, { pages })).toContain('content/pages/methode.md')
    expect(fautes(numerosHorsCle, {}, { pages: new Map([['content/pages/methode.md', 'Appelez le 15.']]) })).toBe('')
  })

  it.each([
    ['0199000001', '0199000001'],
    ['le 01.99.00.00.01.', '01.99.00.00.01'],
    ['01-99-00-00-01', '01-99-00-00-01'],
    ['01\u00a099\u00a000\u00a000\u00a001', '01\u00a099\u00a000\u00a000\u00a001'],
    ['01\u202f99\u202f00\u202f00\u202f01', '01\u202f99\u202f00\u202f00\u202f01'],
    ['+33199000001', '+33199000001'],
    ['00 33 1 99 00 00 01', null],
    ['0 801 90 00 01', '0 801 90 00 01'], // hard case 36
    ['le 116 117, puis le 15', null],
    ['le 7 février 2024, 12 900 appels', null],
    ['SIREN 200066280, 45300 Pithiviers', null],
    ['de 8 h à 20 h 30', null],
  ])('in « %s » it sees %s', (texte, numero) => {
    expect(telephoneDans(texte)).toBe(numero)
  })

  it.each(['+33 (0)1 99 00 00 01', '0801 900 001'])('however it is written: « %s »', (texte) => {
    expect(telephoneDans(`Appelez le ${texte}.`)).not.toBeNull()
  })

  it('a number in its own key, and digits in an address, pass', () => {
    const fiches = { ...deLigne({}), sources: { doc: source({ url: 'https://mairie.invalid/0199000001' }) } }
    expect(fautes(numerosHorsCle, fiches)).toBe('')
  })
})

describe('a number is one that can be dialled, and a dear one tells its price', () => {
  it('ten digits that nobody can have', () => {
    expect(fautes(numerosValides, deLigne({}, '0700000001'))).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | numero | « 0700000001 » | Ce numéro n’est attribué à aucun service : relisez-le sur le document."`,
    )
    expect(fautes(numerosValides, deLigne({ historique: [{ numero: '0700000001', source: 's' }] }))).toContain(
      'historique[0].numero',
    )
  })

  it.each(['0199000001', '0801904500', '116117', '15', '0639000001'])('%s passes', (numero) => {
    expect(fautes(numerosValides, deLigne({}, numero))).toBe('')
    expect(fautes(numerosSurtaxes, deLigne({}, numero))).toBe('')
  })

  it.each(['0899000001', '0810000001', '0826000001', '3237'])(
    '%s without a price is refused (hard case 70)',
    (numero) => {
      expect(fautes(numerosSurtaxes, deLigne({}, numero))).toContain(`tarif | « ${numero} »`)
      expect(fautes(numerosSurtaxes, deLigne({ tarif: { texte: '0,99 € l’appel', source: 's' } }, numero))).toBe('')
    },
  )

  it('the message says what to add', () => {
    expect(fautes(numerosSurtaxes, deLigne({}, '0899000001'))).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | tarif | « 0899000001 » | Ce numéro peut être surtaxé : ajoutez « tarif: { texte, source } », ou retirez la fiche."`,
    )
  })

  it('a dear number for a dentist on duty is refused too', () => {
    const gardeDentaire = { numero: '0899000001', texte: 'Un dentiste de garde le dimanche.', source: 's' }
    expect(fautes(numerosSurtaxes, { departements: { '99': { gardeDentaire } } })).not.toBe('')
  })
})

describe('a place is in its département', () => {
  const commune = (codeInsee: string, codeDepartement: string) =>
    [codeInsee, { ...present(DECOUPAGE.communes.get('99001')), codeInsee, codeDepartement }] as const
  const decoupage = {
    ...DECOUPAGE,
    communes: new Map([commune('45999', '45'), commune('97499', '974'), commune('98899', '988')]),
  }
  const place = (lat: number, lon: number, code = '45999') => {
    const fiche = centre(code, { coordonnees: { lat, lon, precision: 'rue', source: 's' } })
    return fautes(coordonnees, { centres: { '45-centre': fiche } }, { decoupage })
  }

  it('a point of another département: the message says where it is', () => {
    expect(place(43.3, 5.4)).toMatchInlineSnapshot(
      `"content/centres/45-centre.yaml | coordonnees | « 43.3, 5.4 » | Ce point est hors du département 45 : corrigez-le (dans le 45, latitude 47.4 à 48.4, longitude 1.4 à 3.2), ou corrigez l’adresse (ce point est du côté de : 13)."`,
    )
  })

  it('the two figures swapped, of this département or of another', () => {
    expect(place(2.4, 48.2)).toMatchInlineSnapshot(
      `"content/centres/45-centre.yaml | coordonnees | « 2.4, 48.2 » | Latitude et longitude semblent échangées : inversez-les."`,
    )
    expect(place(5.4, 43.3)).toContain('inversez-les')
    expect(place(55.5, -21.1, '97499')).toContain('inversez-les')
  })

  it.each([
    ['in the Gulf of Guinea', 0, 0],
    ['in London', 51.5, -0.1],
    ['in the middle of the Atlantic', 48.2, -24],
    ['off the globe', 482.9, 24.1],
  ])('a point outside France altogether: %s', (_, lat, lon) => {
    expect(place(lat, lon)).toContain('hors de France')
  })

  it('outside France, the message says what is expected', () => {
    expect(place(51.5, -0.1)).toMatchInlineSnapshot(
      `"content/centres/45-centre.yaml | coordonnees | « 51.5, -0.1 » | Ce point est hors de France : corrigez-le (dans le 45, latitude 47.4 à 48.4, longitude 1.4 à 3.2)."`,
    )
  })

  it('a département whose box we do not have: nothing can vouch for the point', () => {
    expect(place(-22.3, 166.4, '98899')).toMatchInlineSnapshot(
      `"content/centres/45-centre.yaml | coordonnees | « -22.3, 166.4 » | Nous ne savons pas vérifier un point du département 988 : retirez ces coordonnées, ou ajoutez l’emprise du département dans src/domain/checks/emprises.ts."`,
    )
  })

  it('a commune that does not exist: its code is the fault, and so is a point outside France', () => {
    expect(place(51.5, -0.1, '45998')).toContain('hors de France')
    expect(place(48.29, 2.41, '45998')).toBe('')
    const fiche = centre('45998', { coordonnees: { lat: 48.29, lon: 2.41, precision: 'rue', source: 's' } })
    expect(fautes(codesOfficiels, { centres: { c: fiche } }, { decoupage })).toContain('« 45998 »')
  })

  it('a point of the Loiret or of La Réunion passes, and so does an address without point', () => {
    expect(place(48.29, 2.41)).toBe('')
    expect(place(-21.1, 55.5, '97499')).toBe('')
    expect(fautes(coordonnees, { centres: { c: centre('45999') } }, { decoupage })).toBe('')
  })
})

describe('nothing is dated after today', () => {
  it('a document, an opening and a line of tomorrow', () => {
    const fiches = {
      sources: { doc: source({ publieLe: '2026-12', consulteLe: '2026-11-23' }) },
      centres: { '99-c': centre('99001', { ouvertLe: { date: '2027', source: 's' } }) },
      ...deLigne({ depuis: { date: '2026-11-23', source: 's' } }),
    }
    expect(fautes(datesFutures, fiches)).toMatchInlineSnapshot(`
      "content/sources/doc.yaml | publieLe | « 2026-12 » | Cette date est après aujourd’hui (2026-11-22) : corrigez-la.
      content/sources/doc.yaml | consulteLe | « 2026-11-23 » | Cette date est après aujourd’hui (2026-11-22) : corrigez-la.
      content/lignes/99-a.yaml | depuis.date | « 2026-11-23 » | Cette date est après aujourd’hui (2026-11-22) : corrigez-la.
      content/centres/99-c.yaml | ouvertLe.date | « 2027 » | Cette date est après aujourd’hui (2026-11-22) : corrigez-la."
    `)
  })

  it('a goal is a period that ends in a year to come, it does not begin there', () => {
    const chiffre = (periode: object) => ({
      chiffres: {
        objectif: {
          titre: 'Objectif inventé',
          valeur: 1,
          unite: 'lieux',
          objet: 'lieux visés, inventés',
          periode,
          portee: { texte: 'Nulle part' },
          precision: 'exacte',
          source: 's',
          theme: 'ailleurs',
          rang: 1,
          neDitPas: 'Rien, puisque ce chiffre est inventé.',
        },
      },
    })
    expect(fautes(datesFutures, chiffre({ du: '2026-01', au: '2027' }))).toBe('')
    expect(fautes(datesFutures, chiffre({ date: '2027' }))).toContain('corrigez-la')
  })

  it('the end or the start of an old number, a reading over and a look at a page too', () => {
    const futures = [
      deLigne({ historique: [{ numero: '0199000002', au: '2031-05', source: 's' }] }),
      deLigne({ historique: [{ numero: '0199000002', du: '2031-05', source: 's' }] }),
    ]
    for (const fiches of futures) expect(fautes(datesFutures, fiches)).toContain('« 2031-05 »')
    const malFormees = new Map([
      ['content/langues/en.yaml', { relue: { le: '2031-01-01', par: 'association d’interprètes' } }],
      ['content/rgaa/01-images.yaml', { criteres: [{ preuves: [{ vuLe: '2031-01-01' }] }] }],
    ])
    expect(fautes(datesFutures, {}, { malFormees })).toMatchInlineSnapshot(`
      "content/langues/en.yaml | relue.le | « 2031-01-01 » | Cette date est après aujourd’hui (2026-11-22) : corrigez-la.
      content/rgaa/01-images.yaml | criteres[0].preuves[0].vuLe | « 2031-01-01 » | Cette date est après aujourd’hui (2026-11-22) : corrigez-la."
    `)
  })

  it('a closure is announced before it begins', () => {
    const fermetures = [{ du: '2026-12-20', au: '2027-01-04', motif: 'congés', source: 's' }]
    expect(fautes(datesFutures, deLigne({ fermetures }))).toBe('')
  })

  it('today, this month and this year pass', () => {
    const fiches = {
      sources: { doc: source({ publieLe: '2026-11', consulteLe: '2026-11-22' }) },
      ...deLigne({ historique: [{ numero: '0199000002', du: '2026', au: '2026', source: 's' }] }),
    }
    expect(fautes(datesFutures, fiches)).toBe('')
  })
})

describe('hours can be read by a machine', () => {
  it('hours in French', () => {
    expect(fautes(horairesLisibles, deLigne({ horaires: { osm: 'lundi 8h-20h', source: 's' } }))).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | horaires.osm | « lundi 8h-20h » | Écrivez les jours par leurs deux lettres anglaises : Mo (lundi), Tu (mardi), We (mercredi), Th (jeudi), Fr (vendredi), Sa (samedi), Su (dimanche), et PH pour les jours fériés."`,
    )
  })

  it('hours of a season say where a dated closure and the rest are written', () => {
    const horaires = { osm: 'Jan-Apr Mo-Fr 08:00-20:00', source: 's' }
    expect(fautes(horairesLisibles, deLigne({ horaires }))).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | horaires.osm | « Jan-Apr Mo-Fr 08:00-20:00 » | Ces heures doivent valoir chaque semaine de l’année, comme « Mo-Fr 08:00-20:00; Sa 08:00-12:00; PH off ». N’écrivez que les jours, les heures et, à la fin, après un « ; », les jours fériés (PH) : ni date, ni mois, ni saison, ni vacances, ni « premier lundi », ni lever du soleil, ni commentaire. Une fermeture datée s’écrit dans « fermetures », le reste en une phrase dans « precisions »."`,
    )
  })

  it('« 24/7 » takes no exception: the message writes the true form, which passes', () => {
    expect(fautes(horairesLisibles, deLigne({ horaires: { osm: '24/7; PH off', source: 's' } }))).toContain(
      'écrivez « Mo-Su 00:00-24:00; PH off »',
    )
    const horaires = { osm: 'Mo-Su 00:00-24:00; PH off', source: 's' }
    expect(fautes(horairesLisibles, deLigne({ horaires }))).toBe('')
  })

  it('former hours of a season, and hours of a centre', () => {
    const horaires = { osm: 'Mo[1] 08:00-20:00' }
    const fiches = {
      ...deLigne({ historique: [{ horaires, source: 's' }] }),
      centres: { c: centre('99001', { horaires: { ...horaires, source: 's' } }) },
    }
    expect(fautes(horairesLisibles, fiches).split('\n')).toHaveLength(2)
  })

  it('days that are neither written nor said unknown would be told as every day', () => {
    const horaires = { osm: '08:00-18:00', source: 's' }
    expect(fautes(horairesLisibles, deLigne({ horaires }))).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | horaires.osm | « 08:00-18:00 » | Quels jours ? Le document le dit : écrivez-les (« Mo-Su 08:00-18:00 » pour tous les jours). Il ne le dit pas : ajoutez « jours: nonPrecises »."`,
    )
    expect(fautes(horairesLisibles, deLigne({ horaires: { ...horaires, osm: '24/7' } }))).toBe('')
    expect(fautes(horairesLisibles, { centres: { c: centre('99001', { horaires }) } })).not.toBe('')
    expect(
      fautes(horairesLisibles, deLigne({ historique: [{ horaires: { osm: '09:00-12:00' }, source: 's' }] })),
    ).not.toBe('')
  })

  it('days that are written and said unknown', () => {
    const sansJours = (osm: string) => deLigne({ horaires: { osm, jours: 'nonPrecises', source: 's' } })
    expect(fautes(horairesLisibles, sansJours('Sa 08:00-12:00'))).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | horaires.osm | « Sa 08:00-12:00 » | Avec « jours: nonPrecises », les jours ne seraient pas lus : ôtez cette clé, ou écrivez les heures seules et le reste dans « precisions »."`,
    )
    expect(fautes(horairesLisibles, sansJours('08:00-18:00; PH off'))).not.toBe('')
    expect(fautes(horairesLisibles, sansJours('24/7'))).not.toBe('')
    expect(fautes(horairesLisibles, sansJours('08:00-12:00,14:00-18:00'))).toBe('')
  })

  it('hours in the grammar pass, of a line and of a centre', () => {
    const horaires = { osm: 'Mo-Fr 08:00-20:00; Sa 08:00-12:00; PH off', source: 's' }
    expect(fautes(horairesLisibles, { ...deLigne({ horaires }), centres: { c: centre('99001', { horaires }) } })).toBe(
      '',
    )
  })
})

it('every check runs, each with a name that says what then holds', () => {
  const testees = [coordonnees, datesFutures, horairesLisibles, numerosHorsCle, numerosValides, numerosSurtaxes]
  expect(CHECKS).toEqual(expect.arrayContaining(testees))
  expect(CHECKS.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "chaque fiche citée existe",
      "chaque code existe dans le découpage officiel",
      "deux organisations ne réclament une même commune que si l’une le déclare",
      "un chevauchement déclaré est celui de deux organisations qui ont une commune en commun",
      "une organisation dessert des communes de ses départements",
      "chaque rattachement relie au moins une commune",
      "chaque source est citée",
      "aucun numéro de téléphone dans une phrase",
      "les numéros existent dans le plan de numérotation",
      "un numéro surtaxé porte son prix et sa source",
      "une fiche de content/numeros porte le nom de son numéro",
      "une ligne ne porte que les numéros courts qui mènent à un soin, jamais un numéro d’urgence",
      "un service ou un lieu où l’on n’entre pas en appelant ne propose aucune ligne",
      "les coordonnées sont dans le département de l’adresse",
      "aucune date dans le futur",
      "les horaires suivent la grammaire opening_hours et valent toute l’année",
      "chaque nœud du questionnaire a sa fiche, et chaque choix ses mots",
      "une ligne confirmée l’est par un appel, ou par deux documents indépendants, de moins de douze mois",
      "un numéro que seul un fournisseur donne est montré comme non confirmé",
      "un délai est celui du document qui date la ligne",
      "chaque numéro est imprimé par un document qu’il cite",
      "chaque document donné pour source d’un numéro l’imprime",
      "un numéro à dix chiffres ne sert qu’une organisation",
      "un ancien numéro n’est plus celui d’une ligne du même service, pour le même usage",
      "une ligne n’est pas remplacée par elle-même",
      "une ligne contestée, remplacée, suspendue ou retirée dit pourquoi, et elle seule",
      "un département ne propose que le numéro d’un service qui le dessert",
      "un centre ne donne rendez-vous que par une ligne qui dessert son département",
      "une organisation ou une ligne n’a qu’une fiche",
      "une fiche porte dans son nom le code de son département",
      "ce qui est dit inconnu n’est pas donné par ailleurs",
      "aucun numéro ni aucune adresse d’un modèle, sauf dans une fiche dont le nom dit « fictif »",
      "une phrase ne dit que les numéros de sa fiche ou de ses documents",
      "un conseil ou un mot dit dans sa phrase le numéro qu’il propose",
      "un texte ne contient ni balise, ni code, ni courriel, ni caractère invisible",
      "aucun nom de personne dans une fiche ou dans une page",
      "une page vers laquelle on envoie existe sur ce site",
      "rien de la liste des interdits n’est écrit dans le contenu",
      "une source porte la date de son nom, et a été lue après sa publication",
      "une période finit après avoir commencé",
      "une fermeture commence dans l’année et dure au plus un trimestre",
      "deux fermetures d’une fiche ne se chevauchent pas",
      "aucun chiffre deux fois, même sous d’autres mots",
      "un chiffre est celui que le document imprime",
      "deux chiffres dits comparables le sont",
      "dans une série, deux chiffres se comparent, ou une fiche dit pourquoi non",
      "un graphique ne réunit que des nombres comparables",
      "chaque chapitre des chiffres a son récit",
      "un récit se remplit avec ses chiffres, et cite le document de chacun",
      "chaque langue donne les numéros vitaux, et n’en écrit aucun dans ses phrases",
    ]
  `)
})

describe('a file of content/numeros is named after its number', () => {
  const police = {
    numero: '17',
    nom: 'Secours',
    quand: 'En cas de danger.',
    rang: 1,
    famille: 'securite',
    canaux: ['appel'],
    source: 's',
  }

  it('a file with another name is told, with both numbers', () => {
    expect(fautes(numerosNommes, { numeros: { '18': police } })).toContain('17.yaml')
    expect(fautes(numerosNommes, { numeros: { '17': police } })).toBe('')
  })
})
