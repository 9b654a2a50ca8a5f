/** What a server says with each file of the site: one definition, which every recipe of this folder is written from. */

/** The value for the addresses that `chemin` matches. */
interface Cas {
  chemin: RegExp
  valeur: string
}

export interface Entete {
  nom: string
  /** For every other address; null: the header is not sent. */
  defaut: string | null
  /** They exclude one another: an address is in one case at most. */
  cas: readonly Cas[]
}

const AN = 31_536_000

/** Files that other sites may read, or run, from their own pages. */
const OUVERTS = /^\/(donnees|oembed)\/|^\/widget\.js$|^\/chiffres\/[^/]+\.|\/atom\.xml$/
/** Pages that other sites may show in a frame. */
const ENCADRES = /^\/widget\//

/**
 * The policy of scripts, styles and images stands in each page (`politique.ts`), so that it holds on any host. What a page
 * cannot say of itself is here: who may frame it.
 */
export const ENTETES: readonly Entete[] = [
  {
    nom: 'Content-Security-Policy',
    defaut: "frame-ancestors 'none'; object-src 'none'",
    cas: [{ chemin: ENCADRES, valeur: "frame-ancestors *; object-src 'none'" }],
  },
  { nom: 'X-Content-Type-Options', defaut: 'nosniff', cas: [] },
  { nom: 'Referrer-Policy', defaut: 'same-origin', cas: [] },
  { nom: 'Permissions-Policy', defaut: 'camera=(), geolocation=(self), microphone=(), payment=()', cas: [] },
  { nom: 'Strict-Transport-Security', defaut: `max-age=${AN}`, cas: [] },
  { nom: 'Cross-Origin-Opener-Policy', defaut: 'same-origin', cas: [{ chemin: ENCADRES, valeur: 'unsafe-none' }] },
  {
    nom: 'Cross-Origin-Resource-Policy',
    defaut: 'same-origin',
    cas: [
      { chemin: OUVERTS, valeur: 'cross-origin' },
      { chemin: ENCADRES, valeur: 'cross-origin' },
    ],
  },
  { nom: 'Access-Control-Allow-Origin', defaut: null, cas: [{ chemin: OUVERTS, valeur: '*' }] },
  {
    nom: 'Cache-Control',
    // A number that changed must not outlive the next visit by more than five minutes.
    defaut: 'public, max-age=300, must-revalidate',
    cas: [
      { chemin: /^\/_astro\//, valeur: `public, max-age=${AN}, immutable` },
      // What it keeps on devices is renewed at the first visit after a change.
      { chemin: /^\/sw\.js$/, valeur: 'no-cache' },
    ],
  },
]

/** Types that the lists of servers do not know, or know by another name. */
export const TYPES: readonly Cas[] = [
  { chemin: /\/atom\.xml$/, valeur: 'application/atom+xml; charset=utf-8' },
  { chemin: /\.csv$/, valeur: 'text/csv; charset=utf-8' },
  { chemin: /\.geojson$/, valeur: 'application/geo+json; charset=utf-8' },
  { chemin: /\.ics$/, valeur: 'text/calendar; charset=utf-8' },
  { chemin: /\.js$/, valeur: 'text/javascript; charset=utf-8' },
  { chemin: /\.json$/, valeur: 'application/json; charset=utf-8' },
  { chemin: /\.txt$/, valeur: 'text/plain; charset=utf-8' },
  { chemin: /\.vcf$/, valeur: 'text/vcard; charset=utf-8' },
]

/** The headers of one address: « /communes/45191-le-malesherbois/ » → [name, value]. */
export function entetesDe(chemin: string): [nom: string, valeur: string][] {
  return ENTETES.flatMap(({ nom, defaut, cas }): [string, string][] => {
    const valeur = cas.find((un) => un.chemin.test(chemin))?.valeur ?? defaut
    return valeur === null ? [] : [[nom, valeur]]
  })
}
