import { expect, it } from 'vitest'
import { readEmprunts } from '../../src/data/licences.ts'
import { LICENCES } from '../../src/domain/licence.ts'

it('whatever a visitor receives has a licence that the site explains', () => {
  const emprunts = readEmprunts()
  expect(emprunts.map(({ nom }) => nom)).toEqual(expect.arrayContaining(['astro', 'leaflet', 'react', 'scheduler']))
  expect(emprunts.filter(({ nom }) => ['@types/geojson', 'fuse.js', 'vite', 'zod'].includes(nom))).toEqual([])
  expect(emprunts.filter(({ licence }) => !Object.hasOwn(LICENCES, licence))).toEqual([])
})

it('the licence that is no open source stays with the map', () => {
  const autres = readEmprunts().filter(({ licence }) => licence === 'Hippocratic-2.1')
  expect(autres.map(({ nom }) => nom)).toEqual(['@react-leaflet/core', 'react-leaflet'])
})
