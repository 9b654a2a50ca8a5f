/** A delay stands in the largest words of a plate: it comes from the document that dates the number, else it bears a date of its own. */
import { documentsDuNumero, idsSource, mostRecent } from '../source.ts'
import type { Check } from './check.ts'

export const delaisDates: Check = {
  name: 'un délai est celui du document qui date la ligne',
  check({ contenu }) {
    return [...contenu.lignes.values()].flatMap((ligne) => {
      if (!ligne.delai) return []
      const dateur = mostRecent(documentsDuNumero(ligne, contenu.sources))
      const cites = idsSource(ligne.delai.source)
      if (!dateur || cites.includes(dateur.id)) return []
      return [
        {
          fichier: `content/lignes/${ligne.id}.yaml`,
          cle: 'delai.source',
          trouve: cites.join(', '),
          attendu: `La page écrirait ce délai en grand, avec la date de ${dateur.id}, qui ne le promet pas. Retirez « delai », et dites-le dans « precisions » avec sa propre date. Si le document dit seulement dans quel délai il faut avoir besoin d’être vu, dites cela.`,
        },
      ]
    })
  },
}
