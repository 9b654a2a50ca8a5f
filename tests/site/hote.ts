/** The site of a town hall, for the time of a test: another origin, as hostile as asked. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Hote {
  adresse: string
  fermer: () => Promise<void>
}

/** What a theme may do to a frame without wanting it. */
export const STYLE_HOSTILE = `*, *::before, *::after { all: unset; display: block !important; margin: 0 !important;
  padding: 0 !important; border: 0 !important; font: 40px fantasy !important; letter-spacing: 1em !important;
  white-space: pre !important; line-height: 0.5 !important; color: lime !important }
  head, style { display: none !important } iframe { height: auto; min-width: 0; overflow: hidden }`

/** A page that holds `corps`; `csp` is sent as a header. On 127.0.0.1: not even the same site as localhost. */
export async function ouvrirHote(corps: string, { style = '', csp = '' } = {}): Promise<Hote> {
  const page = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Mairie fictive</title><style>${style}</style></head><body><main><h1>Se soigner</h1>${corps}</main></body></html>`
  const serveur = createServer((_, reponse) => {
    if (csp) reponse.setHeader('Content-Security-Policy', csp)
    reponse.setHeader('Content-Type', 'text/html; charset=utf-8')
    reponse.end(page)
  })
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve))
  const { port } = serveur.address() as AddressInfo
  return {
    adresse: `http://127.0.0.1:${port}/`,
    fermer: () => new Promise((resolve) => serveur.close(() => resolve())),
  }
}
