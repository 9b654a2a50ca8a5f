/** Addresses of before, for machines: a page that leads on without a script, and the rules of hosts that redirect by themselves. */
import type { Renvoi } from '../domain/renvois.ts'
import { escapeXml } from './atom.ts'

/** A page that opens another at once, and says where it leads to whoever stays. */
export function pageRenvoi({ vers, nom }: Renvoi, site: URL): string {
  const texte = escapeXml(`${nom}\u00a0: quel numéro appeler\u00a0?`)
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${vers}">
<link rel="canonical" href="${escapeXml(new URL(vers, site).href)}">
<title>${texte}</title>
</head>
<body>
<main>
<h1><a href="${vers}">${texte}</a></h1>
</main>
</body>
</html>
`
}

/** What Cloudflare reads (2,000 rules without a pattern); Netlify reads them all, GitLab none past 1,000. */
const REGLES_MAX = 2000

/**
 * A `_redirects` file, most useful rules first. A host that does not read it, or not to its end, loses nothing: each of
 * these addresses is a page too, and Netlify prefers that page.
 */
export function fichierRenvois(renvois: readonly Renvoi[]): string {
  const regles = renvois.slice(0, REGLES_MAX).map(({ depuis, vers }) => `${depuis} ${vers} 301\n`)
  return regles.join('')
}

/** What a `map` of nginx includes: old address → today's, all of them. */
export function renvoisNginx(renvois: readonly Renvoi[]): string {
  return renvois.map(({ depuis, vers }) => `${depuis} ${vers};\n`).join('')
}

/** What a site of Caddy imports: `{renvoi}`. One map for each folder, because Caddy reads a map line by line. */
export function renvoisCaddy(renvois: readonly Renvoi[]): string {
  const dossiers = Map.groupBy(renvois, ({ depuis }) => depuis.replace(/^\/([^/]+)\/.*/, '$1'))
  return [...dossiers]
    .map(([dossier, siens]) => {
      const lignes = siens.map(({ depuis, vers }) => `  ${depuis} ${vers}\n`).join('')
      return `@dossier_${dossier} path /${dossier}/*\nmap @dossier_${dossier} {path} {renvoi} {\n${lignes}}\n`
    })
    .join('')
}
