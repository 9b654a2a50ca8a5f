/** The hours at which every journey is tried: those where a schedule turns, and the days that are like no other. */
import { jourSuivant, semaineDuJour, type HeureLocale } from '../heure.ts'

function a(jour: string, heures: number, minutes = 0): HeureLocale {
  return { jour, semaine: semaineDuJour(jour), minutes: heures * 60 + minutes }
}

/** The first `semaine` (0 Monday) of the month that is no holiday, seven days at least after the first. */
function jourOrdinaire(mois: string, semaine: number, feries: ReadonlySet<string>): string {
  for (let jour = `${mois}-08`; ; jour = jourSuivant(jour, 1))
    if (semaineDuJour(jour) === semaine && !feries.has(jour)) return jour
}

/** Last Sunday of a month of 31 days: the clock changes of March and October. */
function dernierDimanche(mois: string): string {
  return jourSuivant(`${mois}-31`, -((semaineDuJour(`${mois}-31`) + 1) % 7))
}

/** Ascension is the only holiday that always falls on a Thursday and opens a bridge. */
function pont(feries: readonly string[]): string[] {
  return feries.filter((jour) => semaineDuJour(jour) === 3).map((jour) => jourSuivant(jour, 1))
}

/** `feries`: the public holidays of that year, AAAA-MM-JJ. */
export function momentsRemarquables(annee: number, feries: readonly string[]): HeureLocale[] {
  const connus = new Set(feries)
  const mardi = jourOrdinaire(`${annee}-03`, 1, connus)
  const samedi = jourOrdinaire(`${annee}-03`, 5, connus)
  const dimanche = jourOrdinaire(`${annee}-03`, 6, connus)
  return [
    ...[a(mardi, 3), a(mardi, 7, 59), a(mardi, 8), a(mardi, 12), a(mardi, 13, 45), a(mardi, 18, 5)],
    ...[a(mardi, 19), a(mardi, 19, 59), a(mardi, 20), a(mardi, 23, 59)],
    ...[a(samedi, 10), a(samedi, 11, 59), a(samedi, 12, 1), a(samedi, 21), a(dimanche, 10), a(dimanche, 22)],
    ...feries.flatMap((jour) => [a(jour, 10), a(jour, 20, 30)]),
    ...pont(feries).map((jour) => a(jour, 10)),
    ...[a(dernierDimanche(`${annee}-03`), 2, 30), a(dernierDimanche(`${annee}-10`), 2, 30)],
    ...[a(`${annee}-01-01`, 0), a(`${annee}-12-31`, 23, 59)],
  ]
}
