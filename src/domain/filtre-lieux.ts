/** Which places of the list a visitor wants to see, and how that is kept in the address, after « # »: it is sent to nobody. */

/** Empty strings choose everything. */
export interface FiltreLieux {
  /** As typed: name of a place, of a commune, of a street, postal code. */
  texte: string
  /** One of `TypeLieu`. */
  type: string
  /** Code of a département. */
  departement: string
  /** Code INSEE and name of the commune that distances are counted from: « 45252 Pithiviers ». */
  pres: string
  /** Id of the place that is open on the map. */
  lieu: string
}

export const AUCUN_FILTRE: Readonly<FiltreLieux> = { texte: '', type: '', departement: '', pres: '', lieu: '' }

const CLES = Object.keys(AUCUN_FILTRE) as (keyof FiltreLieux)[]

/** What a place can be found by. */
export interface LieuFiltrable {
  /** Normalised words of its name, address, commune as it is and was called, postal codes and département. */
  cle: string
  type: string
  departement: string
}

/** Every word typed begins a word of the place, whatever the accents and the order. `normalise` is that of the search, which the page has already. */
export function correspond(
  lieu: LieuFiltrable,
  { texte, type, departement }: FiltreLieux,
  normalise: (texte: string) => string,
): boolean {
  if (type !== '' && lieu.type !== type) return false
  if (departement !== '' && lieu.departement !== departement) return false
  const mots = normalise(texte).split(' ')
  return mots.every((mot) => ` ${lieu.cle}`.includes(` ${mot}`))
}

/** « #type=centreSante&departement=45 »; unknown keys, such as the anchor of a heading, are left out. */
export function parseFragment(fragment: string): FiltreLieux {
  const lus = new URLSearchParams(fragment.replace(/^#/, ''))
  return Object.fromEntries(CLES.map((cle) => [cle, lus.get(cle) ?? ''])) as unknown as FiltreLieux
}

/** Empty when nothing is chosen. */
export function formatFragment(filtre: FiltreLieux): string {
  const choisis = CLES.filter((cle) => filtre[cle] !== '').map((cle) => [cle, filtre[cle]])
  return choisis.length === 0 ? '' : `#${new URLSearchParams(choisis).toString()}`
}

/** « 84 lieux. », « 3 lieux sur 84. », or what to do when none fits. */
export function formatNombre(nombre: number, total: number): string {
  if (nombre === 0) return 'Aucun lieu connu ne correspond. Cela ne veut pas dire qu’il n’y en a pas.'
  const lieux = `${nombre} lieu${nombre > 1 ? 'x' : ''}`
  return nombre === total ? `${lieux}.` : `${lieux} sur ${total}.`
}
