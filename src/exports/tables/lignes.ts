/** The table of the phone lines. A number that may no longer be called has its record, without its number. */
import { z } from 'zod'
import { codeDepartementSchema } from '../../domain/adresse.ts'
import { datePartielleSchema } from '../../domain/date.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { formatHorairesLigne, LIBELLES_USAGE } from '../../domain/ligne-en-clair.ts'
import {
  conditionSchema,
  gesteSchema,
  isAppelable,
  ligneSchema,
  motifExcluSchema,
  quiRepondSchema,
  statutLigneSchema,
  usageSchema,
  type Ligne,
} from '../../domain/ligne.ts'
import { classeCout, formatNumero, lienTel } from '../../domain/numero.ts'
import { sourcesCiteesPar } from '../../domain/faits.ts'
import { documentsDuNumero, mostRecent } from '../../domain/source.ts'
import { SENS } from '../sens.ts'
import {
  AFFICHAGE,
  affichage,
  definirTable,
  FERMETURES,
  fermetures,
  formatFermetures,
  PAGE,
  page,
  SOURCES,
  TEL,
  tel,
  texte,
  textes,
} from '../table.ts'
import { colonneDuTarif } from './tarif.ts'

const heures = z.int().positive().nullable()

export const lignes = definirTable(
  {
    nom: 'lignes',
    titre: 'Lignes téléphoniques',
    description: 'Une ligne téléphonique\u00a0: à quoi elle sert, qui peut l’appeler, quand elle répond.',
    cle: ['id'],
    renvois: [{ colonnes: ['organisation'], table: 'organisations', vers: ['id'] }],
    compacte: false,
  },
  ({ dataset }) => [...dataset.lignes.values()].map((ligne) => ({ ...ligne, ...autourDe(ligne, dataset) })),
  (colonne) => [
    colonne('id', texte, 'L’identifiant permanent de la ligne.', ({ id }) => id),
    colonne('organisation', texte, 'L’organisation qui la tient.', ({ organisation }) => organisation),
    colonne('nom', texte.nullable(), 'Le nom du lieu, si la ligne n’en sert qu’un.', ({ nom }) => nom ?? null),
    colonne(
      'affichage',
      affichage.nullable(),
      `${AFFICHAGE} Vide si le numéro est remplacé, suspendu ou retiré\u00a0: ne l’appelez plus.`,
      ({ appelable, numero }) => (appelable ? formatNumero(numero) : null),
    ),
    colonne('tel', tel.nullable(), TEL, ({ appelable, numero }) => (appelable ? lienTel(numero) : null)),
    colonne('usage', usageSchema, 'À quoi sert la ligne.', ({ usage }) => usage, LIBELLES_USAGE),
    colonne('statut', statutLigneSchema, 'Où en est la ligne.', ({ statut }) => statut, SENS.statut),
    colonne(
      'raison',
      texte.nullable(),
      'Pourquoi ce statut, quand il y a un doute.',
      ({ raison }) => raison?.texte ?? null,
    ),
    colonne(
      'departements',
      z.array(codeDepartementSchema),
      'Les départements dont elle est la ligne, toutes communes comprises.',
      ({ departements }) => departements,
    ),
    colonne(
      'cout',
      z.enum(['gratuit', 'appelSimple', 'mobile', 'surtaxe', 'inconnu']).nullable(),
      'Le prix de l’appel, d’après le numéro seul.',
      ({ appelable, numero }) => (appelable ? classeCout(numero) : null),
      {
        gratuit: 'appel gratuit',
        appelSimple: 'prix d’un appel local',
        mobile: 'prix d’un appel vers un mobile',
        surtaxe: 'appel surtaxé',
        inconnu: 'prix non vérifié',
      },
    ),
    colonneDuTarif(colonne),
    colonne(
      'horairesOsm',
      texte.nullable(),
      'Quand la ligne répond, dans la grammaire «\u00a0opening_hours\u00a0» d’OpenStreetMap. Vide\u00a0: non publié, ou ligne à ne plus appeler.',
      ({ enVigueur }) => enVigueur.horaires?.osm ?? null,
    ),
    colonne(
      'joursPrecises',
      z.boolean().nullable(),
      'Non\u00a0: le document donne les heures sans les jours. Ne pas en déduire «\u00a0tous les jours\u00a0».',
      ({ enVigueur: { horaires } }) => (horaires ? horaires.jours !== 'nonPrecises' : null),
    ),
    colonne('horaires', texte.nullable(), 'Les mêmes horaires, en français.', ({ enVigueur }) =>
      enVigueur.horaires ? formatHorairesLigne(enVigueur) : null,
    ),
    colonne('repond', quiRepondSchema.nullable(), 'Qui répond.', ({ repond }) => repond?.qui ?? null, SENS.quiRepond),
    colonne(
      'pour',
      z.array(conditionSchema),
      'Qui peut appeler. Vide\u00a0: aucun document ne le dit.',
      ({ pour }) => pour.map(({ condition }) => condition),
      SENS.condition,
    ),
    colonne(
      'pasPour',
      z.array(motifExcluSchema),
      'Ce que la ligne refuse.',
      ({ pasPour }) => pasPour.map(({ motif }) => motif),
      SENS.motif,
    ),
    colonne(
      'avantAppel',
      z.array(gesteSchema),
      'Ce qu’il faut faire avant d’appeler.',
      ({ avantAppel }) => avantAppel.map(({ geste }) => geste),
      SENS.geste,
    ),
    colonne(
      'forme',
      ligneSchema.shape.forme.unwrap().shape.type.nullable(),
      'Ce que reçoit la personne, si ce n’est pas une visite.',
      ({ forme }) => forme?.type ?? null,
      SENS.forme,
    ),
    colonne(
      'delaiHeuresMin',
      heures,
      'Le délai annoncé, au moins, en heures.',
      ({ delai }) => delai?.heuresMin ?? null,
    ),
    colonne('delaiHeuresMax', heures, 'Le délai annoncé, au plus, en heures.', ({ delai }) => delai?.heuresMax ?? null),
    colonne('depuis', datePartielleSchema.nullable(), 'Depuis quand.', ({ depuis }) => depuis?.date ?? null),
    colonne('fermetures', fermetures, FERMETURES, ({ enVigueur }) => formatFermetures(enVigueur.fermetures)),
    colonne('precisions', textes, 'Ce qui n’entre dans aucune colonne.', ({ precisions }) =>
      precisions.map((precision) => precision.texte),
    ),
    colonne(
      'documentLe',
      datePartielleSchema.nullable(),
      'La date du document le plus récent qui donne ce numéro. Vide\u00a0: aucun n’est daté.',
      ({ documentLe }) => documentLe,
    ),
    colonne('sources', textes, SOURCES, ({ sources }) => sources),
    colonne('page', page, PAGE, ({ organisation }) => `/organisations/${organisation}/`),
  ],
)

/** Of a line that nobody should call any more: its record keeps its hours, which must not read as those of today. */
const SANS_HORAIRES: Pick<Ligne, 'horaires' | 'fermetures'> = { fermetures: [] }

function autourDe(ligne: Ligne, { departements, sources }: Dataset) {
  const appelable = isAppelable(ligne)
  return {
    appelable,
    enVigueur: appelable ? ligne : SANS_HORAIRES,
    departements: [...departements.values()].filter((un) => un.lignes.includes(ligne.id)).map(({ id }) => id),
    documentLe: mostRecent(documentsDuNumero(ligne, sources))?.publieLe ?? null,
    sources: sourcesCiteesPar(ligne),
  }
}
