import { expect, it } from 'vitest'
import { formatConsultation } from '../../src/domain/carte-contenu.ts'
import { centreSchema, formatAccueil, formatStatutCentre } from '../../src/domain/centre.ts'
import { centre } from '../fixtures/dataset.ts'

const source = '2024-doc'

it.each([
  [['sansRendezVous'], ['Sans rendez-vous.']],
  [['sansRendezVous', 'rendezVous'], ['Avec ou sans rendez-vous.']],
  [
    ['rendezVous', 'adresseParProfessionnel'],
    ['Sur rendez-vous.', 'Seul un professionnel de santé peut vous y envoyer.'],
  ],
])('nobody reads « sans rendez-vous », then « sur rendez-vous »: %s', (modes, phrases) => {
  const acces = modes.map((mode) => ({ mode, source }))
  expect(formatAccueil(centreSchema.parse(centre('99001', { acces })))).toEqual(phrases)
})

it.each([
  [{ osm: 'Mo-Fr 09:00-12:00' }, 'Reçoit du lundi au vendredi, 9 h – 12 h ; jours fériés non précisés.'],
  [{ osm: '08:00-20:00', jours: 'nonPrecises' }, 'Reçoit à ces heures : 8 h – 20 h, jours non précisés.'],
])('hours of a place make a sentence: %o', (horaires, phrase) => {
  const lu = centreSchema.parse(centre('99001', { horaires: { ...horaires, source } }))
  expect(formatConsultation(lu)?.replaceAll('\u00a0', ' ')).toBe(phrase)
})

it.each([
  ['ouvert', ['99-a'], null],
  ['provisoire', ['99-a'], 'Lieu provisoire : demandez l’adresse quand vous appelez.'],
  ['provisoire', [], 'Lieu provisoire.'],
  ['suspendu', ['99-a'], 'Suspendu.'],
] as const)('a place that is « %s », with the lines [%s]: what is in doubt of it', (statut, lignes, dit) => {
  expect(formatStatutCentre({ statut, lignes: [...lignes] })?.replaceAll('\u00a0', ' ') ?? null).toBe(dit)
})
