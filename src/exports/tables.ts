/** Every table of open data, in the order in which the dictionary tells them. */
import type { Table } from './table.ts'
import { centres } from './tables/centres.ts'
import { chiffres } from './tables/chiffres.ts'
import { communes, rattachements } from './tables/communes.ts'
import { departements } from './tables/departements.ts'
import { lignes } from './tables/lignes.ts'
import { numeros } from './tables/numeros.ts'
import { organisations, territoires } from './tables/organisations.ts'
import { sources } from './tables/sources.ts'

export const TABLES: readonly Table[] = [
  communes,
  rattachements,
  departements,
  lignes,
  organisations,
  territoires,
  centres,
  numeros,
  chiffres,
  sources,
]
