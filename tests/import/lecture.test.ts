import { gzipSync } from 'node:zlib'
import { topology } from 'topojson-server'
import { describe, expect, it } from 'vitest'
import { lire } from '../../src/import/lecture.ts'
import { carre, CODES_99, contour, CONTOURS_99, geojson, octets } from '../fixtures/geo.ts'

const CSV = 'code,lat,lon\n99001,40.05,10.05\n2A901,50.05,20.05\n'
const CENTRES = [
  { code: '99001', centre: { type: 'Point', coordinates: [10.05, 40.05] } },
  { code: '99002', nom: 'sans centre' },
]
const COMMUNES = geojson(CONTOURS_99)
const TOPOJSON = topology({ quelconque: COMMUNES }, 1e4)

describe('a file is known by what it holds, whatever its name', () => {
  it.each([
    ['a CSV of points', CSV, 'points'],
    ['the same without its first line', CSV.slice(13), 'points'],
    ['the centres of geo.api.gouv.fr', CENTRES, 'points'],
    ['GeoJSON of communes', COMMUNES, 'communes'],
    ['TopoJSON of communes', TOPOJSON, 'communes'],
    ['GeoJSON of départements', geojson([contour('2A', carre(20, 50))]), 'departements'],
    ['GeoJSON of intercommunalities', geojson([contour('999000001', carre(20, 50))]), 'epci'],
    ['a page that says « not found »', '<!doctype html><p>Introuvable', 'inconnue'],
    ['an answer of error', { code: 404, message: 'Not found' }, 'inconnue'],
    ['an empty file', '', 'inconnue'],
    ['an empty list', [], 'inconnue'],
    ['JSON cut short', JSON.stringify(COMMUNES).slice(0, -10), 'inconnue'],
  ])('%s', (_, contenu, nature) => {
    const lu = lire('fichier.dat', octets(contenu))
    expect(lu.nature).toBe(nature)
    expect(lu.fautes).toHaveLength(nature === 'inconnue' ? 1 : 0)
    expect(lire('fichier.dat', gzipSync(octets(contenu))).nature).toBe(nature)
  })

  it('gzip cut short is told, never thrown', () => {
    const lu = lire('communes.gz', gzipSync(octets(COMMUNES)).subarray(0, 60))
    expect(lu.nature).toBe('inconnue')
    expect(lu.fautes[0]).toContain('tronqué')
  })

  it('GeoJSON and TopoJSON give the same codes, and latitude and longitude are not taken one for the other', () => {
    expect(lire('a', octets(COMMUNES)).contours.map(({ code }) => code)).toEqual(CODES_99)
    expect(lire('a', octets(TOPOJSON)).contours.map(({ code }) => code)).toEqual(CODES_99)
    expect(lire('a', octets(CSV)).points[0]).toEqual({ codeInsee: '99001', lat: 40.05, lon: 10.05 })
    expect(lire('a', octets(CENTRES)).points).toEqual([{ codeInsee: '99001', lat: 40.05, lon: 10.05 }])
  })
})

describe('what cannot be used is told with its code, never dropped in silence', () => {
  it.each([
    ['an empty ring', []],
    ['a ring of two points', carre(10, 40).slice(0, 2)],
    ['a ring that does not close', [...carre(10, 40).slice(0, 4), [10.01, 40]]],
    ['a coordinate that is no number', [...carre(10, 40).slice(0, 4), ['10', null]]],
  ])('%s', (_, anneau) => {
    const lu = lire('a', octets(geojson([contour('99001', anneau as number[][]), contour('99002')])))
    expect(lu.contours.map(({ code }) => code)).toEqual(['99002'])
    expect(lu.fautes[0]).toContain('99001 : contour vide')
  })

  it('no ring, no geometry, no code, a point in the place of an outline', () => {
    const [premier] = COMMUNES.features
    const features = [
      { ...premier, geometry: { type: 'Polygon', coordinates: [] } },
      { ...premier, geometry: null },
      { ...premier, properties: {} },
      { ...premier, geometry: { type: 'Point', coordinates: [10, 40] } },
    ]
    expect(lire('a', octets({ type: 'FeatureCollection', features })).fautes).toHaveLength(4)
  })

  it('a line of the CSV that is no point', () => {
    for (const ligne of ['99003,,10', '99003,0x2e,10', '99003,1e1,10']) {
      const { fautes } = lire('a', octets(`${CSV}${ligne}\n`))
      expect(fautes).toEqual([`ligne 4 : « ${ligne} » n’est pas « code,latitude,longitude ».`])
    }
  })

  it('an archive is told as such, and what cannot be read is told in French', () => {
    expect(lire('a.zip', octets('PK\u0003\u0004')).fautes[0]).toContain('décompressez-la')
    for (const texte of [
      '{"type": ',
      '{ "type": "Topology", "objects": { "a": { "type": "Polygon", "arcs": [[9]] } } }',
    ])
      expect(lire('a', octets(texte)).fautes).toEqual([
        'le fichier est tronqué ou illisible : téléchargez-le à nouveau.',
      ])
  })
})
