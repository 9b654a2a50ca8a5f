/** The table of the documents that everything rests on. */
import { z } from 'zod'
import { datePartielleSchema, jourSchema } from '../../domain/date.ts'
import { LIBELLES_TYPE_SOURCE, typeSourceSchema } from '../../domain/source.ts'
import { definirTable, PAGE, page, texte } from '../table.ts'

export const sources = definirTable(
  {
    nom: 'sources',
    titre: 'Sources',
    description: 'Un document que nous avons lu. Il reste à son auteur\u00a0: nous n’en reprenons que des faits.',
    cle: ['id'],
    renvois: [],
    compacte: false,
  },
  ({ dataset }) => [...dataset.sources.values()],
  (colonne) => [
    colonne('id', texte, 'L’identifiant permanent du document.', ({ id }) => id),
    colonne('titre', texte, 'Le titre, tel qu’il est imprimé.', ({ titre }) => titre),
    colonne('editeur', texte, 'L’organisme qui le publie.', ({ editeur }) => editeur),
    colonne('type', typeSourceSchema, 'Le type.', ({ type }) => type, LIBELLES_TYPE_SOURCE),
    colonne(
      'publieLe',
      datePartielleSchema.nullable(),
      'La date que porte le document. Vide\u00a0: il n’en porte pas.',
      ({ publieLe }) => publieLe ?? null,
    ),
    colonne('consulteLe', jourSchema, 'Le jour où nous l’avons lu.', ({ consulteLe }) => consulteLe),
    colonne(
      'url',
      z.url().nullable(),
      'Son adresse. Vide\u00a0: la copie lue n’en porte pas.',
      ({ url }) => url ?? null,
    ),
    colonne('note', texte.nullable(), 'Ce que le lecteur doit savoir du document.', ({ note }) => note ?? null),
    colonne('page', page, PAGE, ({ id }) => `/sources/${id}/`),
  ],
)
