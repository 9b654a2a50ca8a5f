/** The day that ages are counted from: `TODAY` (AAAA-MM-JJ) if set, else the day in Paris when the build began. */
let lu: string | undefined

export function readToday(): string {
  lu ??= process.env['TODAY'] ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())
  return lu
}
