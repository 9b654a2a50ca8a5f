/** The CSV files as a Data Package (Frictionless), each with its Table Schema. */
import { SEPARATEUR } from './table-fichiers.ts'
import { sansVide, schemaColonne } from './schemas.ts'
import type { Colonne, Table } from './table.ts'
import { LICENCE, NOM_DU_SITE, SCHEMA_VERSION } from './version.ts'

interface Fichier {
  table: Table
  chemin: string
  octets: number
  /** SHA-256, in hexadecimal. */
  empreinte: string
}

/** `adresse`: that of the descriptor’s folder. */
export function datapackage(fichiers: readonly Fichier[], adresse: URL, today: string, documents: number) {
  return {
    profile: 'tabular-data-package',
    name: 'quel-numero-appeler',
    title: NOM_DU_SITE,
    description: `Quel numéro appeler, commune par commune, quand un soin ne peut pas attendre sans urgence vitale. D’après ${documents} documents, chacun dans la table «\u00a0sources\u00a0».`,
    homepage: new URL('/donnees/', adresse).href,
    version: SCHEMA_VERSION,
    created: `${today}T00:00:00Z`,
    licenses: [{ name: LICENCE.id, title: LICENCE.nom, path: LICENCE.url }],
    contributors: [{ title: NOM_DU_SITE, role: 'publisher' }],
    resources: fichiers.map(({ table, chemin, octets, empreinte }) => ({
      profile: 'tabular-data-resource',
      name: table.nom,
      title: table.titre,
      description: table.description,
      path: chemin,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: octets,
      hash: `sha256:${empreinte}`,
      dialect: { delimiter: ';', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: tableSchema(table),
    })),
  }
}

function tableSchema({ colonnes, cle, renvois }: Table) {
  return {
    fields: colonnes.map(champDe),
    primaryKey: cle,
    // The standard refuses an empty list.
    ...(renvois.length > 0 && {
      foreignKeys: renvois.map((renvoi) => ({
        fields: renvoi.colonnes,
        reference: { resource: renvoi.table, fields: renvoi.vers },
      })),
    }),
    missingValues: [''],
  }
}

/** A list is a text in CSV: the version 1 of the standard has no type for it. */
function champDe(colonne: Colonne) {
  const { seul: sien, vide } = sansVide(schemaColonne(colonne))
  const { nom: name, description } = colonne
  const requis = vide ? {} : { required: true }
  const contraintes = {
    ...requis,
    ...(Array.isArray(sien['enum']) && { enum: sien['enum'] }),
    ...(typeof sien['pattern'] === 'string' && { pattern: sien['pattern'] }),
  }
  const avec = (champ: object, constraints: object = contraintes) => ({ name, ...champ, description, constraints })
  switch (sien['type']) {
    case 'array':
      return {
        name,
        type: 'string',
        description: `${description} Plusieurs valeurs\u00a0: séparées par «\u00a0${SEPARATEUR}\u00a0».`,
      }
    case 'boolean':
      return avec({ type: 'boolean', trueValues: ['oui'], falseValues: ['non'] })
    case 'integer':
    case 'number':
      return avec({ type: sien['type'] }, requis)
    default:
      return avec({ type: 'string' })
  }
}
