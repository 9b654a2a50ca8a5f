/** The copies kept on the device: each with the day it came and a fingerprint, without which it is not believed. */
import { BORNES, sorteDe, type Sorte } from './sortes.ts'

const PREFIXE = 'numero-'
/** What was kept on request outlives a version, and is renewed with the next. */
export const CHOISIS = `${PREFIXE}choisis`

const RECU_LE = 'x-recu-le'
const EMPREINTE = 'x-empreinte'
/** They tell of the transport: the copy is no longer compressed. */
const TRANSPORT = ['content-encoding', 'content-length', 'transfer-encoding', 'set-cookie']

export interface Copie {
  reponse: Response
  octets: ArrayBuffer
  /** AAAA-MM-JJ, in Paris. */
  recuLe: string
}

export interface Adresse {
  chemin: string
  sorte: Sorte
}

export const cacheDe = (version: string) => `${PREFIXE}${version}`

/** Fails where the browser refuses or has no room left: then the copy of before is gone too. */
export async function garder(
  nom: string,
  chemin: string,
  { reponse, octets }: Pick<Copie, 'reponse' | 'octets'>,
): Promise<void> {
  const headers = new Headers(reponse.headers)
  for (const une of TRANSPORT) headers.delete(une)
  headers.set(RECU_LE, jourDe(reponse))
  headers.set(EMPREINTE, await empreinteDe(chemin, octets))
  const cache = await caches.open(nom)
  // Last in, last in the list: the order of the list is that of the visits.
  await cache.delete(chemin).catch(() => false)
  await cache.put(chemin, new Response(octets, { headers }))
  const memes = cheminsDe(await cache.keys()).filter(({ sorte }) => sorte === sorteDe(chemin))
  const deTrop = memes.slice(0, Math.max(0, memes.length - BORNES[sorteDe(chemin) ?? 'lieu']))
  await Promise.all(deTrop.map((un) => cache.delete(un.chemin)))
}

/** The copy as it was received; null if there is none, or if it is not what was received. */
export async function lire(nom: string, chemin: string): Promise<Copie | null> {
  const cache = await caches.open(nom)
  const reponse = await cache.match(chemin)
  if (!reponse) return null
  const octets = await reponse.clone().arrayBuffer()
  const recuLe = reponse.headers.get(RECU_LE)
  if (recuLe && reponse.headers.get(EMPREINTE) === (await empreinteDe(chemin, octets)))
    return { reponse, octets, recuLe }
  await cache.delete(chemin)
  return null
}

export async function oublier(nom: string, chemin: string): Promise<void> {
  const cache = await caches.open(nom)
  await cache.delete(chemin)
}

/** All that is kept, by any version. */
export async function toutesLesAdresses(): Promise<Adresse[]> {
  const noms = await nosCaches()
  const listes = await Promise.all(noms.map(async (nom) => cheminsDe(await (await caches.open(nom)).keys())))
  return listes.flat()
}

/** Leaves what was kept on request. */
export async function oublierAutresVersions(version: string): Promise<void> {
  const noms = await nosCaches()
  await Promise.all(noms.filter((nom) => nom !== CHOISIS && nom !== cacheDe(version)).map((nom) => caches.delete(nom)))
}

async function nosCaches(): Promise<string[]> {
  return (await caches.keys()).filter((nom) => nom.startsWith(PREFIXE))
}

function cheminsDe(demandes: readonly Request[]): Adresse[] {
  return demandes.flatMap(({ url }) => {
    const chemin = new URL(url).pathname
    const sorte = sorteDe(chemin)
    return sorte ? [{ chemin, sorte }] : []
  })
}

/** The clock of the server if it tells it: that of the device may be wrong. */
function jourDe(reponse: Response): string {
  const dite = new Date(reponse.headers.get('date') ?? '')
  const recue = Number.isNaN(dite.getTime()) ? new Date() : dite
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(recue)
}

/** SHA-256 of the address and the bytes: a copy put in the place of another is not believed either. */
async function empreinteDe(chemin: string, octets: ArrayBuffer): Promise<string> {
  const tout = await new Blob([chemin, '\n', octets]).arrayBuffer()
  const hash = await crypto.subtle.digest('SHA-256', tout)
  return [...new Uint8Array(hash)].map((octet) => octet.toString(16).padStart(2, '0')).join('')
}
