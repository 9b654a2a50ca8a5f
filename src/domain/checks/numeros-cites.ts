/** Every number was read twice: in its own record, and in that of a document that it names. */
import { formatNumero } from '../numero.ts'
import { porteursDe } from '../porteurs.ts'
import type { Check } from './check.ts'

export const numerosCites: Check = {
  name: 'chaque numéro est imprimé par un document qu’il cite',
  check({ contenu }) {
    return porteursDe(contenu).flatMap(({ fichier, cle, numero, sources }) => {
      const documents = sources.map((id) => contenu.sources.get(id))
      // A document that is missing or badly formed is told as such: nothing can be said of what it prints.
      if (documents.some((document) => document === undefined || document.numerosCites.includes(numero))) return []
      return [
        {
          fichier,
          cle,
          trouve: numero,
          attendu: `Aucun document cité n’imprime le ${formatNumero(numero)}. Relisez-le sur le document. S’il y est, notez-le dans « numerosCites » de ${sources.map((id) => `content/sources/${id}.yaml`).join(' ou ')}. S’il n’y est pas, corrigez-le.`,
        },
      ]
    })
  },
}
