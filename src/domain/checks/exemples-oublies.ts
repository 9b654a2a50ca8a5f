/**
 * Nothing invented is left of a template: neither a number kept for fiction nor an address that cannot exist. Tests and
 * benches need both; their records say so in their own name, which no record of a real service bears.
 */
import { feuilles } from '../feuilles.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

/** Never given to anybody (plan de numérotation, Arcep): ours are all taken there. */
const NUMERO_INVENTE = /^019900\d{4}$/
/** RFC 2606: never the name of a site. */
const ADRESSE_INVENTEE = /[\w-]+\.invalid\b/i

const FICTIF = /(?:^|-)ficti(?:f|ve)s?(?:-|$)/

export const exemplesOublies: Check = {
  name: 'aucun numéro ni aucune adresse d’un modèle, sauf dans une fiche dont le nom dit « fictif »',
  check(contexte) {
    return entrees(contexte).flatMap(({ fichier, valeur }) => {
      if (isFictive(fichier, valeur)) return []
      return feuilles(valeur).flatMap(({ chemin, cle, valeur: texte }): Constat[] => {
        if (typeof texte !== 'string') return []
        const trouve = (cle === 'url' ? ADRESSE_INVENTEE : NUMERO_INVENTE).exec(texte)?.[0]
        if (!trouve) return []
        return [
          {
            fichier,
            cle: formatCle(chemin),
            trouve,
            attendu:
              'Cette valeur est celle d’un modèle, elle n’existe pas : écrivez celle du document, ou retirez la clé.',
          },
        ]
      })
    })
  },
}

/** Its file, or the organisation that it is a part of, says that it is invented. */
function isFictive(fichier: string, valeur: unknown): boolean {
  const id = fichier.replace(/^.*\/|\.\w+$/g, '')
  const organisation = feuilles(valeur).find(({ chemin }) => chemin[0] === 'organisation')?.valeur
  return FICTIF.test(id) || (typeof organisation === 'string' && FICTIF.test(organisation))
}
