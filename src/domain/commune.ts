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
  epci: ReadonlyMap<string, Epci>
  departements: ReadonlyMap<string, DepartementOfficiel>
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

/** « 45191-le-malesherbois » */
export function segmentCommune({ codeInsee, nom }: Pick<Commune, 'codeInsee' | 'nom'>): string {
  return `${codeInsee}-${slugNom(nom)}`
}

/** `/communes/45191-le-malesherbois/` */
export function cheminCommune(commune: Pick<Commune, 'codeInsee' | 'nom'>): string {
  return `/communes/${segmentCommune(commune)}/`
}

/** `/departements/45/` */
export function cheminDepartement(code: string): string {
  return `/departements/${code.toLowerCase()}/`
}

const ARTICLES: Record<number, [le: string, du: string, dans: string]> = {
  0: ['', 'de ', 'à '],
  1: ['', 'd’', 'à '],
  2: ['le ', 'du ', 'dans le '],
  3: ['la ', 'de la ', 'dans la '],
  4: ['les ', 'des ', 'dans les '],
  5: ['l’', 'de l’', 'dans l’'],
}

type Nomme = Pick<DepartementOfficiel, 'nom' | 'typeLiaison'>

/** « du Loiret », « de l’Ain », « de Paris » */
export function duDepartement({ nom, typeLiaison }: Nomme): string {
  return `${ARTICLES[typeLiaison]?.[1] ?? 'de '}${nom}`
}

/** « dans le Loiret », « à Paris » */
export function dansDepartement({ nom, typeLiaison }: Nomme): string {
  return `${ARTICLES[typeLiaison]?.[2] ?? 'à '}${nom}`
}

/** Alphabetical order of French names, the same on every machine. */
export function compareNoms(a: { nom: string }, b: { nom: string }): number {
  const cleA = slugNom(a.nom)
  const cleB = slugNom(b.nom)
  return cleA < cleB ? -1 : cleA > cleB ? 1 : a.nom < b.nom ? -1 : a.nom > b.nom ? 1 : 0
}
