/** The tables of who organises the care, and of the zones that each serves. */
import { z } from 'zod'
import { codeDepartementSchema } from '../../domain/adresse.ts'
import { datePartielleSchema } from '../../domain/date.ts'
import { accesSchema, LIBELLES_TYPE_ORGANISATION, typeOrganisationSchema } from '../../domain/organisation.ts'
import { sourcesCiteesPar } from '../../domain/faits.ts'
import { communesDeZone } from '../../domain/territoire.ts'
import { definirTable, PAGE, page, SOURCES, texte, textes } from '../table.ts'
import { colonnesDuLien, PREUVE, preuve } from './lien.ts'

export const organisations = definirTable(
  {
    nom: 'organisations',
    titre: 'Organisations',
    description: 'Une organisation de soins que nous connaissons\u00a0: CPTS, SAS, centre de santé ou autre.',
    cle: ['id'],
    renvois: [],
    compacte: false,
  },
  ({ dataset }) => [...dataset.organisations.values()],
  (colonne) => [
    colonne('id', texte, 'L’identifiant permanent de l’organisation.', ({ id }) => id),
    colonne('nom', texte, 'Le nom complet.', ({ nom }) => nom),
    colonne(
      'nomCourt',
      texte.nullable(),
      'Ce qui reste du nom après «\u00a0CPTS\u00a0».',
      ({ nomCourt }) => nomCourt ?? null,
    ),
    colonne(
      'autresNoms',
      textes,
      'Les autres orthographes vues dans les documents. Ce ne sont pas des noms à afficher.',
      ({ autresNoms }) => autresNoms,
    ),
    colonne('type', typeOrganisationSchema, 'Le type.', ({ type }) => type, LIBELLES_TYPE_ORGANISATION),
    colonne(
      'departements',
      z.array(codeDepartementSchema),
      'Les codes des départements.',
      ({ departements }) => departements,
    ),
    colonne('resume', texte, 'Ce qu’elle fait, avec nos mots.', ({ resume }) => resume),
    colonne('site', z.url().nullable(), 'Son site internet.', ({ site }) => site?.url ?? null),
    colonne('depuis', datePartielleSchema.nullable(), 'Depuis quand.', ({ depuis }) => depuis?.date ?? null),
    colonne(
      'acces',
      accesSchema.shape.mode.nullable(),
      'Comment on y accède, si ce n’est pas par une ligne. Vide\u00a0: par une ligne, ou nous ne savons pas.',
      ({ acces }) => acces?.mode ?? null,
      {
        professionnels: 'seul un professionnel de santé y prend rendez-vous',
        suspendu: 'le service a été suspendu',
        sansRendezVous: 'on s’y présente sans rendez-vous',
        enLigne: 'le rendez-vous se prend en ligne',
        parMedecinTraitant: 'le médecin traitant y adresse',
        parLe15: 'on passe par le 15',
        parSamu: 'le Samu y envoie, sans réservation possible',
      },
    ),
    colonne(
      'accesPrecision',
      texte.nullable(),
      'Ce qu’il faut savoir de cet accès\u00a0: pour qui, quand, ce qu’il faut faire avant.',
      ({ acces }) => acces?.precision ?? null,
    ),
    colonne('inconnu', textes, 'Ce que nous ne savons pas.', ({ inconnu }) => inconnu),
    colonne('sources', textes, SOURCES, sourcesCiteesPar),
    colonne('page', page, PAGE, ({ id }) => `/organisations/${id}/`),
  ],
)

export const territoires = definirTable(
  {
    nom: 'territoires',
    titre: 'Territoires',
    description:
      'Une zone d’une organisation, et à quel point nous en sommes sûrs. Une organisation en a souvent plusieurs.',
    cle: ['organisation', 'zone'],
    renvois: [{ colonnes: ['organisation'], table: 'organisations', vers: ['id'] }],
    compacte: false,
  },
  ({ dataset: { organisations: toutes, decoupage } }) =>
    [...toutes.values()].flatMap(({ id, territoire }) =>
      territoire.rattachements.map((rattachement, rang) => ({
        id,
        zone: rang + 1,
        rattachement,
        communes: communesDeZone(rattachement, decoupage).length,
      })),
    ),
  (colonne) => [
    colonne('organisation', texte, 'L’organisation.', ({ id }) => id),
    colonne(
      'zone',
      z.int().positive(),
      'Le numéro de la zone dans l’organisation. Il peut changer d’un jour à l’autre.',
      ({ zone }) => zone,
    ),
    ...colonnesDuLien(colonne),
    colonne(
      'preuve',
      preuve,
      PREUVE.description,
      ({ rattachement: un }) => (un.statut === 'publie' ? un.preuve : null),
      PREUVE.sens,
    ),
    colonne(
      'raison',
      texte.nullable(),
      'Pourquoi, si aucun document ne le dit en toutes lettres.',
      ({ rattachement }) => (rattachement.statut === 'publie' ? null : rattachement.raison),
    ),
    colonne('communes', z.int().nonnegative(), 'Combien de communes.', ({ communes }) => communes),
    colonne('sources', textes, SOURCES, ({ rattachement }) => sourcesCiteesPar(rattachement)),
  ],
)
