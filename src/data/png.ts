/** A drawing as PNG, with the letters of the site whatever the machine: two builds give the same bytes. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const require = createRequire(join(process.cwd(), 'package.json'))
const POLICES = ['400Regular/Figtree_400Regular', '600SemiBold/Figtree_600SemiBold', '700Bold/Figtree_700Bold']

/** Twice the size of the drawing, for print. */
export function pngDe(svg: string): Uint8Array<ArrayBuffer> {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: POLICES.map((police) => require.resolve(`@expo-google-fonts/figtree/${police}.ttf`)),
      defaultFontFamily: 'Figtree',
    },
  })
  return new Uint8Array(resvg.render().asPng())
}
