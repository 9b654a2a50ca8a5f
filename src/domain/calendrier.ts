/** The French wording of dates. Safe for a browser. */

export const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/** « 2024-02-07 » → « 7 février 2024 » ; « 2024-02 » → « février 2024 » ; « 2024 » → « 2024 ». */
export function formatDate(date: string): string {
  const [annee, mois, jour] = date.split('-')
  const nomMois = mois && MOIS[Number(mois) - 1]
  if (!nomMois) return date
  if (!jour) return `${nomMois} ${annee}`
  return `${jour === '01' ? '1er' : Number(jour)} ${nomMois} ${annee}`
}
