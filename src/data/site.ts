/** Where visitors find the site: `SITE_URL` if set and not empty, else the machine that builds it. */
import { Refus } from './refus.ts'

/** Throws a `Refus` when `SITE_URL` is no address. */
export function readSite(): URL {
  const dite = process.env['SITE_URL'] || 'http://localhost:4321'
  if (/^https?:/.test(dite) && URL.canParse(dite)) return new URL(dite)
  throw new Refus(`SITE_URL vaut « ${dite} », qui n’est pas une adresse. Écrivez-la en entier, avec https://, ou rien.`)
}
