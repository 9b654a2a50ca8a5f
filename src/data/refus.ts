/** What a command refuses to do, told in French to the person who typed it. */
export class Refus extends Error {}

/** What the system answers when it cannot read or write, as a sentence that ends with the gesture. */
const SYSTEME: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'ce compte n’a pas le droit d’y lire ou d’y écrire. Changez les droits, ou de dossier.'],
  ['EPERM', 'ce compte n’a pas le droit d’y lire ou d’y écrire. Changez les droits, ou de dossier.'],
  ['EROFS', 'ce disque ne s’écrit pas. Travaillez dans une copie.'],
  ['ENOSPC', 'le disque est plein. Faites de la place, puis recommencez.'],
  ['EDQUOT', 'le disque est plein. Faites de la place, puis recommencez.'],
  ['ENOENT', 'ce fichier ou ce dossier n’existe pas. Vérifiez le chemin.'],
  ['ENOTDIR', 'un fichier est à la place d’un dossier. Renommez-le ou retirez-le.'],
  ['EISDIR', 'un dossier est à la place d’un fichier. Renommez-le ou retirez-le.'],
])

/** What stopped a command, to be told; a fault of ours is thrown again, with where it happened. */
export function refusDe(erreur: unknown): Refus {
  if (erreur instanceof Refus) return erreur
  if (!(erreur instanceof Error) || !('code' in erreur) || typeof erreur.code !== 'string') throw erreur
  if (erreur.code.startsWith('ERR_PARSE_ARGS')) {
    return new Refus(`Option « ${/'(--?[^' ]+)/.exec(erreur.message)?.[1] ?? ''} » inconnue ou sans valeur.`)
  }
  const cause = SYSTEME.get(erreur.code)
  if (cause === undefined) throw erreur
  const chemin = 'path' in erreur && typeof erreur.path === 'string' ? `« ${erreur.path} » : ` : ''
  return new Refus(`${chemin}${cause}`)
}
