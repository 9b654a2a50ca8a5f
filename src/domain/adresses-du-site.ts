/** Which addresses the site has, for who writes a link by hand; tests/domain/checks/pages-citees.test.ts compares it with src/pages. */
import type { Decoupage } from './commune.ts'
import type { Contenu } from './contenu.ts'

/** Without the bars around: one file of src/pages each. */
export const PAGES: readonly string[] = [
  '',
  'accessibilite',
  'accessibilite/grille',
  'carte',
  'centres',
  'changements',
  'chiffres',
  'confiance',
  'departements',
  'donnees',
  'donnees/dictionnaire',
  'facile-a-lire',
  'hors-ligne',
  'langues',
  'licences',
  'mairies',
  'mairies/demonstration',
  'numeros',
  'organisations',
  'orientation',
  'orientation/regles',
  'presse',
  'signaler',
  'sources',
]
const FICHIERS: readonly string[] = ['/changements/atom.xml']

interface Connu {
  contenu: Contenu
  decoupage: Decoupage
  /** Pages of prose, by path of their file. */
  pages: ReadonlyMap<string, string>
}

/** True for « /methode/#citer » where /methode/ is a page; what follows « # » or « ? » is not looked at. */
export function adresseConnue(adresse: string, { contenu, decoupage, pages }: Connu): boolean {
  const chemin = adresse.replace(/[#?].*$/, '')
  if (FICHIERS.includes(chemin)) return true
  const [, dossier = ''] = /^\/(?:(.+)\/)?$/.exec(chemin) ?? [null, '?']
  if (PAGES.includes(dossier) || pages.has(`content/pages/${dossier}.md`)) return true
  const [nom = '', id = '', ...reste] = dossier.split('/')
  if (reste.length > 0) return false
  const fiches: Record<string, (id: string) => boolean> = {
    centres: () => contenu.centres.has(id),
    departements: () => decoupage.departements.has(id.toUpperCase()) && id === id.toLowerCase(),
    organisations: () => contenu.organisations.has(id),
    orientation: () => contenu.orientation.has(id),
    sources: () => contenu.sources.has(id),
  }
  return Object.hasOwn(fiches, nom) && fiches[nom]?.(id) === true
}
