/** Every file of `/donnees/v1/` but those of the communes, by its path there. */
import { datapackage } from './frictionless.ts'
import { services, structures } from './data-inclusion.ts'
import { openapi } from './openapi.ts'
import { fichierSchema, schemaCommune, schemaGeojson, schemaTable } from './schemas.ts'
import type { Fonds } from './table.ts'
import { centresGeojson, tableCsv, tableJson } from './table-fichiers.ts'
import { TABLES } from './tables.ts'
import { centres } from './tables/centres.ts'
import { RACINE } from './version.ts'

interface Options extends Fonds {
  /** The day that ages are counted from (AAAA-MM-JJ). */
  today: string
  /** Public address of the site. */
  site: URL
  /** SHA-256 of a text, in hexadecimal. */
  empreinte: (texte: string) => string
}

/** Path → text, in a permanent order; the last one holds the checksums of the others. */
export function fichiersDonnees({ today, site, empreinte, ...fonds }: Options): Map<string, string> {
  const adresse = new URL(RACINE, site)
  const tables = TABLES.map((table) => ({ table, rangs: table.rangs(fonds) }))
  const csv = tables.map(({ table, rangs }) => ({ table, chemin: `${table.nom}.csv`, texte: tableCsv(table, rangs) }))
  const geojson = schemaGeojson(centres)
  const schemas = [
    ...TABLES.map((table) => [table.nom, schemaTable(table)] as const),
    ['centres-geojson', geojson] as const,
    ['commune', schemaCommune()] as const,
  ]
  const paquet = datapackage(
    csv.map(({ table, chemin, texte }) => ({
      table,
      chemin,
      octets: new TextEncoder().encode(texte).length,
      empreinte: empreinte(texte),
    })),
    adresse,
    today,
    fonds.dataset.sources.size,
  )
  const decrits = [
    ...TABLES.map((table) => ({
      chemin: `${table.nom}.json`,
      nom: table.nom,
      resume: `${table.titre}, table entière.`,
      type: 'application/json',
      schema: schemaTable(table),
    })),
    {
      chemin: 'centres.geojson',
      nom: 'centresGeojson',
      resume: 'Lieux de soins, pour une carte.',
      type: 'application/geo+json',
      schema: geojson,
    },
  ]
  const fichiers = new Map([
    ...tables.map(({ table, rangs }) => [`${table.nom}.json`, JSON.stringify(tableJson(table, rangs, today))] as const),
    ...csv.map(({ chemin, texte }) => [chemin, texte] as const),
    ['centres.geojson', JSON.stringify(centresGeojson(centres, fonds, today))] as const,
    ['data-inclusion/structures.json', JSON.stringify(structures(fonds.dataset))] as const,
    ['data-inclusion/services.json', JSON.stringify(services(fonds.dataset))] as const,
    ...schemas.map(
      ([nom, schema]) =>
        [
          `schemas/${nom}.json`,
          JSON.stringify(fichierSchema(schema, new URL(`schemas/${nom}.json`, adresse).href)),
        ] as const,
    ),
    ['datapackage.json', JSON.stringify(paquet)] as const,
    ['openapi.json', JSON.stringify(openapi(decrits, schemaCommune()))] as const,
  ])
  const sommes = [...fichiers].map(([chemin, texte]) => `${empreinte(texte)}  ${chemin}\n`)
  return fichiers.set('SHA256SUMS', sommes.join(''))
}
