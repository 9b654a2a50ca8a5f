/** The table of the figures, each with what it counts, when, where, and what it does not say. */
import { z } from 'zod'
import {
  chiffreSchema,
  compareChiffres,
  LIBELLES_PRECISION,
  lienChiffre,
  precisionSchema,
  themeSchema,
} from '../../domain/chiffre.ts'
import { codeDepartementSchema, codeInseeSchema } from '../../domain/adresse.ts'
import { datePartielleSchema } from '../../domain/date.ts'
import { formatPeriode, type Periode } from '../../domain/periode.ts'
import { idsSource } from '../../domain/source.ts'
import { SENS } from '../sens.ts'
import { definirTable, PAGE, page, SOURCES, texte, textes } from '../table.ts'

const nombre = z.number().nullable()
const jour = datePartielleSchema.nullable()

/** Bounds of a period; the same twice for a date; null where the document gives none. */
function bornes(periode: Periode): { du: string | null; au: string | null } {
  if (typeof periode === 'string' || 'duree' in periode) return { du: null, au: null }
  return 'date' in periode ? { du: periode.date, au: periode.date } : periode
}

export const chiffres = definirTable(
  {
    nom: 'chiffres',
    titre: 'Chiffres',
    description: 'Un chiffre lu dans un document. Il ne vaut que pour sa période et sa portée.',
    cle: ['id'],
    renvois: [],
    compacte: false,
  },
  ({ dataset }) => [...dataset.chiffres.values()].sort(compareChiffres),
  (colonne) => [
    colonne('id', texte, 'L’identifiant permanent du chiffre.', ({ id }) => id),
    colonne('titre', texte, 'De quoi il parle.', ({ titre }) => titre),
    colonne('imprime', texte.nullable(), 'Le chiffre tel qu’il est imprimé.', ({ imprime }) => imprime ?? null),
    colonne('valeur', nombre, 'Le nombre.', ({ valeur }) => valeur ?? null),
    colonne(
      'minimum',
      nombre,
      'Le plus petit, si le document donne deux nombres.',
      ({ fourchette }) => fourchette?.min ?? null,
    ),
    colonne(
      'maximum',
      nombre,
      'Le plus grand, si le document donne deux nombres.',
      ({ fourchette }) => fourchette?.max ?? null,
    ),
    colonne('date', jour, 'La date, si le fait est une ouverture ou un début.', ({ date }) => date ?? null),
    colonne(
      'unite',
      chiffreSchema.shape.unite.unwrap().nullable(),
      'Ce que l’on compte.',
      ({ unite }) => unite ?? null,
      SENS.unite,
    ),
    colonne('objet', texte, 'Ce qui est compté, en une phrase.', ({ objet }) => objet),
    colonne('perimetre', texte.nullable(), 'Ce que le compte prend et laisse.', ({ perimetre }) => perimetre ?? null),
    colonne('periode', texte, 'Quand c’est vrai, en français.', ({ periode }) => formatPeriode(periode)),
    colonne(
      'periodeDu',
      jour,
      'Le début de la période. Vide\u00a0: le document ne le dit pas.',
      ({ periode }) => bornes(periode).du,
    ),
    colonne(
      'periodeAu',
      jour,
      'La fin de la période. Vide\u00a0: le document ne le dit pas.',
      ({ periode }) => bornes(periode).au,
    ),
    colonne('portee', texte, 'Pour qui ou pour où c’est vrai.', ({ portee }) => portee.texte),
    colonne('organisation', texte.nullable(), 'L’organisation concernée.', ({ portee }) => portee.organisation ?? null),
    colonne(
      'codeDepartement',
      codeDepartementSchema.nullable(),
      'Le département concerné.',
      ({ portee }) => portee.departement ?? null,
    ),
    colonne('codeInsee', codeInseeSchema.nullable(), 'La commune concernée.', ({ portee }) => portee.commune ?? null),
    colonne(
      'precision',
      precisionSchema,
      'À quel point le document est précis.',
      (un) => un.precision,
      LIBELLES_PRECISION,
    ),
    colonne('theme', themeSchema, 'Le chapitre de la page des chiffres.', ({ theme }) => theme, SENS.theme),
    colonne('serie', texte.nullable(), 'Le même nom pour les chiffres d’un même sujet.', ({ serie }) => serie ?? null),
    colonne('comparableAvec', textes, 'Les chiffres que l’on peut mettre à côté. Lisez la réserve sur sa page.', (un) =>
      un.comparableAvec.map(({ chiffre }) => chiffre),
    ),
    colonne('contredit', textes, 'Les chiffres du même sujet qu’il ne faut pas comparer à celui-ci.', (un) =>
      un.contredit.map(({ chiffre }) => chiffre),
    ),
    colonne('neDitPas', texte, 'Ce que ce chiffre ne dit pas.', ({ neDitPas }) => neDitPas),
    colonne('sources', textes, SOURCES, ({ source }) => idsSource(source)),
    colonne('page', page, PAGE, ({ id }) => lienChiffre(id)),
  ],
)
