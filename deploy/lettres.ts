/** The letters of the pages: of the whole Latin file of the type, only what pages in French, and in the languages of /langues/, are written with. */
import type { ViteUserConfig } from 'astro'
import subsetFont from 'subset-font'

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, rang) => String.fromCharCode(0x20 + rang)).join('')

/** Any other sign comes from the system's own type. */
export const LETTRES = `${ASCII}ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŸŒàâäæçèéêëîïôöùûüÿœáãíñòóõúıßÁÍÑÓÚ¡¿«»‘’“”–—…·•°²×÷−€→\u00a0\u2009\u202f`

/** Weights that the styles use, from text to number plate. */
const GRAISSES = { min: 400, max: 750 }

/** Cuts the type down once it is about to be written: 20 kB become 15. */
export function lettres(): Plugin {
  return {
    name: 'lettres',
    async generateBundle(_, fichiers) {
      for (const [nom, fichier] of Object.entries(fichiers)) {
        if (fichier.type !== 'asset' || !/figtree-latin-wght-normal[^/]*\.woff2$/.test(nom)) continue
        const entier = Buffer.from(fichier.source)
        fichier.source = await subsetFont(entier, LETTRES, {
          targetFormat: 'woff2',
          variationAxes: { wght: GRAISSES },
        })
      }
    },
  }
}
