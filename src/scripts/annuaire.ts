/** What the search fetches, once each: the manifest at the first focus, a packet for each beginning. */
import { buildIndex, type Index } from '../domain/recherche/index.ts'
import { paquetsPour, reunir, type NomPaquet } from '../domain/recherche/paquets.ts'
import type { Saisie } from '../domain/recherche/saisie.ts'
import { decodePaquet, type LieuRecu, type Manifeste } from '../domain/recherche/transport.ts'

export interface Annuaire extends Omit<Manifeste, 'paquets' | 'coupes'> {
  paquets: ReadonlySet<NomPaquet>
  coupes: ReadonlySet<NomPaquet>
}

const fichiers = new Map<string, Promise<unknown>>()

/** A file is asked once; a failure may be tried again. One way of reading it for each address. */
export function fetchFile<T>(adresse: string, decode: (texte: string) => T): Promise<T> {
  const deja = fichiers.get(adresse) as Promise<T> | undefined
  if (deja) return deja
  const lecture = fetch(adresse)
    .then((reponse) => (reponse.ok ? reponse.text() : Promise.reject(new Error(adresse))))
    .then(decode)
  lecture.catch(() => fichiers.delete(adresse))
  fichiers.set(adresse, lecture)
  return lecture
}

export function fetchOnce<T>(nom: NomPaquet, decode: (texte: string) => T): Promise<T> {
  return fetchFile(`/recherche/${nom}.txt`, decode)
}

export function fetchAnnuaire(): Promise<Annuaire> {
  return fetchOnce('manifeste', (texte) => {
    const manifeste = JSON.parse(texte) as Manifeste
    return {
      ...manifeste,
      paquets: new Set(manifeste.paquets),
      coupes: new Set(manifeste.coupes),
    }
  })
}

const indexes = new Map<string, Index<LieuRecu>>()

/** The index of the packets that answer for this input; empty when no place begins so. */
export async function fetchIndex(annuaire: Annuaire, saisie: Saisie): Promise<Index<LieuRecu>> {
  const noms = paquetsPour(saisie, annuaire.paquets, annuaire.coupes)
  const { lieux, omis } = reunir(await Promise.all(noms.map((nom) => fetchOnce(nom, decodePaquet))))
  const cle = noms.join(' ')
  const index = indexes.get(cle) ?? buildIndex(lieux, omis)
  indexes.set(cle, index)
  return index
}
