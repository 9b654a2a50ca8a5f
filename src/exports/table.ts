/** What a table of open data is: its columns, each with its check, its meaning and where its value comes from. */
import { z } from 'zod'
import type { Points } from '../domain/carte-contenu.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { Fermeture } from '../domain/fermeture.ts'

/** A cell; null where it is not known. */
export type Valeur = string | number | boolean | null | readonly string[]

/** What the tables are made of. */
export interface Fonds {
  dataset: Dataset
  points: Points
  /** To whom `points` are owed; null when nobody says. */
  creditPoints: string | null
}

export interface Colonne {
  /** Permanent: a key of the contract. */
  nom: string
  schema: z.ZodType<Valeur>
  description: string
  /** What each value of a closed list means. */
  sens: Readonly<Record<string, string>> | null
}

/** A column that names the record of another table. */
interface Renvoi {
  colonnes: readonly string[]
  table: string
  vers: readonly string[]
}

interface Presentation {
  nom: string
  titre: string
  /** What one record is. */
  description: string
  /** Columns that tell a record from any other. */
  cle: readonly string[]
  renvois: readonly Renvoi[]
  /** Thousands of records: its JSON names the columns once. */
  compacte: boolean
}

export interface Table extends Presentation {
  colonnes: readonly Colonne[]
  /** Values in the order of the columns, one list a record, in a permanent order. */
  rangs: (fonds: Fonds) => Valeur[][]
}

type ColonneDe<E> = Colonne & { de: (entree: E) => Valeur }

export type DefinirColonne<E> = <S extends z.ZodType<Valeur>>(
  nom: string,
  schema: S,
  description: string,
  de: (entree: E) => z.output<S>,
  sens?: Readonly<Record<string, string>>,
) => ColonneDe<E>

/** One definition from which the files, their schemas and the dictionary are drawn. */
export function definirTable<E>(
  presentation: Presentation,
  entrees: (fonds: Fonds) => readonly E[],
  colonnes: (colonne: DefinirColonne<E>) => readonly ColonneDe<E>[],
): Table {
  const definies = colonnes((nom, schema, description, de, sens) => ({
    nom,
    schema,
    description,
    de,
    sens: sens ?? null,
  }))
  return {
    ...presentation,
    colonnes: definies,
    rangs: (fonds) => entrees(fonds).map((entree) => definies.map(({ de }) => de(entree))),
  }
}

export const texte = z.string().min(1)
export const textes = z.array(texte)
/** Ids of documents, each a record of the table « sources ». */
export const SOURCES = 'Les documents qui le disent\u00a0: des fiches de la table «\u00a0sources\u00a0».'
/** Both days are closed. */
export const fermetures = z.array(z.string().regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2} ./))
export const FERMETURES =
  'Les fermetures de quelques jours, passées comprises\u00a0: premier jour, dernier jour, motif.'
export const formatFermetures = (unes: readonly Fermeture[]) => unes.map(({ du, au, motif }) => `${du}/${au} ${motif}`)
export const PAGE = 'L’adresse de sa page, sur ce site.'
export const page = z.string().regex(/^\/.*$/)
/** « 0 801 90 45 00 », its spaces never breaking: no spreadsheet takes it for a number. */
export const affichage = z.string().regex(/^[0-9\u00a0]+$/)
export const AFFICHAGE =
  'Le numéro tel qu’on l’écrit, avec des espaces insécables. Un tableur ne lui retire pas son zéro.'
export const tel = z.string().regex(/^tel:\+?[0-9]+$/)
export const TEL =
  'Le même, en lien à suivre\u00a0: +33, ou l’indicatif du territoire outre-mer, pour un numéro de dix chiffres\u00a0; rien pour un numéro court.'
