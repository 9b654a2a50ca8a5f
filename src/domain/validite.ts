/** Until when a paper that is printed today may be trusted without a look at the site. */
import type { Source } from './source.ts'

/** An information is trusted for a year from its document… */
const MOIS_DEPUIS_LE_DOCUMENT = 12
/** …and a paper for half a year from its printing at least, or nobody could put one up. */
const MOIS_DEPUIS_AUJOURDHUI = 6

/**
 * The last day (AAAA-MM-JJ) before the paper has to be compared with the site: the end of the month that comes twelve
 * months after the date of the document, or six months after `today` where that is later or the document bears no date.
 */
export function verifierApres(source: Pick<Source, 'publieLe'> | undefined, today: string): string {
  const depuisAujourdhui = finDeMois(today, MOIS_DEPUIS_AUJOURDHUI)
  if (!source?.publieLe) return depuisAujourdhui
  const depuisLeDocument = finDeMois(source.publieLe, MOIS_DEPUIS_LE_DOCUMENT)
  return depuisLeDocument > depuisAujourdhui ? depuisLeDocument : depuisAujourdhui
}

/** The last day of the month that comes `mois` months after a date, full or partial. */
function finDeMois(date: string, mois: number): string {
  const [annee = 0, rang = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(annee, rang + mois, 0)).toISOString().slice(0, 10)
}
