/** A number of ten digits reaches one place: the same one under two names is a slip of the hand. */
import { formatNumero, isNumeroCourt } from '../numero.ts'
import { porteursDe } from '../porteurs.ts'
import type { Check } from './check.ts'

export const numerosPartages: Check = {
  name: 'un numéro à dix chiffres ne sert qu’une organisation',
  check({ contenu }) {
    const longs = porteursDe(contenu).filter(({ numero }) => !isNumeroCourt(numero))
    return [...Map.groupBy(longs, ({ numero }) => numero).values()].flatMap((memes) => {
      const [premier] = memes
      return memes
        .filter(({ chez }) => chez !== premier?.chez)
        .map(({ fichier, cle, numero }) => ({
          fichier,
          cle,
          trouve: numero,
          attendu: `Le ${formatNumero(numero)} est déjà celui de « ${premier?.chez ?? ''} » (${premier?.fichier ?? ''}). L’un des deux est faux : relisez les documents. S’il est vraiment commun, dites-le dans content/exceptions.yaml.`,
        }))
    })
  },
}
