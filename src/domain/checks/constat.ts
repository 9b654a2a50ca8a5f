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
  return `${blocs.join('\n\n')}\n\n${formatTotal(constats)}`
}

/** The same for a comment of a pull request: a table by file. What was found is shown as text, never as Markdown. */
export function formatConstatsMarkdown(constats: readonly Constat[], fiches: number): string {
  if (constats.length === 0) return `**${fiches} fiches, aucune faute.**\n`
  const tables = [...Map.groupBy(constats, ({ fichier }) => fichier)].map(([fichier, faults]) =>
    [
      `### ${enCode(fichier)}`,
      '',
      '| Clé | Trouvé | Que faire |',
      '| --- | --- | --- |',
      ...faults.map(
        ({ cle, trouve, attendu }) => `| ${enCode(cle || 'fichier')} | ${enCode(trouve)} | ${enTexte(attendu)} |`,
      ),
    ].join('\n'),
  )
  return `**${formatTotal(constats)}**\n\n${tables.join('\n\n')}\n`
}

function formatTotal({ length }: readonly Constat[]): string {
  return `${length} faute${length > 1 ? 's' : ''} dans content/. Rien n’est publié tant qu’il en reste.`
}

/** A value as it stands. Not between backquotes: nothing in them protects the bar that ends a cell. */
function enCode(valeur: string): string {
  return `<code>${enTexte(valeur)}</code>`
}

/** On one line, nothing in it being markup, a link or a mention. */
function enTexte(phrase: string): string {
  return phrase.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~!@&]/g, (signe) => `&#${signe.charCodeAt(0)};`)
}
