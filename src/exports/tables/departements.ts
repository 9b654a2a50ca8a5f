/** The table of the départements: what holds everywhere in each, for all of France. */
import { z } from 'zod'
import { codeDepartementSchema } from '../../domain/adresse.ts'
import { cheminDepartement, nomOfficiel } from '../../domain/commune.ts'
import { formatNumero, lienTel } from '../../domain/numero.ts'
import { repondreDepartement } from '../../domain/reponse.ts'
import { sourcesCiteesPar } from '../../domain/faits.ts'
import { AFFICHAGE, affichage, definirTable, PAGE, page, SOURCES, TEL, tel, texte, textes } from '../table.ts'
import { colonnesDuNumero, premierNumero } from './premier-numero.ts'

export const departements = definirTable(
  {
    nom: 'departements',
    titre: 'Départements',
    description: 'Un département, et le numéro qui y vaut partout. Tous les départements de France y sont.',
    cle: ['code'],
    renvois: [],
    compacte: false,
  },
  ({ dataset }) =>
    [...dataset.decoupage.departements.values()]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map((officiel) => ({
        officiel,
        couvert: dataset.departementsCouverts.has(officiel.code),
        fiche: dataset.departements.get(officiel.code) ?? null,
        ...premierNumero(repondreDepartement(dataset, officiel.code), dataset),
      })),
  (colonne) => [
    colonne(
      'code',
      codeDepartementSchema,
      'Le code. C’est un texte\u00a0: « 01 » garde son zéro.',
      ({ officiel }) => officiel.code,
    ),
    colonne('nom', texte, 'Le nom, comme l’écrit la liste officielle.', ({ officiel }) => nomOfficiel(officiel.nom)),
    colonne(
      'couvert',
      z.boolean(),
      'Oui\u00a0: une de ses communes au moins est liée à une organisation.',
      ({ couvert }) => couvert,
    ),
    ...colonnesDuNumero(colonne),
    colonne(
      'quinze',
      texte.nullable(),
      'Si un document dit que le 15 y sert aussi à trouver un médecin.',
      ({ fiche }) => fiche?.quinze?.texte ?? null,
    ),
    colonne(
      'gardeDentaire',
      texte.nullable(),
      'Le dentiste de garde.',
      ({ fiche }) => fiche?.gardeDentaire?.texte ?? null,
    ),
    colonne('gardeDentaireAffichage', affichage.nullable(), AFFICHAGE, ({ fiche }) =>
      fiche?.gardeDentaire?.numero ? formatNumero(fiche.gardeDentaire.numero) : null,
    ),
    colonne('gardeDentaireTel', tel.nullable(), TEL, ({ fiche }) =>
      fiche?.gardeDentaire?.numero ? lienTel(fiche.gardeDentaire.numero) : null,
    ),
    colonne('precisions', textes, 'Ce qui n’entre dans aucune colonne.', ({ fiche }) =>
      (fiche?.precisions ?? []).map((precision) => precision.texte),
    ),
    colonne('sources', textes, SOURCES, ({ fiche }) => sourcesCiteesPar(fiche)),
    colonne('page', page, PAGE, ({ officiel }) => cheminDepartement(officiel.code)),
  ],
)
