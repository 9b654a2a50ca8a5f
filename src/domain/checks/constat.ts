/** A fault found in the content, told so that the person who wrote the file can repair it. */

export interface Constat {
  /** Path from the root of the project: « content/lignes/45-sologne.yaml ». */
  fichier: string
  /** Key path in the file: « horaires.osm », « pour[0].source ». Empty for the whole file. */
  cle: string
  /** What stands there now. */
  trouve: string
  /** What is expected, and the gesture that repairs it. */
  attendu: string
}

/** « pour », 0, « source » → « pour[0].source ». */
export function formatCle(chemin: readonly PropertyKey[]): string {
  return chemin
    .map((part, rank) => (typeof part === 'number' ? `[${part}]` : `${rank ? '.' : ''}${String(part)}`))
    .join('')
}

/** One fault a key: what the form says stands for what the later checks would say of the same value. */
export function sansRedites(constats: readonly Constat[]): Constat[] {
  const parEndroit = Map.groupBy(constats, ({ fichier, cle }) => `${fichier} ${cle}`)
  return [...parEndroit.values()].flatMap((memes) => memes.slice(0, 1))
}

/** All faults at once, grouped by file, with their count. */
export function formatConstats(constats: readonly Constat[]): string {
  const parFichier = Map.groupBy(constats, (constat) => constat.fichier)
  const blocs = [...parFichier].map(([fichier, faults]) =>
    [
      fichier,
      ...faults.map(({ cle, trouve, attendu }) => `  ${cle || 'fichier'} : trouvé « ${trouve} ». ${attendu}`),
    ].join('\n'),
  )
  const total = constats.length
  return `${blocs.join('\n\n')}\n\n${total} faute${total > 1 ? 's' : ''} dans content/. Rien n’est publié tant qu’il en reste.`
}
