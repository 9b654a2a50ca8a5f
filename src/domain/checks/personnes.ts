/** No name of a person stands in a record or in a page: a publisher is a body, a sentence tells a role. */
import { feuilles } from '../feuilles.ts'
import { personneDans } from '../personnes.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

/** Streets, buildings and addresses of documents bear the names of persons. */
const CLES_PERMISES = new Set(['voie', 'lieu', 'url'])

const CONSEIL =
  'Aucun nom de personne n’a sa place ici, même celui d’un médecin ou d’un élu : écrivez son rôle. Si c’est une rue ou un bâtiment, écrivez-le avec ses majuscules : « rue du Docteur… ».'

export const personnes: Check = {
  name: 'aucun nom de personne dans une fiche ou dans une page',
  check(contexte) {
    const enPages = [...contexte.pages].flatMap(([fichier, texte]) => juger(fichier, '', texte))
    const enFiches = entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur).flatMap(({ chemin, cle, valeur: texte }) =>
        typeof texte !== 'string' || CLES_PERMISES.has(cle) ? [] : juger(fichier, formatCle(chemin), texte),
      ),
    )
    return [...enFiches, ...enPages]
  },
}

function juger(fichier: string, cle: string, texte: string): Constat[] {
  const trouve = personneDans(texte)
  return trouve ? [{ fichier, cle, trouve, attendu: CONSEIL }] : []
}
