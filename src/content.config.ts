/** The content collections: a folder and the schema of its records. */
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { SCHEMAS, type NomCollection } from './domain/contenu.ts'
import { pageSchema } from './domain/page.ts'

const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(yaml|md)$/, '')

const fiches = <C extends NomCollection>(nom: C) =>
  defineCollection({ loader: glob({ pattern: '*.yaml', base: `./content/${nom}`, generateId }), schema: SCHEMAS[nom] })

export const collections = {
  sources: fiches('sources'),
  organisations: fiches('organisations'),
  lignes: fiches('lignes'),
  centres: fiches('centres'),
  departements: fiches('departements'),
  numeros: fiches('numeros'),
  mots: fiches('mots'),
  orientation: fiches('orientation'),
  chiffres: fiches('chiffres'),
  graphiques: fiches('graphiques'),
  langues: fiches('langues'),
  rgaa: fiches('rgaa'),
  pages: defineCollection({
    loader: glob({ pattern: '*.md', base: './content/pages', generateId }),
    schema: pageSchema,
  }),
}
