/** Nothing of the deny list stands anywhere in content: values, comments, documents and history included. */
import { feuilles } from '../feuilles.ts'
import { interditsDans } from '../interdits.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

const QUOI = { numeros: 'un numéro interdit', courriels: 'une adresse interdite', noms: 'un nom interdit' }
/** The fault never repeats what it found: reports are public. */
const CONSEIL = 'Ce contact ne doit jamais être publié (content/interdits.yaml) : retirez-le, même d’un commentaire.'

export const interdits: Check = {
  name: 'rien de la liste des interdits n’est écrit dans le contenu',
  check(contexte) {
    const trouver = (texte: string) => interditsDans(texte, contexte.interdits, contexte.empreinte)
    const dansLesValeurs = entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur).flatMap(({ chemin, valeur: texte }): Constat[] =>
        trouver(String(texte)).map(({ sorte }) => ({
          fichier,
          cle: formatCle(chemin),
          trouve: QUOI[sorte],
          attendu: CONSEIL,
        })),
      ),
    )
    const dits = new Set(dansLesValeurs.map(({ fichier }) => fichier))
    const dansLesTextes = [...contexte.textes].flatMap(([fichier, texte]) =>
      dits.has(fichier)
        ? []
        : trouver(`${fichier}\n${texte}`).map(({ sorte, place }) => ({
            fichier,
            cle: `ligne ${Math.max(1, `${fichier}\n${texte}`.slice(0, place).split('\n').length - 1)}`,
            trouve: QUOI[sorte],
            attendu: CONSEIL,
          })),
    )
    return [...dansLesValeurs, ...dansLesTextes]
  },
}
