/** The widget of a commune: its permanent address, and how its host may dress it. */
import { isLisible, type Couleurs } from './couleurs.ts'

/** Absent: light or dark, as the device of the visitor prefers. */
export type Habillage = 'clair' | 'sombre' | Couleurs

/**
 * `/widget/45191/`, `/widget/45191/#sombre`, `/widget/45191/#fond=fdf6e3&texte=222222&accent=005f73`. After « # » because
 * it never reaches the server (one file for all hosts), and light or dark need no script. Throws on colours that the
 * widget would refuse.
 */
export function cheminWidget(codeInsee: string, habillage?: Habillage): string {
  const chemin = `/widget/${codeInsee}/`
  if (habillage === undefined) return chemin
  if (typeof habillage === 'string') return `${chemin}#${habillage}`
  if (!isLisible(habillage)) throw new Error(`widget: ${JSON.stringify(habillage)} cannot be read by everyone`)
  const { fond, texte, accent } = habillage
  return `${chemin}#fond=${fond}&texte=${texte}&accent=${accent}`
}

/** `/oembed/45191.json` */
export function cheminOembed(codeInsee: string): string {
  return `/oembed/${codeInsee}.json`
}
