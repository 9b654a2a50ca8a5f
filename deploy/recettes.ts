/** The headers of `entetes.ts` as each server reads them. */
import { ENTETES, entetesDe, TYPES, type Entete } from './entetes.ts'

const ECRIT = 'Written by `npx node deploy/ecrire.ts` from deploy/entetes.ts: change them there.'

/** `include` it in `http { }`: one variable a header, so that no `location` may drop the others. */
export function nginxEntetes(): string {
  const maps = ENTETES.map((entete) => {
    const cas = entete.cas.map(({ chemin, valeur }) => `  ~${chemin.source} "${valeur}";\n`).join('')
    return `map $uri ${variableDe(entete)} {\n  default "${entete.defaut ?? ''}";\n${cas}}\n`
  })
  return `# ${ECRIT}\n${maps.join('')}`
}

/** `include` it in `server { }`. */
export function nginxSite(): string {
  const ajouts = ENTETES.map((entete) => `add_header ${entete.nom} ${variableDe(entete)} always;\n`)
  const types = TYPES.map(
    ({ chemin, valeur }) => `location ~ ${chemin.source} { types { } default_type "${valeur}"; }\n`,
  )
  return `# ${ECRIT}\n${[...ajouts, ...types].join('')}`
}

function variableDe({ nom }: Entete): string {
  return `$numero_${nom.toLowerCase().replaceAll('-', '_')}`
}

/** Said with whole files too, which Caddy forgets; `defer`: where it says so itself, not twice. */
const CADDY_VARY = ['header {', '  Vary Accept-Encoding', '  defer', '}']

/** `import` it in the site: in a `route`, the last word wins. */
export function caddyEntetes(): string {
  const lignes = ENTETES.flatMap(({ nom, defaut, cas }, rang) => [
    ...(defaut === null ? [] : [`header ${nom} "${defaut}"`]),
    ...cas.flatMap(({ chemin, valeur }, place) => {
      const nomme = `@entete_${rang}_${place}`
      return [`${nomme} path_regexp ${chemin.source}`, `header ${nomme} ${nom} "${valeur}"`]
    }),
  ])
  const types = TYPES.flatMap(({ chemin, valeur }, place) => [
    `@type_${place} path_regexp ${chemin.source}`,
    `header @type_${place} Content-Type "${valeur}"`,
  ])
  return `# ${ECRIT}\nroute {\n${[...lignes, ...types, ...CADDY_VARY].map((ligne) => `  ${ligne}\n`).join('')}}\n`
}

/**
 * `_headers`, for Netlify and Cloudflare Pages: one rule for each folder or file at the top of the site, so that no two rules
 * meet (Cloudflare would join their values). Where addresses of a folder differ, it says what holds for all, and opens the
 * whole folder if a part of it is open. `chemins`: all addresses of the site.
 */
export function fichierHeaders(chemins: readonly string[]): string {
  const groupes = Map.groupBy(chemins, (chemin) => chemin.replace(/^(\/[^/]*\/).*/, '$1*'))
  return [...groupes].map(([regle, membres]) => `${regle}\n${communesA(membres)}`).join('')
}

function communesA(chemins: readonly string[]): string {
  const dites = chemins.map((chemin) => new Map(entetesDe(chemin)))
  return ENTETES.flatMap(({ nom, defaut }) => {
    const [valeur, autre] = new Set(dites.map((une) => une.get(nom) ?? defaut))
    const retenue = autre === undefined ? valeur : (defaut ?? valeur ?? autre)
    return retenue ? [`  ${nom}: ${retenue}\n`] : []
  }).join('')
}
