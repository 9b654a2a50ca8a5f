/** `npx node deploy/ecrire.ts`: writes the headers of each server beside its recipe. */
import { writeFileSync } from 'node:fs'
import { caddyEntetes, nginxEntetes, nginxSite } from './recettes.ts'

/** File of this folder → its text. */
export const ECRITS: Readonly<Record<string, () => string>> = {
  'nginx/entetes.conf': nginxEntetes,
  'nginx/site.conf': nginxSite,
  'caddy/entetes.caddy': caddyEntetes,
}

if (import.meta.main) {
  for (const [nom, texte] of Object.entries(ECRITS)) writeFileSync(new URL(nom, import.meta.url), texte())
}
