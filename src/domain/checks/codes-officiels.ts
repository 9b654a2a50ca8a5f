/** Every code INSEE, SIREN of an intercommunality and code of a département is in the official list of the year. */
import { derniereCle, feuilles } from '../feuilles.ts'
import { entrees, type Check, type Contexte } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

type Liste = (decoupage: Contexte['decoupage']) => ReadonlyMap<string, unknown>

const communes: Liste = (decoupage) => decoupage.communes
const departements: Liste = (decoupage) => decoupage.departements

/** A map: a contributor may call a key « constructor ». */
const LISTES: ReadonlyMap<string, { liste: Liste; nom: string }> = new Map([
  ['commune', { liste: communes, nom: 'code INSEE de commune' }],
  ['communes', { liste: communes, nom: 'code INSEE de commune' }],
  ['sauf', { liste: communes, nom: 'code INSEE de commune' }],
  ['epci', { liste: (decoupage) => decoupage.epci, nom: 'SIREN d’intercommunalité' }],
  ['departement', { liste: departements, nom: 'code de département' }],
  ['departements', { liste: departements, nom: 'code de département' }],
  ['dansDepartement', { liste: departements, nom: 'code de département' }],
])

export const codesOfficiels: Check = {
  name: 'chaque code existe dans le découpage officiel',
  check(contexte) {
    const { contenu, decoupage } = contexte
    const dansLesFiches = entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur).flatMap(({ chemin, valeur: code }): Constat[] => {
        const attendue = LISTES.get(derniereCle(chemin))
        if (!attendue || typeof code !== 'string' || attendue.liste(decoupage).has(code)) return []
        return [{ fichier, cle: formatCle(chemin), trouve: code, attendu: conseil(attendue.nom) }]
      }),
    )
    const desFichiers = [...contenu.departements.keys()]
      .filter((code) => !decoupage.departements.has(code))
      .map((code) => ({
        fichier: `content/departements/${code}.yaml`,
        cle: '',
        trouve: code,
        attendu: conseil('code de département'),
      }))
    return [...dansLesFiches, ...desFichiers]
  },
}

function conseil(nom: string): string {
  return `Ce ${nom} n’existe pas dans le découpage officiel de l’année. Vérifiez-le sur geo.api.gouv.fr.`
}
