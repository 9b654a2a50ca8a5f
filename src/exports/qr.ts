/** A QR code as SVG: readable by any telephone, sharp at any size, the same bytes at each build. */
import { create } from 'qrcode'

/** Modules of white around the code (ISO/IEC 18004): without them readers do not find it. */
const MARGE = 4

/** The code of `adresse`, at error correction level M: 15 % of it may be lost to a fold or a stain. */
export function qrSvg(adresse: string): string {
  const { modules } = create(adresse, { errorCorrectionLevel: 'M' })
  const cote = modules.size + 2 * MARGE
  const lignes = Array.from({ length: modules.size }, (_, y) => traits(modules.data, modules.size, y)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cote} ${cote}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${cote}v${cote}H0z"/><path d="${lignes}"/></svg>\n`
}

/** The black runs of one row, one rectangle for each. */
function traits(modules: Uint8Array, taille: number, y: number): string {
  const rangee = [...modules.subarray(y * taille, (y + 1) * taille)].join('')
  return [...rangee.matchAll(/1+/g)]
    .map(({ 0: noirs, index }) => `M${index + MARGE} ${y + MARGE}h${noirs.length}v1h-${noirs.length}z`)
    .join('')
}
