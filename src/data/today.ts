/** The day that ages are counted from: `TODAY` (AAAA-MM-JJ) if set and not empty, else the day in Paris when the build began. */
import { isDatePartielle } from '../domain/date.ts'
import { Refus } from './refus.ts'

let lu: string | undefined

/** The same day all through a build, even past midnight. Throws a `Refus` when `TODAY` is no day. */
export function readToday(): string {
  lu ??= jourDemande() ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())
  return lu
}

function jourDemande(): string | null {
  const dit = process.env['TODAY']
  if (!dit) return null
  if (dit.length === 10 && isDatePartielle(dit)) return dit
  throw new Refus(`TODAY vaut « ${dit} », qui n’est pas un jour. Écrivez AAAA-MM-JJ, par exemple 2026-11-22, ou rien.`)
}
