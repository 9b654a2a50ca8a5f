/** Opening hours: how a source states them, the computed week, and their French wording. */
import { z } from 'zod'
import { formatHeure, JOURNEE, JOURS, type Plage, type Semaine } from './plage.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

/**
 * Hours in the OpenStreetMap opening_hours grammar. `jours: nonPrecises` means that the source gives
 * times without days: the days stay unknown. Public holidays are unknown unless the grammar says `PH`.
 */
export const horairesSchema = z.strictObject({
  osm: z.string().min(1).describe('Les heures, dans la grammaire d’OpenStreetMap : Mo-Fr 08:00-20:00'),
  jours: z.literal('nonPrecises').optional().describe('nonPrecises : le document donne les heures sans les jours'),
  source: referenceSourceSchema,
})

/** A place shows its hours and this sentence together; of a line, hours alone are told, and `precisions` says the rest. */
export const horairesLieuSchema = horairesSchema.extend({
  precision: proseSchema().optional().describe('Ce qu’il faut ajouter, en une phrase'),
})

export type Horaires = z.infer<typeof horairesSchema>

/** Hours that were, kept with what replaced them. */
export const anciensHorairesSchema = horairesSchema.pick({ osm: true, jours: true })

export type AnciensHoraires = z.infer<typeof anciensHorairesSchema>

function formatPlages(plages: Plage[]): string {
  if (plages.length === 1 && plages[0]?.de === 0 && plages[0].a === JOURNEE) return '24\u00a0h sur\u00a024'
  return plages.map(({ de, a }) => `${formatHeure(de)}\u00a0–\u00a0${formatHeure(a)}`).join(' et ')
}

interface Run {
  first: number
  last: number
  texte: string
}

/** « le samedi », « 8 h – 12 h »; `first` is the day it begins with, from 0. */
interface Phrase {
  first: number
  jours: string
  texte: string
}

/** An opening of more than a day: from Saturday noon to Monday morning. `plages` are the parts that midnight cut. */
interface Traite {
  premier: number
  dernier: number
  de: number
  a: number
  plages: Plage[]
}

/** Openings that go on over midnight for more than a day, to some morning; those that end at midnight are told day by day. */
function traitesDe(semaine: Semaine): Traite[] {
  return semaine.flatMap((plages, premier) =>
    plages.filter(({ de, a }) => de > 0 && a === JOURNEE).flatMap((debut) => prolonger(semaine, premier, debut) ?? []),
  )
}

/** Null where it ends at a midnight. */
function prolonger(semaine: Semaine, premier: number, debut: Plage): Traite | null {
  const plages = [debut]
  let fin = debut
  for (let jour = premier + 1; fin.a === JOURNEE && jour < premier + 7; jour++) {
    const suite = semaine[jour % 7]?.find(({ de }) => de === 0)
    if (!suite) break
    plages.push(suite)
    fin = suite
  }
  return fin.a === JOURNEE
    ? null
    : { premier, dernier: (premier + plages.length - 1) % 7, de: debut.de, a: fin.a, plages }
}

/** « du samedi, 12 h », « au lundi, 8 h » */
function phraseDuTraite({ premier, dernier, de, a }: Traite): Phrase {
  return {
    first: premier,
    jours: `du ${JOURS[premier]}, ${formatHeure(de)}`,
    texte: `au ${JOURS[dernier]}, ${formatHeure(a)}`,
  }
}

/**
 * « du lundi au vendredi, 8 h – 20 h ; le samedi, 8 h – 12 h ». Days with the same hours are joined, and so is what midnight cuts.
 * `feries`: the openings of a public holiday, or null when the source does not tell them.
 */
export function formatSemaine(semaine: Semaine, feries: Plage[] | null = null): string {
  const traites = traitesDe(semaine)
  const coupees = new Set(traites.flatMap(({ plages }) => plages))
  const runs = runsDe(semaine.map((plages) => plages.filter((une) => !coupees.has(une))))
  const only = runs[0]
  if (only && runs.length === 1 && only.last - only.first === 6 && feries === null) {
    return only.texte.startsWith('24') ? `${only.texte}, 7\u00a0jours sur\u00a07` : `tous les jours, ${only.texte}`
  }
  const phrases = [
    ...runs.map(({ first, last, texte }) => ({ first, jours: formatJours(first, last), texte })),
    ...traites.map(phraseDuTraite),
  ].toSorted((a, b) => a.first - b.first)
  if (feries) addFeries(phrases, feries.length === 0 ? 'fermé' : formatPlages(feries))
  return phrases.map(({ jours, texte }) => `${jours}, ${texte}`).join('\u00a0; ')
}

/** Days one after the other with the same hours, first to last. */
function runsDe(semaine: Semaine): Run[] {
  const runs: Run[] = []
  semaine.forEach((plages, jour) => {
    if (plages.length === 0) return
    const texte = formatPlages(plages)
    const previous = runs.at(-1)
    if (previous?.texte === texte && previous.last === jour - 1) previous.last = jour
    else runs.push({ first: jour, last: jour, texte })
  })
  return runs
}

function addFeries(phrases: Phrase[], texte: string): void {
  const same = phrases.at(-1)
  if (same?.texte === texte) same.jours += ' et les jours fériés'
  else phrases.push({ first: 7, jours: 'les jours fériés', texte })
}

function formatJours(first: number, last: number): string {
  if (first === last) return `le ${JOURS[first]}`
  if (last - first === 1) return `le ${JOURS[first]} et le ${JOURS[last]}`
  return `du ${JOURS[first]} au ${JOURS[last]}`
}

/** Hours in words; times without days say so. */
export function formatHoraires(
  horaires: Pick<Horaires, 'jours'>,
  semaine: Semaine,
  feries: Plage[] | null = null,
): string {
  if (horaires.jours === 'nonPrecises') return `${formatPlages(semaine[0] ?? [])}, jours non précisés`
  return formatSemaine(semaine, feries)
}
