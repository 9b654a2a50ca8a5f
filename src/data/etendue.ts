/** Which communes get a page: `COMMUNES`, « france » or codes of départements (« 45,26 »); by default the covered départements. */
import type { Etendue } from '../domain/dataset.ts'

export function readEtendue(): Etendue {
  const demandee = process.env['COMMUNES']
  if (!demandee) return 'couverte'
  return demandee === 'france' ? 'france' : demandee.split(',')
}
