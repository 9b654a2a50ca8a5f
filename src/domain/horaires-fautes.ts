/** What is wrong with hours as people write them, in our words: the package that reads the grammar would say it in English, or not at all. */
import OpeningHours from 'opening_hours'
import { feriesDe, semaineDe, SURLENDEMAIN, VEILLE } from './horaires-osm.ts'
import { JOURNEE } from './plage.ts'

const PAS_TOUTE_L_ANNEE =
  'Ces heures doivent valoir chaque semaine de l’année, comme « Mo-Fr 08:00-20:00; Sa 08:00-12:00; PH off ». ' +
  'N’écrivez que les jours, les heures et, à la fin, après un « ; », ' +
  'les jours fériés (PH)\u00a0: ni date, ni mois, ni saison, ni vacances, ni « premier lundi », ni lever du soleil, ni commentaire. ' +
  'Une fermeture datée s’écrit dans « fermetures », le reste en une phrase dans « precisions ».'

const ILLISIBLE =
  'Cette écriture ne se lit pas\u00a0: écrivez par exemple « Mo-Fr 08:00-20:00; Sa 08:00-12:00 », ' +
  'ou reprenez une ligne du tableau « Horaires et dates » de content/README.md.'
const JOURS_MANQUANTS =
  'Chaque plage dit ses jours\u00a0: « Mo-Su 08:00-18:00 » pour tous les jours. ' +
  'Deux plages des mêmes jours se suivent sans espace\u00a0: « 08:00-12:00,14:00-18:00 ». ' +
  'Le document ne donne pas les jours\u00a0? Les heures seules, avec « jours: nonPrecises ».'
/** A rule after « ; » takes away the end of the night before it, and one of holidays may not follow a « , ». */
const NUIT_COUPEE =
  'Une garde de nuit suivie d’autres jours se coupe à minuit\u00a0: ' +
  '« Mo-Fr 00:00-08:00,20:00-24:00; Sa 00:00-08:00,12:00-24:00; Su,PH 00:00-24:00 ».'

const JOURS_ANGLAIS =
  'Écrivez les jours par leurs deux lettres anglaises\u00a0: Mo (lundi), Tu (mardi), We (mercredi), Th (jeudi), Fr (vendredi), ' +
  'Sa (samedi), Su (dimanche), et PH pour les jours fériés.'

/** « Mar » alone is the month of March: what does not hold all year is told apart. */
const JOUR_FRANCAIS =
  /\b(?:lu(?:n(?:di)?)?|ma(?:rdi)?|me(?:r(?:credi)?)?|je(?:u(?:di)?)?|ve(?:n(?:dredi)?)?|sam(?:edi)?|di(?:m(?:anche)?)?)s?\b|férié/i

/** The first that fits tells what to write instead. */
const ECRITURES: readonly [RegExp, string][] = [
  [
    /\b24 ?h? ?(?:\/|sur) ?24\b|\b7 ?j?(?:ours)? ?(?:\/|sur) ?7\b/i,
    'Jour et nuit, tous les jours, s’écrit « 24/7 ». Un jour entier s’écrit « Su 00:00-24:00 ».',
  ],
  [
    /^24\/7\s*[;,]\s*PH\b/,
    '« 24/7 » ne laisse aucun jour de côté\u00a0: rien ne s’y ajoute. Si les jours fériés sont fermés, écrivez « Mo-Su 00:00-24:00; PH off ».',
  ],
  [JOUR_FRANCAIS, JOURS_ANGLAIS],
  [/\d ?h/i, 'Écrivez les heures avec quatre chiffres et deux-points\u00a0: « 08:00-18:00 », « 08:30-12:00 ».'],
  [
    /[à-ÿ]|\b(?:de|du|des|le|la|les|et|au|aux|tous|jours?)\b/i,
    'Écrivez sans mot français\u00a0: « Mo-Fr 08:00-18:00 » se lit « du lundi au vendredi, 8 h – 18 h ».',
  ],
  [/^(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|[-, ])*$/, 'Il manque les heures\u00a0: « Mo-Fr 08:00-18:00 ».'],
]

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

/** Null when nothing in the way it is written is wrong; else what to write instead. */
function fauteEcriture(osm: string): string | null {
  const sansCommentaire = osm.replace(/"[^"]*"/g, '')
  const connue = ECRITURES.find(([forme]) => forme.test(sansCommentaire))
  return connue ? connue[1] : fauteHeure(sansCommentaire)
}

function fauteHeure(osm: string): string | null {
  for (const [heure, heures = '', minutes = ''] of osm.matchAll(/(\d{1,2}):(\d\d)/g)) {
    if (Number(minutes) > 59) return `« ${heure} » n’existe pas\u00a0: une heure a soixante minutes. Corrigez-la.`
    if (Number(heures) * 60 + Number(minutes) > JOURNEE)
      return `« ${heure} » n’existe pas\u00a0: après minuit, écrivez l’heure du lendemain. « 20:00-02:00 » finit à 2 h du matin.`
  }
  return null
}

/** Whether an opening ends on the next day. */
function passeMinuit(osm: string): boolean {
  return [...osm.matchAll(/(\d\d:\d\d)-(\d\d:\d\d)/g)].some(([, de = '', a = '']) => a < de)
}

const SEMAINE = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH']

/** The first two openings of one day that cover each other, as written: they would be told as one. `osm` is in the simple part of the grammar. */
function plagesQuiSeCouvrent(osm: string): [string, string] | null {
  const parJour = new Map<string, string[]>()
  for (const [, separateur = '', regle = ''] of osm.matchAll(/(^|[;,] )(.*?)(?=[;,] |$)/g)) {
    const [, quand = 'Mo-Su', heures = ''] = /^(?:(\D\S*) )?(.*)$/.exec(regle) ?? []
    for (const jour of joursDe(quand)) {
      const avant = separateur === ', ' ? (parJour.get(jour) ?? []) : []
      parJour.set(jour, [...avant, ...(heures.match(/\d\d:\d\d-\d\d:\d\d/g) ?? [])])
    }
  }
  for (const plages of parJour.values()) {
    for (const [rang, plage] of plages.entries()) {
      const couverte = plages.slice(0, rang).find((autre) => seCouvrent(autre, plage))
      if (couverte) return [couverte, plage]
    }
  }
  return null
}

/** « Sa-Mo,We » → Sa, Su, Mo, We */
function joursDe(quand: string): string[] {
  return quand.split(',').flatMap((groupe) => {
    const [premier = '', dernier = premier] = groupe.split('-')
    const debut = SEMAINE.indexOf(premier)
    const nombre = ((SEMAINE.indexOf(dernier) - debut + 7) % 7) + 1
    return premier === 'PH' ? [premier] : Array.from({ length: nombre }, (_, rang) => SEMAINE[(debut + rang) % 7] ?? '')
  })
}

function seCouvrent(une: string, autre: string): boolean {
  const [a, b] = [minutesDe(une), minutesDe(autre)]
  return a.de < b.a && b.de < a.a
}

/** An end before its beginning is that of the next day. */
function minutesDe(plage: string): { de: number; a: number } {
  const [de = 0, a = 0] = plage.split('-').map((heure) => Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3)))
  return { de, a: a > de ? a : a + JOURNEE }
}
