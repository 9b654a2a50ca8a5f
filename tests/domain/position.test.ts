import { describe, expect, it } from 'vitest'
import { encodePoints, parsePoints } from '../../src/domain/points.ts'
import { distanceKm, plusProches } from '../../src/domain/position.ts'

describe('« Me localiser » finds the nearest communes on the device', () => {
  it('a degree of latitude is 111 km, a degree of longitude shrinks towards the pole', () => {
    expect(distanceKm({ lat: 47, lon: 2 }, { lat: 48, lon: 2 })).toBeCloseTo(111.2, 1)
    expect(distanceKm({ lat: 60, lon: 2 }, { lat: 60, lon: 3 })).toBeCloseTo(55.6, 1)
    expect(distanceKm({ lat: -21, lon: 55.5 }, { lat: -21, lon: 55.5 })).toBe(0)
  })

  it('the nearest first, and no more than asked', () => {
    const points = [48, 47.2, 47.9].map((lat) => ({ lat, lon: 2, nom: String(lat) }))
    expect(plusProches({ lat: 47, lon: 2 }, points, 2).map(({ nom }) => nom)).toEqual(['47.2', '47.9'])
  })

  it('points come back as they were written, other lines are left out', () => {
    const texte = 'code,lat,lon\n01001,46.153,4.926\n2A004,41.9,8.7\nx,1,2\n45191,,\n'
    const points = parsePoints(texte)
    expect(points.map(({ codeInsee }) => codeInsee)).toEqual(['01001', '2A004'])
    expect(parsePoints(encodePoints(points))).toEqual(points)
  })
})
