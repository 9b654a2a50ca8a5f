/** `/.well-known/security.txt` (RFC 9116): where a flaw of the site itself is told. */
import type { Contacts } from '../domain/signalement.ts'

/** Good for a year from `today` (AAAA-MM-JJ), as the RFC asks; null when there is nobody to tell. */
export function securityTxt({ courriel, formulaire }: Contacts, today: string, site: URL): string | null {
  const contacts = [courriel && `mailto:${courriel}`, formulaire].filter(Boolean)
  if (contacts.length === 0) return null
  const expire = new Date(`${today}T00:00:00Z`)
  expire.setUTCDate(expire.getUTCDate() + 364)
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expire.toISOString().replace('.000', '')}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
    '',
  ].join('\n')
}
