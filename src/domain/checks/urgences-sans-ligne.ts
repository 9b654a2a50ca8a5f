/** An emergency number is the line of nobody: the Samu answers it, day and night, and each answer gives it with its hours. */
import { isUrgence } from '../numero.ts'
import type { Check } from './check.ts'

export const urgencesSansLigne: Check = {
  name: 'une ligne ne porte pas un numéro d’urgence',
  check({ contenu }) {
    return [...contenu.lignes.values()]
      .filter(({ numero }) => isUrgence(numero))
      .map(({ id, numero, organisation }) => ({
        fichier: `content/lignes/${id}.yaml`,
        cle: 'numero',
        trouve: numero,
        attendu: `Le ${numero} est un numéro d’urgence : le site le donne déjà partout, avec ses heures. Si ce service fait passer par le 15, retirez cette fiche. Dans content/organisations/${organisation}.yaml, écrivez « acces: { mode: parLe15, precision, source } ».`,
      }))
  },
}
