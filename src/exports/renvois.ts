/** Addresses of before, for machines: a page that leads on without a script, and the rules of hosts that redirect by themselves. */
import type { Renvoi, RenvoiDeCasse } from '../domain/renvois.ts'
import { escapeXml } from './xml.ts'

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
 * these addresses is a page too, and Netlify prefers that page; but for the codes in the other case, which would be the same
 * folder on some disks, and which the page of the 404 mends.
 */
export function fichierRenvois(renvois: readonly Renvoi[], casse: readonly RenvoiDeCasse[]): string {
  const departements = casse
    .filter(({ dossier }) => dossier === 'departements')
    .map(({ dossier, ecrit, attendu }) => ({ depuis: `/${dossier}/${ecrit}/`, vers: `/${dossier}/${attendu}/` }))
  const regles = [...departements, ...renvois].slice(0, REGLES_MAX)
  return regles.map(({ depuis, vers }) => `${depuis} ${vers} 301\n`).join('')
}

/** What a `map` of nginx includes: old address → today's, all of them. It ignores case but in what begins with « ~ ». */
export function renvoisNginx(renvois: readonly Renvoi[], casse: readonly RenvoiDeCasse[]): string {
  const motifs = casse.map(({ dossier, ecrit, attendu }) => `~^/${dossier}/${ecrit}(.*)$ /${dossier}/${attendu}$1;\n`)
  return [...renvois.map(({ depuis, vers }) => `${depuis} ${vers};\n`), ...motifs].join('')
}

/** What a site of Caddy imports: `{renvoi}`. One map for each folder, because Caddy reads a map line by line. */
export function renvoisCaddy(renvois: readonly Renvoi[], casse: readonly RenvoiDeCasse[]): string {
  const motifs = casse.map(({ dossier, ecrit, attendu }) => ({
    depuis: `~^/${dossier}/${ecrit}(.*)$`,
    vers: `/${dossier}/${attendu}\${1}`,
  }))
  const dossiers = Map.groupBy([...renvois, ...motifs], ({ depuis }) => depuis.replace(/^(?:~\^)?\/([^/]+)\/.*/, '$1'))
  return [...dossiers]
    .map(([dossier, siens]) => {
      const lignes = siens.map(({ depuis, vers }) => `  ${depuis} ${vers}\n`).join('')
      return `@dossier_${dossier} path /${dossier}/*\nmap @dossier_${dossier} {path} {renvoi} {\n${lignes}}\n`
    })
    .join('')
}
