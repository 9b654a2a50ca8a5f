/** Codes of communes and of départements: their form, and which département a commune is in. Safe for a browser. */

/** Of a commune or of an arrondissement municipal: a text, never a number (01004, 2A004, 97411). */
export const CODE_INSEE = /^(\d{2}|2[AB])\d{3}$/

/** « 20 » and « 97 » are the beginnings of several. */
export const CODE_DEPARTEMENT = /^(?!20$|97$)(\d{2}|2[AB]|9[78]\d)$/

/** The département of a code INSEE: its first two signs, three overseas. */
export function departementDuCode(codeInsee: string): string {
  return codeInsee.slice(0, /^9[78]/.test(codeInsee) ? 3 : 2)
}
