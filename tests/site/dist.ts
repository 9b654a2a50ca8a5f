/** Reads the built site from the disk, one file at a time: it is too big to be held at once. */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

/** A file of the site; `chemin` starts with « / » and is the address it is served at. */
export interface Fichier {
  chemin: string
  texte: string
}

/** Addresses of all files of dist/, as on the disk: « /communes/45191-le-malesherbois/index.html ». */
export function listFiles(): string[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map((entree) => join(entree.parentPath, entree.name).slice(DIST.length))
    .sort()
}

/** The files whose name ends with one of `fins`, with « index.html » left out of their address. */
export async function* readFiles(...fins: string[]): AsyncGenerator<Fichier> {
  for (const chemin of listFiles()) {
    if (!fins.some((fin) => chemin.endsWith(fin))) continue
    yield { chemin: chemin.replace(/index\.html$/, ''), texte: await readFile(join(DIST, chemin), 'utf8') }
  }
}

/** The HTML that is served at `chemin`. */
export async function readPage(chemin: string): Promise<string> {
  return readFile(join(DIST, chemin.endsWith('/') ? `${chemin}index.html` : chemin), 'utf8')
}
