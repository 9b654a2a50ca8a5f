/** The address of a document or of a site, as a visitor of any machine can open it. */
import { z } from 'zod'

export const adresseWebSchema = z
  .url({ protocol: /^https?$/ })
  .refine((adresse) => !/\s/.test(adresse), 'une adresse sans espace\u00a0: copiez-la de la barre du navigateur')
  .refine(
    (adresse) => !URL.canParse(adresse) || isPublic(new URL(adresse).hostname),
    'l’adresse d’un site ouvert à tous, comme https://www.mairie.fr/page',
  )

/** A name with a dot that is not one of this machine, nor digits alone. */
function isPublic(hote: string): boolean {
  return /\.[a-z][a-z0-9-]*\.?$/i.test(hote) && !/\.(?:localhost|local)\.?$/i.test(hote)
}
