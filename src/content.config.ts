/** The content collections: a folder, read as the checks read it, and the schema of its records. */
import { defineCollection } from 'astro:content'
import { glob, type Loader } from 'astro/loaders'
import { assembler, lireDossier } from './data/read-content.ts'
import { formatConstats } from './domain/checks/constat.ts'
import { SCHEMAS, type NomCollection } from './domain/contenu.ts'
import { pageSchema } from './domain/page.ts'

/** Astro's own reader of YAML differs from that of the checks: a date without quotes is not a text for it. */
function lecteur(nom: NomCollection): Loader {
  const dossier = `content/${nom}/`
  return {
    name: dossier,
    load: ({ store, watcher, logger }) => {
      const remplir = () => {
        const { contenu, constats } = assembler(lireDossier('content', nom))
        const fautes = constats.filter(({ fichier }) => fichier.startsWith(dossier))
        if (fautes.length > 0) throw new Error(formatConstats(fautes))
        store.clear()
        for (const { id, ...data } of contenu[nom].values()) store.set({ id, data })
      }
      watcher?.on('all', (_, fichier) => {
        if (!fichier.replaceAll('\\', '/').includes(dossier)) return
        try {
          remplir()
        } catch (faute) {
          logger.error(String(faute))
        }
      })
      return Promise.resolve(remplir())
    },
  }
}

const fiches = <C extends NomCollection>(nom: C) => defineCollection({ loader: lecteur(nom), schema: SCHEMAS[nom] })

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
  recits: fiches('recits'),
  langues: fiches('langues'),
  rgaa: fiches('rgaa'),
  pages: defineCollection({
    loader: glob({ pattern: '*.md', base: './content/pages' }),
    schema: pageSchema,
  }),
}
