import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatGroupe, formatPrecision } from '../../src/domain/carte.ts'
import { idsSurCarte, lieuxParDepartement, villesReperes, type Points } from '../../src/domain/carte-contenu.ts'
import { AUCUN_FILTRE, correspond, formatFragment, formatNombre, parseFragment } from '../../src/domain/filtre-lieux.ts'
import { formatDistance, parDistance } from '../../src/domain/lieux-proches.ts'
import { dessinerMarque } from '../../src/domain/marque.ts'
import { normalise } from '../../src/domain/recherche/normalise.ts'
import {
  centre,
  datasetDe,
  DECOUPAGE,
  type Fiches,
  ligne,
  organisation,
  present,
  raison,
  TODAY,
} from '../fixtures/dataset.ts'

const POINT = { lat: 48.1, lon: 2.3 }
const PORTE = { lat: 48.2, lon: 2.4, precision: 'rue', source: '2024-doc' }
const SANS_POINTS: Points = new Map()
const POINTS: Points = new Map([['99001', POINT]])
const VOIE = { adresse: { voie: '5 rue du Rien', commune: '99001', source: '2024-doc' } }

/** The places of département 99 as the list shows them. */
function lieux(centres: Record<string, object>, points = POINTS, plus: Fiches = {}) {
  const dataset = datasetDe({ organisations: { '99-a': organisation() }, centres, ...plus })
  return lieuxParDepartement(dataset, points, TODAY).flatMap((section) => section.lieux)
}

const lieu = (plus: object, points = POINTS, fiches: Fiches = {}) =>
  present(lieux({ '99-x': centre('99001', plus) }, points, fiches)[0]).lieu

describe('a place is shown no more precisely than it is known', () => {
  it.each([
    [
      'the coordinates of its record',
      { coordonnees: PORTE },
      { lat: 48.2, lon: 2.4, precision: 'rue' },
      /à la rue près/,
    ],
    [
      'coordinates of the commune',
      { coordonnees: { ...PORTE, precision: 'commune' } },
      { lat: 48.2, lon: 2.4, precision: 'commune' },
      /approximatif/,
    ],
    ['none: the point of its commune', {}, { ...POINT, precision: 'commune' }, /approximatif/],
    ['closed: not on the map', { statut: 'ferme', coordonnees: PORTE }, null, /fermé.*pas sur la carte/],
  ])('%s', (_, plus, position, dit) => {
    const { position: trouvee, statut } = lieu(plus)
    expect(trouvee).toEqual(position)
    expect(formatPrecision(trouvee, statut)).toMatch(dit)
  })

  it('no point installed, no coordinates: in the list, and it says that it is not on the map', () => {
    const { position, statut } = lieu({}, SANS_POINTS)
    expect(position).toBeNull()
    expect(formatPrecision(position, statut)).toMatch(/Emplacement inconnu.*pas sur la carte/)
    const dataset = datasetDe({ centres: { '99-x': centre('99001'), '99-y': centre('99001', { coordonnees: PORTE }) } })
    expect(idsSurCarte([...dataset.centres.values()], dataset, SANS_POINTS)).toEqual(['99-y'])
  })

  it('a point of the commune is no destination: a street, a building or precise coordinates are', () => {
    expect(lieu({}).itineraire).toBeNull()
    expect(lieu(VOIE).itineraire).toBe(`geo:48.1,2.3?q=${encodeURIComponent('5 rue du Rien, 99001 Fictive-la-Grande')}`)
    expect(lieu(VOIE, SANS_POINTS).itineraire).toMatch(/^geo:0,0\?q=5%20rue/)
    expect(lieu({ coordonnees: PORTE }).itineraire).toMatch(/^geo:48\.2,2\.4\?q=48\.2%2C2\.4/)
    expect(lieu({ ...VOIE, statut: 'ferme' }).itineraire).toBeNull()
  })
})

describe('the number of a place is that of its own record, or none', () => {
  const lignes = {
    '99-retiree': ligne('99-a', '0199000001', { statut: 'retire', raison: raison() }),
    '99-bonne': ligne('99-a', '0199000002', {
      avantAppel: [{ geste: 'appelerMedecinTraitant', source: '2024-doc' }],
    }),
    '99-douteuse': ligne('99-a', '0199000003', { statut: 'conteste', raison: raison() }),
  }
  const appel = (plus: object) => lieu(plus, POINTS, { lignes }).appel

  it.each([
    ['no line in the record, though its organisation has some', {}, null],
    ['the first line that may be called', { lignes: ['99-retiree', '99-bonne'] }, '01\u00a099\u00a000\u00a000\u00a002'],
    ['only lines that may not be called', { lignes: ['99-retiree'] }, null],
    ['a place that is suspended', { lignes: ['99-bonne'], statut: 'suspendu' }, null],
    ['a place that is closed', { lignes: ['99-bonne'], statut: 'ferme' }, null],
  ])('%s', (_, plus, affichage) => {
    expect(appel(plus)?.affichage ?? null).toBe(affichage)
  })

  it('what to do before the call comes with it, and so does the doubt', () => {
    expect(appel({ lignes: ['99-bonne'] })).toMatchObject({
      tel: 'tel:+33199000002',
      avant: [expect.stringMatching(/^Appelez d’abord votre médecin traitant/)],
      conteste: false,
    })
    expect(appel({ lignes: ['99-douteuse'] })?.conteste).toBe(true)
  })

  it('hours, address and ways of being seen are those of its page', () => {
    const tout = lieu({
      ...VOIE,
      horaires: { osm: 'Mo-Fr 09:00-12:00', source: '2024-doc' },
      acces: [{ mode: 'appelerAvant', source: '2024-doc' }],
    })
    expect(tout.adresse).toBe('5 rue du Rien, Fictive-la-Grande.')
    expect(tout.horaires).toMatch(/^Reçoit du lundi au vendredi, 9.h/)
    expect(tout.accueil).toEqual([expect.stringMatching(/appelez d’abord/)])
    expect(lieu({})).toMatchObject({ horaires: null, adresse: 'Fictive-la-Grande (adresse exacte non publiée).' })
  })
})

describe('one order for the list and the map', () => {
  it('by département, then by name as a French reader sorts it', () => {
    const noms = lieux({
      '99-1': centre('99001', { nom: 'Zénith' }),
      '99-2': centre('99002', { nom: 'école' }),
      '99-3': centre('98801', { nom: 'Abri' }),
      '99-4': centre('99003', { nom: 'Eau' }),
    })
    expect(noms.map(({ lieu: { nom, departement } }) => `${departement} ${nom}`)).toEqual([
      '988 Abri',
      '99 Eau',
      '99 école',
      '99 Zénith',
    ])
  })

  it('several places under one marker are named, and counted beyond three', () => {
    expect(formatGroupe(['A', 'B'])).toBe('2 lieux\u00a0: A, B')
    expect(formatGroupe(['A', 'B', 'C', 'D'])).toBe('4 lieux\u00a0: A, B, C et 1 autre')
    expect(formatGroupe(['A', 'B', 'C', 'D', 'E'])).toBe('5 lieux\u00a0: A, B, C et 2 autres')
  })

  it('each kind in each state has a drawing of its own', () => {
    const types = ['soinsNonProgrammes', 'centreSante', 'siege', 'maisonMedicaleGarde', 'cabinet'] as const
    const statuts = ['ouvert', 'annonce', 'provisoire', 'suspendu', 'ferme', 'inconnu'] as const
    const dessins = types.flatMap((type) => statuts.map((statut) => dessinerMarque(type, statut)))
    expect(new Set(dessins).size).toBe(types.length * statuts.length)
  })
})

describe('a place is found by its name, its commune, its street, its postal code', () => {
  const [trouve] = lieux({ '99-x': centre('99001', { ...VOIE, nom: 'Centre de l’Étang' }) })
  const { cle } = present(trouve)
  const cherche = (plus: object) =>
    correspond({ cle, type: 'centreSante', departement: '99' }, { ...AUCUN_FILTRE, ...plus }, normalise)

  it.each([
    'étang',
    'ETANG',
    'fictive',
    'Fictive la Grande',
    'grande fictive',
    'rue du rien',
    '99001',
    'jadis', // what a merged commune was called (hard case 2)
    'fiction',
    'fic',
    '',
  ])('« %s »', (texte) => {
    expect(cherche({ texte })).toBe(true)
  })

  it('not by another word, another kind, another département', () => {
    for (const plus of [{ texte: 'ailleurs' }, { texte: 'étang ailleurs' }, { type: 'cabinet' }, { departement: '45' }])
      expect(cherche(plus)).toBe(false)
  })

  it('what is chosen comes back from the address, whatever was typed', () => {
    const valeur = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(
        fc.record({ texte: valeur, type: valeur, departement: valeur, pres: valeur, lieu: valeur }),
        (filtre) => {
          expect(parseFragment(formatFragment(filtre))).toEqual(filtre)
        },
      ),
    )
    expect(formatFragment(AUCUN_FILTRE)).toBe('')
    expect(parseFragment('#contenu')).toEqual(AUCUN_FILTRE)
  })

  it('none found is not none that exists', () => {
    expect(formatNombre(0, 84)).toMatch(/Aucun lieu connu.*ne veut pas dire/)
    expect([formatNombre(1, 84), formatNombre(84, 84)]).toEqual(['1 lieu sur 84.', '84 lieux.'])
  })
})

/** Points of real communes (IGN Admin Express, three decimals), where real places stand. */
const LIEUX: Record<string, [lat: number, lon: number]> = {
  Malesherbes: [48.274, 2.358],
  Pithiviers: [48.179, 2.25],
  Orléans: [47.905, 1.9],
  Olivet: [47.855, 1.889],
  Bellegarde: [47.975, 2.395],
  Montargis: [47.998, 2.737],
  Patay: [48.052, 1.693],
  Blois: [47.588, 1.315],
  Digoin: [46.489, 4.007],
  'Paray-le-Monial': [46.441, 4.115],
  Iguerande: [46.217, 4.078],
  Branges: [46.654, 5.171],
  Vitry: [48.788, 2.402],
  Montélimar: [44.553, 4.749],
  'Saint-Rambert-d’Albon': [45.288, 4.832],
  Linguizzetta: [42.218, 9.51],
}

describe('« le plus proche » is the nearest as the crow flies: ten cases measured by hand on a map', () => {
  const places = Object.entries(LIEUX).map(([nom, [lat, lon]]) => ({
    nom,
    position: { lat, lon, precision: 'commune' as const },
  }))

  // Kilometres by hand: 111.2 for a degree of latitude; times the cosine of the latitude for one of longitude.
  it.each([
    ['Sermaises', 48.295, 2.203, 'Malesherbes', 12, 'Pithiviers is nearer by its latitude only'],
    ['Puiseaux', 48.21, 2.466, 'Malesherbes', 11, 'in the same canton'],
    ['Neuville-aux-Bois', 48.068, 2.058, 'Pithiviers', 19, 'Orléans is 22 km away'],
    ['Fleury-les-Aubrais', 47.936, 1.921, 'Orléans', 4, 'its neighbour'],
    ['Meung-sur-Loire', 47.84, 1.698, 'Olivet', 14, 'Orléans is 17 km away'],
    ['Gien', 47.712, 2.665, 'Montargis', 32, 'Bellegarde is 35 km away'],
    ['Roanne', 46.053, 4.086, 'Iguerande', 18, 'in another département'],
    ['Saint-Yan', 46.404, 4.06, 'Paray-le-Monial', 6, 'Digoin is 10 km away'],
    ['Valence', 44.92, 4.912, 'Saint-Rambert-d’Albon', 41, 'Montélimar is 43 km away'],
    ['Bastia', 42.686, 9.425, 'Linguizzetta', 53, 'the only one in Corsica'],
  ])('from %s', (_, lat, lon, attendu, km) => {
    const [premier, ...suite] = parDistance({ lat, lon }, places)
    expect(premier?.nom).toBe(attendu)
    expect(formatDistance(premier?.km ?? null, 'commune')).toBe(`à environ ${km}\u00a0km, à vol d’oiseau`)
    expect(suite.every((autre) => (autre.km ?? 0) >= (premier?.km ?? 0))).toBe(true)
  })

  it('equal distances keep the order of the list, places without a position come last', () => {
    const memes = [{ nom: 'sans', position: null }, ...places, { nom: 'jumeau', position: present(places[0]).position }]
    const noms = parDistance({ lat: 48.274, lon: 2.358 }, memes).map(({ nom }) => nom)
    expect([noms[0], noms[1], noms.at(-1)]).toEqual(['Malesherbes', 'jumeau', 'sans'])
  })

  it('words claim no more than points of communes can tell', () => {
    expect(formatDistance(0, 'commune')).toBe('dans cette commune ou juste à côté, distance inconnue')
    expect(formatDistance(12.4, 'commune')).toBe('à environ 12\u00a0km, à vol d’oiseau')
    expect(formatDistance(0.2, 'rue')).toBe('à moins de 1\u00a0km, à vol d’oiseau')
    expect(formatDistance(12.4, 'rue')).toBe('à 12\u00a0km, à vol d’oiseau')
    expect(formatDistance(null, 'rue')).toBe('distance inconnue')
  })
})

describe('towns by which one finds one’s way', () => {
  it('have a point, come from the official list, the largest first', () => {
    const communes = new Map(
      [...DECOUPAGE.communes].map(([code, commune], rang) => [code, { ...commune, population: rang * 1000 }]),
    )
    const points: Points = new Map(['99001', '99002', '98801'].map((code) => [code, POINT]))
    const villes = villesReperes({ ...DECOUPAGE, communes }, new Set(['99']), points)
    expect(villes.map(({ nom }) => nom)).toEqual(
      ['99001', '99002', '98801']
        .map((code) => present(communes.get(code)))
        .sort((a, b) => b.population - a.population)
        .map(({ nom }) => nom),
    )
    expect(villesReperes(DECOUPAGE, new Set(['99']), SANS_POINTS)).toEqual([])
  })
})
