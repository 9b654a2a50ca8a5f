/** The folders of content/ and the shape of a record in each. */
import type { z } from 'zod'
import { centreSchema } from './centre.ts'
import { chiffreSchema } from './chiffre.ts'
import { departementSchema } from './departement.ts'
import { graphiqueSchema } from './graphique.ts'
import { langueSchema } from './langue.ts'
import { ligneSchema } from './ligne.ts'
import { motSchema } from './mot.ts'
import { numeroNationalSchema } from './numero-national.ts'
import { noeudSchema } from './orientation/noeud.ts'
import { organisationSchema } from './organisation.ts'
import { recitSchema } from './recit.ts'
import { thematiqueSchema } from './rgaa.ts'
import { sourceSchema } from './source.ts'

export const SCHEMAS = {
  sources: sourceSchema,
  organisations: organisationSchema,
  lignes: ligneSchema,
  centres: centreSchema,
  departements: departementSchema,
  numeros: numeroNationalSchema,
  mots: motSchema,
  orientation: noeudSchema,
  chiffres: chiffreSchema,
  graphiques: graphiqueSchema,
  recits: recitSchema,
  langues: langueSchema,
  rgaa: thematiqueSchema,
} as const

export type NomCollection = keyof typeof SCHEMAS

type Entree<C extends NomCollection> = z.infer<(typeof SCHEMAS)[C]> & { id: string }

/** Every valid record, by folder then by id (the file name without « .yaml »). */
export type Contenu = { [C in NomCollection]: ReadonlyMap<string, Entree<C>> }
