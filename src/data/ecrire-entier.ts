/** Writes a file whole, or leaves what was there: a full disk cuts no record in two. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'

export function ecrireEntier(chemin: string, contenu: string | Uint8Array): void {
  const neuf = `${chemin}.neuf`
  try {
    writeFileSync(neuf, contenu)
    renameSync(neuf, chemin)
  } catch (erreur) {
    rmSync(neuf, { recursive: true, force: true })
    throw erreur
  }
}
