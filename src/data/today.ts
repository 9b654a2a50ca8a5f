/** The day that ages are counted from: `TODAY` (AAAA-MM-JJ) if set, else the day of the build in Paris. */
export function readToday(): string {
  return process.env['TODAY'] ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())
}
