/** The letters of the pages: of the whole Latin file of the type, only what pages in French are written with. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { aPart } from '../src/data/a-part.ts'
import type { couper } from './coupe.ts'

const FICHIER = '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2'
const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, rang) => String.fromCharCode(0x20 + rang)).join('')

/** Any other sign comes from the system's own type, as do those of /langues/ that the Latin file itself lacks. */
export const LETTRES = `${ASCII}ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŸŒàâäæçèéêëîïôöœùûüÿáãíñòóõúıßÁÍÑÓÚ¡¿«»‘’“”–—…·•°²×÷−€→ᵉ\u00a0\u2009\u202f`

/** Weights that the styles use, from text to number plate. */
const GRAISSES = { min: 400, max: 750 }

/** Cuts the type down before the build, which then names it after its new bytes: 20 kB become 15. */
export function lettres(): AstroIntegration {
  return {
    name: 'lettres',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const entier = await readFile(createRequire(import.meta.url).resolve(FICHIER))
        const coupe = fileURLToPath(new URL('figtree.woff2', config.cacheDir))
        await mkdir(dirname(coupe), { recursive: true })
        // Another build may be reading it.
        const neuve = `${coupe}.${process.pid}`
        await writeFile(neuve, await aPart<typeof couper>('deploy/coupe.ts', 'couper', entier, LETTRES, GRAISSES))
        await rename(neuve, coupe)
        updateConfig({
          vite: {
            resolve: { alias: [{ find: new RegExp(`^${RegExp.escape(FICHIER)}`), replacement: coupe }] },
          },
        })
      },
    },
  }
}
