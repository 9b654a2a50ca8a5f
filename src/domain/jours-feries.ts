/** The public holidays of each département, as the package of the hours knows them. Never reaches a browser. */
import OpeningHours from 'opening_hours'

/** What the package calls the places that have holidays of their own, by code of département. */
const ETATS: Partial<Record<string, string>> = {
  '57': 'Moselle',
  '67': 'Bas-Rhin',
  '68': 'Haut-Rhin',
  '971': 'Guadeloupe',
  '972': 'Martinique',
  '973': 'Guyane',
  '974': 'La Réunion',
  '976': 'Mayotte',
  '977': 'Saint-Barthélemy',
  '978': 'Saint-Martin',
  '986': 'Wallis-et-Futuna',
  '987': 'Polynésie française',
  '988': 'Nouvelle-Calédonie',
}

/** Where no holiday is kept but those of the whole country. */
export const FRANCE = lieu('Centre-Val de Loire')

/** Public holidays of those years in a département, AAAA-MM-JJ in order. */
export function joursFeries(codeDepartement: string, annees: readonly number[]): string[] {
  const etat = ETATS[codeDepartement]
  const horaires = new OpeningHours('PH', etat ? lieu(etat) : FRANCE)
  const jours = annees.flatMap((annee) =>
    horaires
      .getOpenIntervals(new Date(annee, 0, 1), new Date(annee + 1, 0, 1))
      .flatMap(([from, to]) => joursEntre(from, to)),
  )
  return [...new Set(jours)].sort()
}

/** Days of the process’s calendar, which is that of the package, written without a time zone. */
function joursEntre(from: Date, to: Date): string[] {
  const jours: string[] = []
  for (let jour = from; jour < to; jour = new Date(jour.getFullYear(), jour.getMonth(), jour.getDate() + 1))
    jours.push(
      [jour.getFullYear(), jour.getMonth() + 1, jour.getDate()].map((un) => String(un).padStart(2, '0')).join('-'),
    )
  return jours
}

/** The place only tells the package which holidays. */
function lieu(state: string) {
  return { lat: 47.9, lon: 1.9, address: { country_code: 'fr', state } }
}
