/** Styles that a component writes where it stands, because few pages hold it: moved to the head, once each. */

const TETE = '</style></head>'
const STYLE = /<style>([\s\S]*?)<\/style>/g

/** The page with all its styles in the last one of its head. A page whose body holds none comes back as it was. */
export function rassemblerStyles(html: string): string {
  const corps = html.slice(Math.max(html.indexOf('</head>'), 0))
  const styles = new Set([...corps.matchAll(STYLE)].map(([, style = '']) => style))
  if (styles.size === 0) return html
  const fin = html.indexOf(TETE)
  if (fin < 0) throw new Error(`deploy/styles.ts: no « ${TETE} » where to put what the body holds`)
  return html.slice(0, fin) + [...styles].join('') + '</style>' + corps.replace(STYLE, '')
}
