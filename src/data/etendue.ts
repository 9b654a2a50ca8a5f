/** Which communes get a page: `COMMUNES`, « france » or codes of départements (« 45,26 »); by default the covered départements. */
import type { Etendue } from '../domain/dataset.ts'

/** The codes are believed: `assembleDataset` throws on one that no département has. */
export function readEtendue(): Etendue {
  const demandee = process.env['COMMUNES']
  if (!demandee) return 'couverte'
  return demandee === 'france' ? 'france' : demandee.split(',')
}
