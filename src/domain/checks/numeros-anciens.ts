/** An old number is no longer that of a line: searched, it would be told as dead and as alive. */
import { isAppelable, type Ligne } from '../ligne.ts'
import { formatNumero } from '../numero.ts'
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

export const numerosAnciens: Check = {
  name: 'un ancien numéro n’est plus celui d’une ligne du même service, pour le même usage',
  check({ contenu }) {
    const lignes = [...contenu.lignes.values()]
    return lignes.flatMap((ligne) =>
      ligne.historique.flatMap(({ numero }, rang): Constat[] => {
        const vivante = lignes.find((autre) => autre.numero === numero && isEncore(autre, ligne))
        if (!numero || !vivante) return []
        const attendu =
          vivante.id === ligne.id
            ? `C’est le numéro d’aujourd’hui : écrivez l’ancien, relu sur le document. Si seuls les horaires ont changé, retirez « numero » d’ici.`
            : `Le ${formatNumero(numero)} est encore proposé par content/lignes/${vivante.id}.yaml : corrigez l’un des deux. Si aucun document ne dit qu’il est fini, retirez-le d’ici ; s’il l’est, l’autre fiche devient « statut: remplace ».`
        return [
          { fichier: `content/lignes/${ligne.id}.yaml`, cle: `historique[${rang}].numero`, trouve: numero, attendu },
        ]
      }),
    )
  },
}

/** The 116 117 of the day may go while that of the night stays: only a line for the same need contradicts. */
function isEncore(autre: Ligne, { id, organisation, usage }: Ligne): boolean {
  return autre.id === id || (isAppelable(autre) && autre.organisation === organisation && autre.usage === usage)
}
