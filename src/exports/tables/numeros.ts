/** The table of the numbers that are the same all over France. */
import { z } from 'zod'
import { LIBELLES_FAMILLE, numeroNationalSchema } from '../../domain/numero-national.ts'
import { formatNumero, lienTel } from '../../domain/numero.ts'
import { sourcesCiteesPar } from '../../domain/faits.ts'
import { SENS } from '../sens.ts'
import { AFFICHAGE, affichage, definirTable, SOURCES, TEL, tel, texte, textes } from '../table.ts'
import { colonneDuTarif } from './tarif.ts'

const { famille, canaux } = numeroNationalSchema.shape

export const numeros = definirTable(
  {
    nom: 'numeros',
    titre: 'Numéros nationaux',
    description: 'Un numéro qui est le même partout en France\u00a0: urgences, écoute, centres antipoison.',
    cle: ['tel'],
    renvois: [],
    compacte: false,
  },
  ({ dataset }) => [...dataset.numeros.values()],
  (colonne) => [
    colonne('affichage', affichage, AFFICHAGE, ({ numero }) => formatNumero(numero)),
    colonne('tel', tel, TEL, ({ numero }) => lienTel(numero)),
    colonne('nom', texte, 'Le nom du service.', ({ nom }) => nom),
    colonne('quand', texte, 'Quand le composer.', ({ quand }) => quand),
    colonne('famille', famille, 'La famille.', (un) => un.famille, LIBELLES_FAMILLE),
    colonne('rang', z.int().positive(), 'Sa place dans la liste.', ({ rang }) => rang),
    colonne('canaux', canaux, 'Comment le joindre.', (un) => un.canaux, SENS.canal),
    colonne('gratuit', z.boolean().nullable(), 'Oui, si un document le dit.', ({ gratuit }) => gratuit ?? null),
    colonneDuTarif(colonne),
    colonne(
      'toujoursOuvert',
      z.boolean().nullable(),
      'Répond jour et nuit, si un document le dit.',
      (un) => un.toujoursOuvert ?? null,
    ),
    colonne('sources', textes, SOURCES, sourcesCiteesPar),
  ],
)
