/** Text as XML and HTML hold it. */

const ENTITES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
/** What XML 1.0 admits in no form. */
const INTERDITS = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text as it stands in an element or an attribute. */
export function escapeXml(texte: string): string {
  return texte.replace(INTERDITS, '').replace(/[&<>"']/g, (signe) => ENTITES[signe] ?? signe)
}
