/** The rows of a chart as CSV and as JSON: the very rows of its drawing and of its table. */
import { lienChiffre } from '../domain/chiffre.ts'
import type { Donnees } from '../domain/graphique.ts'
import { csvDe } from './csv.ts'
import { LICENCE, SCHEMA_VERSION } from './version.ts'

const COLONNES = [
  'panneau',
  'etiquette',
  'valeur',
  'unite',
  'affichage',
  'periode',
  'portee',
  'chiffre',
  'sources',
] as const

/** One line a bar, in the order of the drawing. */
export function graphiqueCsv({ rangs }: Donnees): string {
  return csvDe(
    COLONNES,
    rangs.map((rang) => [
      rang.panneau,
      rang.etiquette,
      rang.valeur,
      rang.unite,
      rang.affichage,
      rang.periode,
      rang.portee,
      rang.chiffre,
      rang.sources.map(({ id }) => id).join(' '),
    ]),
  )
}

/** The same rows, with the reserves to print and where they come from. */
export function graphiqueJson({ graphique, rangs, reserves, sources }: Donnees) {
  return {
    schemaVersion: SCHEMA_VERSION,
    licence: LICENCE.id,
    graphique: { id: graphique.id, titre: graphique.titre, resume: graphique.resume },
    reserves,
    rangs: rangs.map(({ sources: documents, ...rang }) => ({
      ...rang,
      adresse: lienChiffre(rang.chiffre),
      sources: documents.map(({ id }) => id),
    })),
    sources: sources.map(({ id, titre, editeur, publieLe, url }) => ({
      id,
      titre,
      editeur,
      publieLe: publieLe ?? null,
      url: url ?? null,
    })),
  }
}
