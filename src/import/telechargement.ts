/** Downloads one file into a cache: tries again, takes up where it was cut, keeps only what was received whole and recognised. */
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as attendre } from 'node:timers/promises'
import { Refus } from '../data/refus.ts'

export interface Reglages {
  /** Folder of what was downloaded, whole or in part. */
  cache: string
  essais: number
  /** Milliseconds before the second try; doubled each time. */
  attente: number
  /** Milliseconds a try may last: the next one takes up what it received. */
  delai: number
  /** What is wrong with the whole file; null when it is what was asked for. */
  refus: (octets: Uint8Array) => string | null
}

class Echec extends Error {
  readonly definitif: boolean
  constructor(message: string, definitif = false) {
    super(message)
    this.definitif = definitif
  }
}

/**
 * The bytes of `url`, from the cache when they are there. `nom` is that of the file in the cache.
 * Throws, in French, once every try has failed or when the server says that no other can succeed.
 */
export async function telecharger(url: string, nom: string, reglages: Reglages): Promise<Uint8Array> {
  mkdirSync(reglages.cache, { recursive: true })
  const entier = join(reglages.cache, nom)
  if (existsSync(entier)) {
    const octets = readFileSync(entier)
    if (!reglages.refus(octets)) return octets
    rmSync(entier)
  }
  for (let essai = 1; ; essai += 1) {
    try {
      return await recevoir(url, entier, reglages)
    } catch (erreur) {
      const fin = essai >= reglages.essais || (erreur instanceof Echec && erreur.definitif)
      if (fin) throw new Refus(`${url} n’a pas pu être téléchargé : ${motif(erreur)}`, { cause: erreur })
      await attendre(reglages.attente * 2 ** (essai - 1))
    }
  }
}

async function recevoir(url: string, entier: string, { delai, refus }: Reglages): Promise<Uint8Array> {
  const partiel = new Partiel(`${entier}.partiel`)
  const deja = partiel.taille()
  const reponse = await fetch(url, {
    headers: { 'accept-encoding': 'identity', ...(deja > 0 && partiel.reprise(deja)) },
    signal: AbortSignal.timeout(delai),
  })
  if (reponse.status === 416) partiel.oublier()
  if (!reponse.ok || !reponse.body) throw echecDe(reponse.status)
  const suite = reponse.status === 206
  const [debut, total] = suite ? bornes(reponse) : [0, longueur(reponse)]
  if (suite && debut !== deja) {
    partiel.oublier()
    throw new Echec('le serveur a repris à un autre endroit.')
  }
  if (!suite) partiel.noter(reponse)
  await pipeline(
    Readable.fromWeb(reponse.body as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(partiel.chemin, { flags: suite ? 'a' : 'w' }),
  )
  const recus = partiel.taille()
  if (total !== null && recus < total) throw new Echec(`${recus} octets reçus sur ${total}.`)
  const octets = readFileSync(partiel.chemin)
  const faute = total !== null && recus > total ? `${recus} octets reçus au lieu de ${total}.` : refus(octets)
  if (faute) {
    partiel.oublier()
    throw new Echec(faute)
  }
  renameSync(partiel.chemin, entier)
  partiel.oublier()
  return octets
}

/** What was received of a file, and by what the server will know that it has not changed since. */
class Partiel {
  readonly chemin: string
  readonly #version: string

  constructor(chemin: string) {
    this.chemin = chemin
    this.#version = `${chemin}.version`
  }

  /** Bytes that a next try need not ask for again. */
  taille(): number {
    return existsSync(this.#version) && existsSync(this.chemin) ? statSync(this.chemin).size : 0
  }

  reprise(deja: number): Record<string, string> {
    const version = readFileSync(this.#version, 'utf8')
    return version === '' ? {} : { range: `bytes=${deja}-`, 'if-range': version }
  }

  noter({ headers }: Response): void {
    const etag = headers.get('etag')
    const forte = etag && !etag.startsWith('W/') ? etag : null
    writeFileSync(this.#version, forte ?? headers.get('last-modified') ?? '')
  }

  oublier(): void {
    for (const chemin of [this.chemin, this.#version]) rmSync(chemin, { force: true })
  }
}

function echecDe(statut: number): Echec {
  const passager = statut >= 500 || [408, 416, 425, 429].includes(statut)
  const conseil = statut === 404 ? ' Cette année n’est peut-être pas publiée à cette adresse.' : ''
  return new Echec(`le serveur a répondu ${statut}.${conseil}`, !passager)
}

function bornes({ headers }: Response): [debut: number, total: number | null] {
  const [, debut, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? []
  return [debut === undefined ? -1 : Number(debut), total === undefined || total === '*' ? null : Number(total)]
}

/** Null when the body comes in another encoding than the file: its length is not that of the file. */
function longueur({ headers }: Response): number | null {
  const octets = headers.get('content-length')
  const codage = headers.get('content-encoding') ?? 'identity'
  return octets === null || codage !== 'identity' ? null : Number(octets)
}

function motif(erreur: unknown): string {
  if (!(erreur instanceof Error)) return String(erreur)
  const { cause } = erreur
  return erreur instanceof Echec || !(cause instanceof Error) ? erreur.message : `${erreur.message} (${cause.message})`
}
