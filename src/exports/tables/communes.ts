/** The tables of the communes: the first number that each is told, and all its links. */
import { z } from 'zod'
import { codeInseeSchema } from '../../domain/adresse.ts'
import { cheminCommune } from '../../domain/commune.ts'
import { communesAvecPage } from '../../domain/communes-avec-page.ts'
import { repondre } from '../../domain/reponse.ts'
import { definirTable, PAGE, page, texte } from '../table.ts'
import { colonnesDeLaCommune } from './commune.ts'
import { colonnesDuLien } from './lien.ts'
import { colonnesDuNumero, premierNumero } from './premier-numero.ts'

export const communes = definirTable(
  {
    nom: 'communes',
    titre: 'Communes',
    description:
      'Une commune qui a sa page, et le premier numéro à y appeler. Pour les autres communes, voyez la table «\u00a0departements\u00a0».',
    cle: ['codeInsee'],
    renvois: [{ colonnes: ['codeDepartement'], table: 'departements', vers: ['code'] }],
    compacte: true,
  },
  ({ dataset }) =>
    communesAvecPage(dataset).map((commune) => ({ commune, ...premierNumero(repondre(dataset, commune), dataset) })),
  (colonne) => [
    colonne(
      'codeInsee',
      codeInseeSchema,
      'Le code Insee. C’est un texte\u00a0: « 01004 » garde son zéro.',
      ({ commune }) => commune.codeInsee,
    ),
    ...colonnesDeLaCommune(colonne, 'nom'),
    colonne(
      'codeEpci',
      z
        .string()
        .regex(/^\d{9}$/)
        .nullable(),
      'Le SIREN de l’intercommunalité.',
      ({ commune }) => commune.codeEpci,
    ),
    colonne(
      'codesPostaux',
      z.array(z.string().regex(/^\d{5}$/)),
      'Les codes postaux. Un même code sert souvent à plusieurs communes.',
      ({ commune }) => [...commune.codesPostaux],
    ),
    ...colonnesDuNumero(colonne),
    colonne('page', page, PAGE, ({ commune }) => cheminCommune(commune)),
  ],
)

export const rattachements = definirTable(
  {
    nom: 'rattachements',
    titre: 'Rattachements',
    description: 'Le lien d’une commune avec une organisation. Une commune peut en avoir plusieurs, ou aucun.',
    cle: ['codeInsee', 'organisation'],
    renvois: [{ colonnes: ['organisation', 'zone'], table: 'territoires', vers: ['organisation', 'zone'] }],
    compacte: true,
  },
  ({ dataset }) =>
    communesAvecPage(dataset).flatMap(({ codeInsee }) =>
      (dataset.liensParCommune.get(codeInsee) ?? []).map(({ organisation, rattachement }) => ({
        codeInsee,
        organisation,
        rattachement,
        zone: (dataset.organisations.get(organisation)?.territoire.rattachements.indexOf(rattachement) ?? 0) + 1,
      })),
    ),
  (colonne) => [
    colonne('codeInsee', codeInseeSchema, 'Le code Insee de la commune.', ({ codeInsee }) => codeInsee),
    colonne('organisation', texte, 'L’organisation.', ({ organisation }) => organisation),
    colonne(
      'zone',
      z.int().positive(),
      'La zone de l’organisation\u00a0: la table «\u00a0territoires\u00a0» dit pourquoi.',
      ({ zone }) => zone,
    ),
    ...colonnesDuLien(colonne),
  ],
)
