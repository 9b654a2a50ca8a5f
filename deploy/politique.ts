/** The content security policy of a page: what it may load and run, down to the very scripts and styles that it holds. */
import { createHash } from 'node:crypto'

/** Opens each page; the policy comes right after it, before anything that it rules. */
const TETE = '<meta charset="utf-8">'
const ELEMENTS = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g

/**
 * The policy of one page (Content Security Policy Level 3, hashes of inline elements). `images`: origins of images that a
 * visitor may ask for beside our own. Data blocks (`type="application/ld+json"`) never run, so they need no hash.
 */
export function politiqueDe(html: string, images: readonly string[] = []): string {
  const inlines = [...html.matchAll(ELEMENTS)].filter(
    ([, , attributs = '', texte]) => texte !== '' && !/\bsrc=|\btype="application\//.test(attributs),
  )
  const empreintes = (nom: string) => [
    ...new Set(inlines.filter(([, element]) => element === nom).map(([, , , texte = '']) => empreinte(texte))),
  ]
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    ["img-src 'self' data:", ...images].join(' '),
    ["script-src 'self'", ...empreintes('script')].join(' '),
    ["style-src 'self'", ...empreintes('style')].join(' '),
  ].join(';')
}

/** The same few styles and scripts stand in all pages of a kind. */
const connues = new Map<string, string>()

function empreinte(texte: string): string {
  const connue = connues.get(texte)
  if (connue !== undefined) return connue
  const neuve = `'sha256-${createHash('sha256').update(texte).digest('base64')}'`
  connues.set(texte, neuve)
  return neuve
}

/** The page with its policy. Throws on a page that does not open as ours do: it would have none. */
export function avecPolitique(html: string, images?: readonly string[]): string {
  const place = html.indexOf(TETE)
  if (place < 0) throw new Error(`deploy/politique.ts: no « ${TETE} » after which to put the policy`)
  const fin = place + TETE.length
  const meta = `<meta http-equiv="Content-Security-Policy" content="${politiqueDe(html, images)}">`
  return html.slice(0, fin) + meta + html.slice(fin)
}
