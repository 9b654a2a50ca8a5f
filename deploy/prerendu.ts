/** Each file of a build on its way to the disk: a page receives its policy, and the files of each commune are written without waiting. */
import { createHash, type Hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { AstroPrerenderer } from 'astro'
import { avecPolitique } from './politique.ts'
import { rassemblerStyles } from './styles.ts'

type Route = Parameters<AstroPrerenderer['render']>[1]['routeData']

/** What has been written here, so that nothing need be read again. */
export interface Ecrits {
  nombre: number
  /** Of each name and each file, one after the other. */
  empreinte: Hash
}

export function aucunEcrit(): Ecrits {
  return { nombre: 0, empreinte: createHash('sha256') }
}

/**
 * Astro hands each file to other threads four times, and keeps its address until the end: nine files for each of 35,000
 * communes take half of the build and a third of its memory so. Those of a route that has parameters are written here;
 * Astro writes the others, and tells integrations of them. `sortie`: where the site is built; `images`: see `politiqueDe`;
 * `ecrits` is kept up to date.
 */
export function prerenduDe(
  defaut: AstroPrerenderer,
  sortie: URL,
  images: readonly string[],
  ecrits: Ecrits,
): AstroPrerenderer {
  const racine = fileURLToPath(sortie)
  let dernierDossier = ''
  return {
    ...defaut,
    render: async (demande, options) => {
      const rendu = await defaut.render(demande, options)
      const reponse = rendu instanceof Response ? rendu : rendu.response
      const fichier = fichierDe(demande, options.routeData)
      // An address that has nothing to give is a fault of ours, not an empty file.
      if (!reponse.ok && options.routeData.params.length > 0) throw new Error(`${fichier} : ${reponse.status}`)
      const corps = fichier.endsWith('.html')
        ? avecPolitique(rassemblerStyles(await reponse.text()), images)
        : new Uint8Array(await reponse.arrayBuffer())
      if (options.routeData.params.length === 0) return new Response(corps, reponse)
      const adresse = join(racine, fichier)
      const dossier = dirname(adresse)
      if (dossier !== dernierDossier) mkdirSync(dossier, { recursive: true })
      dernierDossier = dossier
      // Two routes, or a route and a file of public/, never give the same file: the build stops.
      writeFileSync(adresse, corps, { flag: 'wx' })
      ecrits.nombre += 1
      ecrits.empreinte.update(`${fichier}\n`).update(corps)
      // Nothing else waits: without a pause, what is collected in the turns between tasks would pile up.
      if (ecrits.nombre % ENSEMBLE === 0) await setImmediate()
      return SANS_FICHIER
    },
  }
}

const ENSEMBLE = 50

/** Tells Astro that it has nothing to write. */
const SANS_FICHIER = new Response(null)

/** « /communes/45191-le-malesherbois/ » → « /communes/45191-le-malesherbois/index.html ». */
function fichierDe({ url }: Request, { type }: Route): string {
  const { pathname } = new URL(url)
  return type === 'page' ? `${pathname}index.html` : pathname.replace(/\/$/, '')
}
