/** What every data file says of itself: the version of its shape, under which licence, from whom. */

/** Of all files of `/donnees/v1/`. Within 1.x a key is added, never renamed, removed nor given another meaning. */
export const SCHEMA_VERSION = '1.3'

/** What each version brought, the latest first. */
export const VERSIONS = [
  {
    version: '1.3',
    depuis: '2026-11-28',
    quoi: 'Une organisation peut avoir l’accès «\u00a0parLe15\u00a0», et «\u00a0accesPrecision\u00a0» dit ce qu’il faut en savoir. Une ligne peut servir aux «\u00a0urgencesDentaires\u00a0». Le 15 n’est plus le numéro d’une ligne. Aucune clé de la version 1.2 ne change.',
  },
  {
    version: '1.2',
    depuis: '2026-11-28',
    quoi: 'À chaque étape du fichier d’une commune\u00a0: la raison d’un doute («\u00a0raison\u00a0»), les précisions, et les horaires publiés pour une autre ligne au même numéro («\u00a0horairesDAutrui\u00a0»). Une organisation peut avoir l’accès «\u00a0parSamu\u00a0». Aucune clé de la version 1.1 ne change.',
  },
  {
    version: '1.1',
    depuis: '2026-11-27',
    quoi: 'Les tables entières, leurs schémas, GeoJSON, data.inclusion et OpenAPI. Le fichier d’une commune gagne ses fermetures, sa licence, son crédit et sa date, les documents cités, et à chaque étape ses sources et ce que dit chacune («\u00a0provenance\u00a0»). Aucune clé de la version 1.0 ne change.',
  },
  { version: '1.0', depuis: '2026-11-22', quoi: 'Un fichier par commune.' },
] as const

export const LICENCE = {
  id: 'etalab-2.0',
  nom: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const

export const NOM_DU_SITE = 'Quel numéro appeler\u00a0?'

/** Where the files stand on the site. */
export const RACINE = '/donnees/v1/'

/** The page that says what each column means. */
export const DICTIONNAIRE = '/donnees/dictionnaire/'

/** First keys of every JSON file of ours. `today`: the day that ages are counted from (AAAA-MM-JJ). */
export function enveloppe(today: string) {
  return { schemaVersion: SCHEMA_VERSION, licence: LICENCE.id, credit: NOM_DU_SITE, genereLe: today }
}
