/** The fingerprint of what must never be published, to be written in content/interdits.yaml in its place. */
import { formesInterdites } from '../domain/interdits.ts'
import { readContent } from '../data/read-content.ts'
import type { Dossier } from './dossier.ts'
import { Refus } from '../data/refus.ts'

/** `texte` is a number, an e-mail address, or a first name and a name, written in any way. */
export function empreinteDe({ racine }: Dossier, texte: string): string {
  const { empreinte } = readContent(racine)
  const [forme] = formesInterdites(texte)
  if (!forme) throw new Refus('Écrivez un numéro de dix chiffres, une adresse électronique, ou un prénom et un nom.')
  return `À ajouter sous « ${forme.sorte} » dans content/interdits.yaml :\n  - ${empreinte(forme.forme)}`
}
