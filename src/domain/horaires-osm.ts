/** The opening_hours grammar evaluated at build. Never reaches a browser. */
import OpeningHours from 'opening_hours'
import {
  fauteEcriture,
  ILLISIBLE,
  JOURS_MANQUANTS,
  NUIT_COUPEE,
  PAS_TOUTE_L_ANNEE,
  passeMinuit,
  plagesQuiSeCouvrent,
} from './horaires-ecrits.ts'
import { formatHoraires, type AnciensHoraires } from './horaires.ts'
import type { Creneaux } from './ouverture.ts'
import type { Plage, Semaine } from './plage.ts'

const DAY = 1440
/** A week of February without a French holiday nor a clock change, read with the day before and the day after. */
const LUNDI = new Date(2026, 1, 2)
const VEILLE = new Date(2026, 1, 1)
const SURLENDEMAIN = new Date(2026, 1, 10)

/** A holiday everywhere in France, on a Tuesday. */
const QUATORZE_JUILLET = new Date(2026, 6, 14)
const SEIZE_JUILLET = new Date(2026, 6, 16)

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
const FRANCE = lieu('Centre-Val de Loire')
const FRENCH = { locale: 'fr', mode: undefined, tag_key: undefined, map_value: undefined, warnings_severity: undefined }

const JOUR = '(Mo|Tu|We|Th|Fr|Sa|Su)'
const JOURS = `${JOUR}(-${JOUR})?(,${JOUR}(-${JOUR})?)*`
const HEURES = String.raw`\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*`
const ORDINAIRE = `${JOURS} (${HEURES}|off)`
const FERIE = `(${JOURS},)?PH(,${JOURS})? (${HEURES}|off)`
const FERIES = `${FERIE}([;,] ${FERIE})*`

/**
 * The part of the grammar that says the same every week of the year: hours alone, or days and hours, then public
 * holidays, last and after a « ; ». A rule that followed them, or was added to, would make the hours of a holiday depend on its weekday.
 */
const SIMPLE = new RegExp(`^(24/7|${HEURES}|${ORDINAIRE}([;,] ${ORDINAIRE})*(; ${FERIES})?|${FERIES})$`)
/** Words that a week may be wrongly put together from; any other is a season, a date or a condition. */
const MOTS = /\b(Mo|Tu|We|Th|Fr|Sa|Su|PH|off|unknown|24\/7|\d\d:\d\d)\b|[-,;+ ]/g

/**
 * Null when `osm` says the same every week of the year, public holidays apart; else what to mend, in our words: the
 * package speaks to programmers. The week shown and « ouvert » are computed from one week: a season or a date would be
 * told as true all year.
 */
export function fauteHoraires(osm: string): string | null {
  return fauteEcriture(osm) ?? fauteLue(osm)
}

function fauteLue(osm: string): string | null {
  try {
    const horaires = new OpeningHours(osm, null, FRENCH)
    const ecrit = horaires.prettifyValue()
    if (ecrit.replace(MOTS, '') !== '') return PAS_TOUTE_L_ANNEE
    const unknown = horaires.getOpenIntervals(VEILLE, SURLENDEMAIN).some(([, , inconnu]) => inconnu)
    if (unknown || osm.includes('+'))
      return 'Une heure de fin ou un état inconnu ne s’écrit pas : laissez la clé absente.'
    if (horaires.getWarnings().length > 0 || !SIMPLE.test(ecrit)) {
      if (passeMinuit(ecrit) && /;|PH/.test(ecrit)) return NUIT_COUPEE
      if (SIMPLE.test(ecrit)) return ecrit !== osm && fauteLue(ecrit) === null ? `Écrivez « ${ecrit} ».` : ILLISIBLE
      return /(^|[;,] )\d\d:/.test(ecrit) ? JOURS_MANQUANTS : PAS_TOUTE_L_ANNEE
    }
    return SIMPLE.test(osm) ? fauteDeSens(osm) : `Écrivez « ${ecrit} ».`
  } catch {
    return ILLISIBLE
  }
}

/** What the package reads without a word and that nobody means. */
function fauteDeSens(osm: string): string | null {
  if (/(\d\d:\d\d)-\1/.test(osm))
    return 'Deux heures égales valent un tour complet\u00a0: écrivez « 00:00-24:00 » pour un jour entier.'
  const couvertes = plagesQuiSeCouvrent(osm)
  if (couvertes)
    return `« ${couvertes[0]} » et « ${couvertes[1]} » se couvrent\u00a0: relisez les heures sur le document.`
  const dit = (lu: string) => JSON.stringify([semaineDe(lu), feriesDe(lu)])
  const regles = osm.split('; ')
  const vaine = regles.find(
    (regle, place) =>
      regles.length > 1 && !regle.endsWith(' off') && dit(regles.toSpliced(place, 1).join('; ')) === dit(osm),
  )
  if (vaine)
    return `« ${vaine} » ne compte pas\u00a0: après un « ; », les mêmes jours remplacent. Écrivez « Mo 08:00-12:00,14:00-18:00 ».`
  const jamais = ![...semaineDe(osm), feriesDe(osm) ?? []].some((plages) => plages[0])
  return jamais
    ? 'Ces heures n’ouvrent jamais\u00a0: laissez la clé absente, et dites le reste dans « precisions ».'
    : null
}

/** The package takes a millisecond to read a schedule, and a build asks for the same hundred some 300,000 times. */
function retenir<T>(lire: (osm: string) => T): (osm: string) => T {
  const lus = new Map<string, T>()
  return (osm) => {
    const connu = lus.get(osm)
    if (connu !== undefined) return connu
    const lu = lire(osm)
    lus.set(osm, lu)
    return lu
  }
}

/** The openings of an ordinary week, Monday first. An opening of more than a day is cut at midnight. */
export const semaineDe = retenir((osm): Semaine => {
  const semaine: Plage[][] = Array.from({ length: 7 }, () => [])
  for (const [from, to] of new OpeningHours(osm, null).getOpenIntervals(VEILLE, SURLENDEMAIN)) {
    const first = minutes(from, LUNDI)
    const last = minutes(to, LUNDI)
    const whole = last - first <= DAY
    for (let jour = Math.floor(first / DAY); jour * DAY < last; jour++) {
      const midnight = jour * DAY
      const de = Math.max(first - midnight, 0)
      semaine[jour]?.push({ de, a: whole ? last - midnight : Math.min(last - midnight, DAY) })
      if (whole) break
    }
  }
  return semaine
})

/** The openings that begin on a public holiday, by its own rules; null when `osm` says nothing of them. */
export const feriesDe = retenir((osm): Plage[] | null => {
  const regles = osm.split('; ').map((groupe) => groupe.split(', ').filter((regle) => /\bPH\b/.test(regle)))
  if (regles.flat().length === 0) return null
  const seules = regles.map((groupe) => groupe.map((regle) => regle.replace(/^\S+/, 'PH')).join(', '))
  return new OpeningHours(seules.filter((groupe) => groupe !== '').join('; '), FRANCE)
    .getOpenIntervals(QUATORZE_JUILLET, SEIZE_JUILLET)
    .map(([from, to]) => ({ de: minutes(from, QUATORZE_JUILLET), a: minutes(to, QUATORZE_JUILLET) }))
    .reduce(recoudre, [])
})

/** The package cuts at midnight the night that a holiday begins. */
function recoudre(plages: readonly Plage[], { de, a }: Plage): Plage[] {
  const avant = plages.at(-1)
  return de === DAY && avant?.a === DAY ? [...plages.slice(0, -1), { de: avant.de, a }] : [...plages, { de, a }]
}

/** The sentence of a schedule as its source states it. */
export function horairesEnClair(horaires: AnciensHoraires): string {
  return formatHoraires(horaires, semaineDe(horaires.osm), feriesDe(horaires.osm))
}

/** A schedule as a browser computes with it: no grammar, no package. */
export function creneauxDe({ osm, jours }: AnciensHoraires): Creneaux {
  const semaine = semaineDe(osm)
  return {
    semaine: rendreLesNuits(semaine),
    // 24/7 leaves no day out.
    feries: osm === '24/7' ? [{ de: 0, a: DAY }] : avecLaNuit(feriesDe(osm), semaine),
    joursPrecises: jours !== 'nonPrecises',
  }
}

/**
 * Where a week-end without a break was cut at midnight, the end of the night goes back to the day on which the night
 * began, as on the other days of the schedule: a holiday then takes away its own night and no other.
 */
function rendreLesNuits(semaine: Semaine): Semaine {
  const nuit = nuitDe(semaine)
  const enchaine = (jour: number) =>
    (semaine[jour] ?? []).some(({ a }) => a === DAY) &&
    (semaine[(jour + 1) % 7] ?? []).some(({ de, a }) => de === 0 && a >= nuit)
  return semaine.map((plages, jour) =>
    plages
      .map(({ de, a }) => ({
        de: de === 0 && a >= nuit && enchaine((jour + 6) % 7) ? nuit : de,
        a: a === DAY && enchaine(jour) ? DAY + nuit : a,
      }))
      .filter(({ de, a }) => de < a),
  )
}

/** A holiday that is open until midnight takes the morning that follows, which the week gives to the night before. */
function avecLaNuit(feries: readonly Plage[] | null, semaine: Semaine): Plage[] | null {
  return feries?.map(({ de, a }) => ({ de, a: a === DAY ? DAY + nuitDe(semaine) : a })) ?? null
}

/** How long the nights of a week last past midnight, in minutes. */
function nuitDe(semaine: Semaine): number {
  return Math.max(0, ...semaine.flat().map(({ a }) => a - DAY))
}

/** Public holidays of those years in a département, AAAA-MM-JJ in order. */
export function joursFeries(codeDepartement: string, annees: readonly number[]): string[] {
  const horaires = new OpeningHours('PH', lieu(ETATS[codeDepartement] ?? 'Centre-Val de Loire'))
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

function minutes(date: Date, origin: Date): number {
  return Math.round((date.getTime() - origin.getTime()) / 60_000)
}
