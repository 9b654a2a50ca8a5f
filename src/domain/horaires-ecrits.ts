/** Hours as people write them, before the package that reads the grammar: what it would refuse in English, or read without a word. */

export const PAS_TOUTE_L_ANNEE =
  'Ces heures doivent valoir chaque semaine de l’année, comme « Mo-Fr 08:00-20:00; Sa 08:00-12:00; PH off ». ' +
  'N’écrivez que les jours, les heures et, à la fin, après un « ; », ' +
  'les jours fériés (PH)\u00a0: ni date, ni mois, ni saison, ni vacances, ni « premier lundi », ni lever du soleil, ni commentaire. ' +
  'Une fermeture datée s’écrit dans « fermetures », le reste en une phrase dans « precisions ».'

export const ILLISIBLE =
  'Cette écriture ne se lit pas\u00a0: écrivez par exemple « Mo-Fr 08:00-20:00; Sa 08:00-12:00 », ' +
  'ou reprenez une ligne du tableau « Horaires et dates » de content/README.md.'
export const JOURS_MANQUANTS =
  'Chaque plage dit ses jours\u00a0: « Mo-Su 08:00-18:00 » pour tous les jours. ' +
  'Deux plages des mêmes jours se suivent sans espace\u00a0: « 08:00-12:00,14:00-18:00 ». ' +
  'Le document ne donne pas les jours\u00a0? Les heures seules, avec « jours: nonPrecises ».'
/** A rule after « ; » takes away the end of the night before it, and one of holidays may not follow a « , ». */
export const NUIT_COUPEE =
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
  [JOUR_FRANCAIS, JOURS_ANGLAIS],
  [/\d ?h/i, 'Écrivez les heures avec quatre chiffres et deux-points\u00a0: « 08:00-18:00 », « 08:30-12:00 ».'],
  [
    /[à-ÿ]|\b(?:de|du|des|le|la|les|et|au|aux|tous|jours?)\b/i,
    'Écrivez sans mot français\u00a0: « Mo-Fr 08:00-18:00 » se lit « du lundi au vendredi, 8 h – 18 h ».',
  ],
  [/^(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|[-, ])*$/, 'Il manque les heures\u00a0: « Mo-Fr 08:00-18:00 ».'],
]

/** Null when nothing in the way it is written is wrong; else what to write instead. */
export function fauteEcriture(osm: string): string | null {
  const sansCommentaire = osm.replace(/"[^"]*"/g, '')
  const connue = ECRITURES.find(([forme]) => forme.test(sansCommentaire))
  return connue ? connue[1] : fauteHeure(sansCommentaire)
}

function fauteHeure(osm: string): string | null {
  for (const [heure, heures = '', minutes = ''] of osm.matchAll(/(\d{1,2}):(\d\d)/g)) {
    if (Number(minutes) > 59) return `« ${heure} » n’existe pas\u00a0: une heure a soixante minutes. Corrigez-la.`
    if (Number(heures) * 60 + Number(minutes) > 1440)
      return `« ${heure} » n’existe pas\u00a0: après minuit, écrivez l’heure du lendemain. « 20:00-02:00 » finit à 2 h du matin.`
  }
  return null
}

/** Whether an opening ends on the next day. */
export function passeMinuit(osm: string): boolean {
  return [...osm.matchAll(/(\d\d:\d\d)-(\d\d:\d\d)/g)].some(([, de = '', a = '']) => a < de)
}

const SEMAINE = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH']

/** The first two openings of one day that cover each other, as written: they would be told as one. `osm` is in the simple part of the grammar. */
export function plagesQuiSeCouvrent(osm: string): [string, string] | null {
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
  return { de, a: a > de ? a : a + 1440 }
}
