/** Folders of data of which exports/fichiers.ts does not hold the texts: their checksums are taken from what was written. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { empreinteSha256 } from '../src/data/empreinte.ts'

const DOSSIERS = ['donnees/v1/communes/', 'donnees/exemples/']
const NOM = 'SHA256SUMS'

/** The files that are written here, from the root of the site. */
export const SOMMES = DOSSIERS.map((dossier) => `${dossier}${NOM}`)

export function sommesDeControle(): AstroIntegration {
  return {
    name: 'sommes-de-controle',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const chemin of DOSSIERS) {
          const dossier = new URL(chemin, dir)
          const lignes: string[] = []
          for (const nom of (await readdir(dossier)).sort())
            lignes.push(`${empreinteSha256(await readFile(new URL(nom, dossier), 'utf8'))}  ${nom}\n`)
          await writeFile(new URL(NOM, dossier), lignes.join(''))
        }
      },
    },
  }
}
