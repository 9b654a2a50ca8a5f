/** A QR code as SVG: readable by any telephone, sharp at any size, the same bytes at each build. */
import { create, type QRCodeSegment } from 'qrcode'

/** Modules of white around the code (ISO/IEC 18004): without them readers do not find it. */
const MARGE = 4

/** The code of `adresse`, at error correction level M: 15 % of it may be lost to a fold or a stain. */
export function qrSvg(adresse: string): string {
  const { modules } = create(segmentsDe(adresse), { errorCorrectionLevel: 'M' })
  const cote = modules.size + 2 * MARGE
  const lignes = Array.from({ length: modules.size }, (_, y) => traits(modules.data, modules.size, y)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cote} ${cote}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${cote}v${cote}H0z"/><path stroke="#000" d="${lignes}"/></svg>\n`
}

/** The end of a short address, « /45191/ », holds in fewer bits; left to search for it, the library takes half as long again. */
function segmentsDe(adresse: string): QRCodeSegment[] {
  const fin = adresse.match(/[0-9A-Z/]{6,}$/)?.[0] ?? ''
  const debut = new TextEncoder().encode(adresse.slice(0, adresse.length - fin.length))
  return fin
    ? [
        { data: debut, mode: 'byte' },
        { data: fin, mode: 'alphanumeric' },
      ]
    : [{ data: debut, mode: 'byte' }]
}

/** The black runs of one row, as one line a module thick. */
function traits(modules: Uint8Array, taille: number, y: number): string {
  const rangee = [...modules.subarray(y * taille, (y + 1) * taille)].join('')
  const pas = [...rangee.matchAll(/(0*)(1+)/g)].map(
    ([, blancs = '', noirs = '']) => `m${blancs.length} 0h${noirs.length}`,
  )
  return `M${MARGE} ${y + MARGE}.5${pas.join('')}`
}
