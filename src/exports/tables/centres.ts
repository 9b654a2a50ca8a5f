/** The table of the places of care. */
import { z } from 'zod'
import { codeInseeSchema } from '../../domain/adresse.ts'
import { positionDe } from '../../domain/carte-contenu.ts'
import {
  LIBELLES_MODE_ACCUEIL,
  LIBELLES_STATUT_CENTRE,
  LIBELLES_TYPE_CENTRE,
  modeAccueilSchema,
  statutCentreSchema,
  typeCentreSchema,
  type Centre,
} from '../../domain/centre.ts'
import { datePartielleSchema } from '../../domain/date.ts'
import { horairesActuelsEnClair } from '../../domain/horaires-osm.ts'
import { sourcesCiteesPar } from '../../domain/faits.ts'
import { definirTable, FERMETURES, fermetures, formatFermetures, PAGE, page, SOURCES, texte, textes } from '../table.ts'
import { colonnesDeLaCommune } from './commune.ts'

export const centres = definirTable(
  {
    nom: 'centres',
    titre: 'Lieux de soins',
    description: 'Un lieu où l’on est reçu. Presque partout, il faut appeler avant de venir.',
    cle: ['id'],
    renvois: [{ colonnes: ['organisation'], table: 'organisations', vers: ['id'] }],
    compacte: false,
  },
  ({ dataset, points, creditPoints }) =>
    [...dataset.centres.values()].flatMap((centre) => {
      const commune = dataset.decoupage.communes.get(centre.adresse.commune)
      if (!commune) return []
      const position = positionDe(centre, commune, points)
      return [{ centre, commune, position, creditPoints, ...joursDe(centre) }]
    }),
  (colonne) => [
    colonne('id', texte, 'L’identifiant permanent du lieu.', ({ centre }) => centre.id),
    colonne('nom', texte, 'Le nom du lieu.', ({ centre }) => centre.nom),
    colonne('organisation', texte, 'L’organisation qui le tient.', ({ centre }) => centre.organisation),
    colonne('type', typeCentreSchema, 'Le type.', ({ centre }) => centre.type, LIBELLES_TYPE_CENTRE),
    colonne('statut', statutCentreSchema, 'Où en est le lieu.', ({ centre }) => centre.statut, LIBELLES_STATUT_CENTRE),
    colonne('codeInsee', codeInseeSchema, 'Le code Insee de la commune.', ({ commune }) => commune.codeInsee),
    ...colonnesDeLaCommune(colonne, 'commune'),
    colonne('lieu', texte.nullable(), 'Le bâtiment.', ({ centre }) => centre.adresse.lieu ?? null),
    colonne(
      'voie',
      texte.nullable(),
      'Le numéro et la rue. Vide\u00a0: non publiés.',
      ({ centre }) => centre.adresse.voie ?? null,
    ),
    colonne(
      'latitude',
      z.number().min(-90).max(90).nullable(),
      'Latitude, en degrés (WGS 84). Vide\u00a0: inconnue, ou lieu fermé.',
      ({ position }) => position?.lat ?? null,
    ),
    colonne(
      'longitude',
      z.number().min(-180).max(180).nullable(),
      'Longitude, en degrés (WGS 84).',
      ({ position }) => position?.lon ?? null,
    ),
    colonne(
      'precision',
      z.enum(['rue', 'commune']).nullable(),
      'Ce que vaut la position.',
      ({ position }) => position?.precision ?? null,
      { rue: 'la porte, ou presque', commune: 'un point de la commune, pas la porte\u00a0: n’y envoyez personne' },
    ),
    colonne(
      'creditPosition',
      texte.nullable(),
      'Qui citer pour cette position, si elle ne vient pas de nos documents.',
      ({ centre, position, creditPoints }) => (position && !centre.coordonnees ? creditPoints : null),
    ),
    colonne(
      'acces',
      z.array(modeAccueilSchema),
      'Comment on y est reçu, le plus sûr en premier.',
      ({ centre }) => centre.acces.map(({ mode }) => mode),
      LIBELLES_MODE_ACCUEIL,
    ),
    colonne('lignes', textes, 'Les lignes qui y donnent rendez-vous.', ({ centre }) => centre.lignes),
    colonne(
      'horairesOsm',
      texte.nullable(),
      'Quand on y reçoit, dans la grammaire d’OpenStreetMap. Ce ne sont pas les horaires du téléphone. Vide\u00a0: non publié, ou lieu fermé ou suspendu.',
      ({ horaires }) => horaires?.osm ?? null,
    ),
    colonne('horaires', texte.nullable(), 'Les mêmes horaires, en français.', ({ horaires }) =>
      horaires ? horairesActuelsEnClair(horaires) : null,
    ),
    colonne(
      'ouvertLe',
      datePartielleSchema.nullable(),
      'Quand il a ouvert.',
      ({ centre }) => centre.ouvertLe?.date ?? null,
    ),
    colonne('fermetures', fermetures, FERMETURES, (lieu) => formatFermetures(lieu.fermetures)),
    colonne('precisions', textes, 'Ce qui n’entre dans aucune colonne.', ({ centre }) =>
      centre.precisions.map((precision) => precision.texte),
    ),
    colonne('sources', textes, SOURCES, ({ centre }) => sourcesCiteesPar(centre)),
    colonne('page', page, PAGE, ({ centre }) => `/centres/${centre.id}/`),
  ],
)

/** The days of a place that receives nobody are those of before: they must not read as those of today. */
function joursDe({ statut, horaires, fermetures: fermees }: Centre): Pick<Centre, 'horaires' | 'fermetures'> {
  return statut === 'ferme' || statut === 'suspendu' ? { fermetures: [] } : { horaires, fermetures: fermees }
}
