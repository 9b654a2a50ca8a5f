/** Puts the files in place all at once: a new folder beside the old one, then a change of names. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * After it the folder holds `fichiers` (by path within it) and, of its former files, those that `garde` accepts.
 * If it throws, the folder is as it was.
 */
export function installer(
  dossier: string,
  fichiers: ReadonlyMap<string, string>,
  garde: (chemin: string) => boolean,
): void {
  const nouveau = `${dossier}.nouveau`
  const ancien = `${dossier}.ancien`
  // A run that was cut between the two changes of names.
  if (existsSync(ancien) && !existsSync(dossier)) renameSync(ancien, dossier)
  for (const reste of [nouveau, ancien]) rmSync(reste, { recursive: true, force: true })
  try {
    mkdirSync(nouveau, { recursive: true })
    if (existsSync(dossier)) copyKept(dossier, nouveau, garde)
    for (const [chemin, texte] of fichiers) {
      mkdirSync(dirname(join(nouveau, chemin)), { recursive: true })
      writeFileSync(join(nouveau, chemin), texte)
    }
    if (existsSync(dossier)) renameSync(dossier, ancien)
    renameSync(nouveau, dossier)
  } catch (erreur) {
    if (existsSync(ancien) && !existsSync(dossier)) renameSync(ancien, dossier)
    rmSync(nouveau, { recursive: true, force: true })
    throw erreur
  }
  rmSync(ancien, { recursive: true, force: true })
}

function copyKept(dossier: string, nouveau: string, garde: (chemin: string) => boolean): void {
  cpSync(dossier, nouveau, {
    recursive: true,
    filter: (source) => source === dossier || garde(relative(dossier, source)),
  })
}
