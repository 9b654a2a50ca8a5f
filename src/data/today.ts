/** The day that ages are counted from: `TODAY` (AAAA-MM-JJ) if set, else the day of the build in Paris. */
export function readToday(): string {
  return process.env['TODAY'] ?? PARIS.format(new Date())
}

/** Made once: it takes a hundred times as long as what it is asked. */
const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })
