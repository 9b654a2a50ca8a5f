/** JSON Schemas for editors: they propose the keys and underline the faults while one types. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCHEMAS, type NomCollection } from '../domain/contenu.ts'

/** In content/, beside the folders, so that a header finds it without network; made here, never committed. */
const DOSSIER = '.schemas'

/** First line of a record: a comment for whoever reads the file, an address for an editor. */
export function enTete(collection: NomCollection): string {
  return `# yaml-language-server: $schema=../${DOSSIER}/${collection}.json`
}

/** What a person writes, before defaults; draft 7, which editors of YAML read best. */
export function schemaPourEditeur(collection: NomCollection) {
  return SCHEMAS[collection].toJSONSchema({ io: 'input', target: 'draft-7' })
}

/** Writes every schema; returns the sentence to print. */
export function ecrireSchemas(racine: string): string {
  const dossier = join(racine, DOSSIER)
  mkdirSync(dossier, { recursive: true })
  const noms = Object.keys(SCHEMAS) as NomCollection[]
  for (const nom of noms) {
    writeFileSync(join(dossier, `${nom}.json`), `${JSON.stringify(schemaPourEditeur(nom), null, 2)}\n`)
  }
  return `${dossier} : ${noms.length} schémas, pour les éditeurs de texte.`
}
