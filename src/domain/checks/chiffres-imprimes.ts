/** A figure is the number that its document prints: one zero too many would be copied by whoever cites us. */
import { nombresDits } from '../nombres-dits.ts'
import type { Check } from './check.ts'

export const chiffresImprimes: Check = {
  name: 'un chiffre est celui que le document imprime',
  check({ contenu }) {
    return [...contenu.chiffres.values()].flatMap(({ id, imprime, valeur, fourchette }) => {
      if (imprime === undefined) return []
      const dits = nombresDits(imprime)
      const notes: [cle: string, nombre: number | undefined][] = [
        ['valeur', valeur],
        ['fourchette.min', fourchette?.min],
        ['fourchette.max', fourchette?.max],
      ]
      return notes.flatMap(([cle, nombre]) =>
        nombre === undefined || dits.includes(Math.abs(nombre))
          ? []
          : [
              {
                fichier: `content/chiffres/${id}.yaml`,
                cle,
                trouve: String(nombre),
                attendu: `« imprime » dit « ${imprime} » : ce nombre n’y est pas. Relisez le document et corrigez l’un des deux. S’il est écrit en toutes lettres et que ce contrôle ne le lit pas, dites-le dans content/exceptions.yaml.`,
              },
            ],
      )
    })
  },
}
