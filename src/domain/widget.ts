/** The widget of a commune: its permanent address, and how its host may dress it. */

/** Colours of the host, six hexadecimal digits each, without « # ». */
export interface Couleurs {
  fond: string
  texte: string
  accent: string
}

/** Absent: as the device of the visitor prefers. */
export type Habillage = 'clair' | 'sombre' | Couleurs

/**
 * `/widget/45191/`, `/widget/45191/#sombre`, `/widget/45191/#fond=fdf6e3&texte=222222&accent=005f73`. After « # » because
 * it never reaches the server: one file for all hosts, and light or dark need no script.
 */
export function cheminWidget(codeInsee: string, habillage?: Habillage): string {
  const chemin = `/widget/${codeInsee}/`
  if (habillage === undefined) return chemin
  if (typeof habillage === 'string') return `${chemin}#${habillage}`
  const { fond, texte, accent } = habillage
  return `${chemin}#fond=${fond}&texte=${texte}&accent=${accent}`
}
