/** Communes of the official division: identity, permanent address on the site, and what they once were called. */

/** A commune of today, or one of the arrondissements of Paris, Lyon and Marseille. */
export interface Commune {
  codeInsee: string
  nom: string
  codeDepartement: string
  /** SIREN of its intercommunality; null overseas and on four islands. */
  codeEpci: string | null
  codesPostaux: readonly string[]
  /** Inhabitants; 0 where the official list gives none. */
  population: number
  /** Code INSEE of the commune that this arrondissement is part of. */
  arrondissementDe: string | null
}

/** A delegated or associated commune: a name that people still use, within a commune of today. */
export interface AncienneCommune {
  codeInsee: string
  nom: string
  statut: 'deleguee' | 'associee'
  actuelle: string
}

export interface Epci {
  siren: string
  nom: string
  communes: readonly string[]
}

export interface DepartementOfficiel {
  code: string
  nom: string
  /** INSEE « type de nom en clair » : which article goes before the name. */
  typeLiaison: number
}

/** The official division of the year, by code. */
export interface Decoupage {
  communes: ReadonlyMap<string, Commune>
  anciennes: readonly AncienneCommune[]
  /** Codes INSEE that are no longer in use → code of the commune of today, whether the name lives on or not. */
  anciensCodes: ReadonlyMap<string, string>
  epci: ReadonlyMap<string, Epci>
  departements: ReadonlyMap<string, DepartementOfficiel>
}

/** « L'Haÿ-les-Roses » → « L’Haÿ-les-Roses »: an official name as French prints it, beside the other words of a page. */
export function imprimerNom(officiel: string): string {
  return officiel.replaceAll("'", '’')
}

/** « L’Haÿ-les-Roses » → « L'Haÿ-les-Roses »: as the official list, which has no other apostrophe, for who joins a file of ours to it. */
export function nomOfficiel(imprime: string): string {
  return imprime.replaceAll('’', "'")
}

/** « Saint-Jean-de-Braye » → « saint-jean-de-braye », « L’Haÿ-les-Roses » → « l-hay-les-roses ». Part of permanent addresses. */
export function slugNom(nom: string): string {
  return nom
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** First letter under which a name is looked for: « Élan » → « E ». */
export function initialeDe({ nom }: { nom: string }): string {
  return slugNom(nom).charAt(0).toUpperCase()
}

/** « 45191-le-malesherbois » */
export function segmentCommune({ codeInsee, nom }: Pick<Commune, 'codeInsee' | 'nom'>): string {
  return `${codeInsee}-${slugNom(nom)}`
}

/** `/communes/45191-le-malesherbois/` */
export function cheminCommune(commune: Pick<Commune, 'codeInsee' | 'nom'>): string {
  return `/communes/${segmentCommune(commune)}/`
}

/** `/c/45191/`: what a printed paper says, when the name would make it too long. */
export function cheminCourt(codeInsee: string): string {
  return `/c/${codeInsee}/`
}

/** `/mairies/45191/`: what a town hall prints, pastes and follows. */
export function cheminKit(codeInsee: string): string {
  return `/mairies/${codeInsee}/`
}

/** `/departements/45/` */
export function cheminDepartement(code: string): string {
  return `/departements/${code.toLowerCase()}/`
}

/** The file of a covered département, to be read without a network: `/hors-ligne/2a.html` */
export function cheminHorsLigne(code: string): string {
  return `/hors-ligne/${code.toLowerCase()}.html`
}

const ARTICLES: Record<number, string> = { 0: 'de ', 1: 'd’', 2: 'du ', 3: 'de la ', 4: 'des ', 5: 'de l’' }

/** « du Loiret », « de l’Ain », « de Paris » */
export function duDepartement({ nom, typeLiaison }: Pick<DepartementOfficiel, 'nom' | 'typeLiaison'>): string {
  return `${ARTICLES[typeLiaison] ?? 'de '}${nom}`
}

/**
 * « Les autres communes du Loiret », « Les arrondissements de Paris »: what the département of a commune lists beside it.
 * `communes`: all those of that département, arrondissements included.
 */
export function voisinesDe(commune: Commune, departement: DepartementOfficiel, communes: readonly Commune[]): string {
  const entieres = communes.filter(({ arrondissementDe }) => !arrondissementDe)
  const genre = entieres.length > 1 ? 'communes' : 'arrondissements'
  const autres = genre === 'communes' || commune.arrondissementDe ? 'autres ' : ''
  return `Les ${autres}${genre} ${duDepartement(departement)}`
}

const ORDRE = /* @__PURE__ */ new Intl.Collator('fr', { numeric: true })

/** Alphabetical order of French names; « 2e » before « 10e ». */
export function compareNoms(a: { nom: string }, b: { nom: string }): number {
  return ORDRE.compare(a.nom, b.nom)
}
