/** The one form of every CSV file of the site: opens right in French spreadsheets, and no cell of it runs as a formula. */
import { stringify } from 'csv-stringify/sync'

export type Cellule = string | number | null

/** UTF-8 with its mark, « ; », a header, lines ended as spreadsheets do; text that begins like a formula is quoted away. */
export function csvDe(colonnes: readonly string[], lignes: readonly (readonly Cellule[])[]): string {
  return stringify([[...colonnes], ...lignes.map((ligne) => [...ligne])], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}
