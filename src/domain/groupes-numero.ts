/** Where a number as it is shown may be cut, when a visitor spaces the letters out until it no longer fits. */

/** Its groups, each with the no-break space that follows it: « 0 801 90 45 00 » is five. */
export function groupesDe(affichage: string): string[] {
  return affichage.match(/[^\u00a0]+\u00a0?/g) ?? []
}
