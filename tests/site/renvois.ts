/** Addresses that are not pages to read: what leads on to one, and what stands in the frame of another site. */

/** Whether a file of the site only opens another. */
export function isRenvoi(html: string): boolean {
  return html.includes('<meta http-equiv="refresh" content="0; url=')
}

/** Reached from outside: printed on paper, kept by a search engine, pasted by a town hall. */
export function isPorteExterieure(chemin: string, html: string): boolean {
  return chemin.startsWith('/widget/') || isRenvoi(html)
}
