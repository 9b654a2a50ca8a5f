/** What comes from the network, and whether it is whole and ours: only that is shown as fresh or kept. */
import { isPage, type Sorte } from './sortes.ts'

/**
 * - `entiere`: a whole answer of ours, read to its last byte.
 * - `disparue`: the site says that there is no such page any more, or that it is elsewhere.
 * - `etrangere`: a page of someone else, such as the one where a Wi-Fi asks who one is.
 * - `panne`: nothing, half of it, or what is not what was asked.
 */
export type Recu =
  | { genre: 'entiere'; reponse: Response; octets: ArrayBuffer }
  | { genre: 'disparue' | 'etrangere'; reponse: Response }
  | { genre: 'panne' }

const PANNE: Recu = { genre: 'panne' }

/** Each page and each file of numbers is asked anew: the browser may not answer with one of five minutes ago. */
export async function recevoir(url: string, sorte: Sorte): Promise<Recu> {
  const cache = sorte === 'fichier' ? 'default' : 'no-cache'
  try {
    const reponse = await fetch(url, { cache, redirect: 'manual', credentials: 'same-origin' })
    if (reponse.type === 'opaqueredirect' || [404, 410].includes(reponse.status)) return { genre: 'disparue', reponse }
    if (reponse.type !== 'basic' || reponse.status !== 200) return PANNE
    const octets = await reponse.clone().arrayBuffer()
    return juger(reponse, octets, sorte)
  } catch {
    return PANNE
  }
}

function juger(reponse: Response, octets: ArrayBuffer, sorte: Sorte): Recu {
  const isHtml = reponse.headers.get('content-type')?.startsWith('text/html') ?? false
  if (octets.byteLength === 0 || isHtml !== isPage(sorte)) return PANNE
  if (!isHtml) return { genre: 'entiere', reponse, octets }
  const html = new TextDecoder().decode(octets)
  // Only its script comes after.
  if (!html.includes('</html>')) return PANNE
  return OUVERTURE.test(html) ? { genre: 'entiere', reponse, octets } : { genre: 'etrangere', reponse }
}

/** Where the content of a page of ours begins. */
export const OUVERTURE = /<main id="contenu"[^>]*>/
