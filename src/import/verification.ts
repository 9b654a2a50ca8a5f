/** What was received holds: codes of the year, counts, positions inside each département; known gaps are told apart from faults. */
import type { Emprise } from '../domain/checks/emprises.ts'
import type { Commune, Decoupage } from '../domain/commune.ts'
import type { Point } from '../domain/points.ts'
import type { Contour, Recu, Surface } from './lecture.ts'

/** What the received files are held against. */
export interface Reference {
  decoupage: Decoupage
  /** Box of each département; one that has none cannot be verified. */
  emprises: Readonly<Record<string, Emprise>>
}

export interface Bilan<T> {
  /** What may be installed when there is no fault, by code. */
  retenus: T[]
  fautes: string[]
  /** Known gaps: nothing is wrong. */
  avis: string[]
}

/** Communes without a point that are accepted: islands and communes restored lately. */
const POINTS_MANQUANTS_ADMIS = 200
/** Share of the communes of a département whose outline may be missing: those restored lately. */
const PART_MANQUANTE_ADMISE = 0.02
/** Degrees by which a detailed outline may leave the box, drawn around simplified ones. */
const MARGE = 0.1

/** Points of communes, one each, in the box of their département. */
export function verifierPoints(recus: readonly Recu[], { decoupage, emprises }: Reference): Bilan<Point> {
  const lignes = recus.flatMap(({ fichier, points }) =>
    points.map((point) => ({ ...point, code: point.codeInsee, fichier })),
  )
  const actuelles = communesActuelles(decoupage)
  const avec = new Set(lignes.map(({ code }) => code))
  const sans = actuelles.filter(({ codeInsee }) => !avec.has(codeInsee))
  const retenus = parCode(lignes).map(({ codeInsee, lat, lon }) => ({
    codeInsee,
    lat: arrondi(lat),
    lon: arrondi(lon),
  }))
  return {
    retenus,
    fautes: [
      ...fautesRecues(recus),
      ...inconnus(lignes, decoupage.communes, 'une commune'),
      ...doublons(lignes),
      ...resume(
        lignes.flatMap(({ fichier, code, lat, lon }) => {
          const departement = decoupage.communes.get(code)?.codeDepartement
          const ou = departement === undefined ? null : horsDe(emprises[departement], [[lon, lat]])
          return ou ? [`${fichier} : ${code} : ${lat}, ${lon} ${ou} ${departement}.`] : []
        }),
      ),
      ...(sans.length > POINTS_MANQUANTS_ADMIS
        ? [`${noms(recus)} : ${sans.length} communes n’ont pas de point : le fichier est incomplet.`]
        : []),
    ],
    avis: sans.length > 0 ? [`Communes sans point : ${sans.length} (${parDepartement(sans)}).`] : [],
  }
}

/**
 * Outlines of communes, each in the box of its département.
 * @param complet all of France is expected: a département that is missing is a fault, not a partial file
 */
export function verifierCommunes(recus: readonly Recu[], reference: Reference, complet: boolean): Bilan<Contour> {
  const { decoupage, emprises } = reference
  const bilan = verifierContours(
    recus,
    reference,
    decoupage.communes,
    'une commune',
    (code) => decoupage.communes.get(code)?.codeDepartement,
  )
  const recues = new Set(bilan.retenus.map(({ code }) => code))
  const attendues = Map.groupBy(communesActuelles(decoupage), ({ codeDepartement }) => codeDepartement)
  const absents: string[] = []
  for (const [departement, communes] of attendues) {
    if (!emprises[departement]) continue
    const sans = communes.filter(({ codeInsee }) => !recues.has(codeInsee))
    if (sans.length === communes.length) absents.push(departement)
    else if (sans.length > communes.length * PART_MANQUANTE_ADMISE)
      bilan.fautes.push(
        `${noms(recus)} : département ${departement} : ${sans.length} communes sur ${communes.length} n’ont pas de contour, dont ${liste(sans)} : le fichier est incomplet.`,
      )
    else if (sans.length > 0) bilan.avis.push(`Sans contour dans le ${departement} : ${liste(sans)}.`)
  }
  return avecAbsents(bilan, absents, complet, 'Départements sans contours de communes', recus)
}

/** Outlines of départements. @param complet as for the communes */
export function verifierDepartements(recus: readonly Recu[], reference: Reference, complet: boolean): Bilan<Contour> {
  const { decoupage, emprises } = reference
  const bilan = verifierContours(recus, reference, decoupage.departements, 'un département', (code) => code)
  const codes = new Set(bilan.retenus.map(({ code }) => code))
  const absents = [...decoupage.departements.keys()].filter((code) => emprises[code] && !codes.has(code))
  return avecAbsents(bilan, absents, complet, 'Départements sans contour', recus)
}

function avecAbsents(
  bilan: Bilan<Contour>,
  absents: readonly string[],
  complet: boolean,
  quoi: string,
  recus: readonly Recu[],
): Bilan<Contour> {
  if (absents.length === 0) return bilan
  const message = `${quoi} : ${absents.length} (${absents.slice(0, 10).join(', ')}${absents.length > 10 ? '…' : ''}).`
  if (complet) bilan.fautes.push(`${noms(recus)} : ${message} Le fichier est incomplet.`)
  else bilan.avis.push(message)
  return bilan
}

function verifierContours(
  recus: readonly Recu[],
  { emprises }: Reference,
  connus: ReadonlyMap<string, unknown>,
  quoi: string,
  departementDe: (code: string) => string | undefined,
): Bilan<Contour> {
  const lignes = recus.flatMap(({ fichier, contours }) => contours.map((contour) => ({ ...contour, fichier })))
  const sansEmprise = lignes.filter(({ code }) => connus.has(code) && !emprises[departementDe(code) ?? ''])
  const verifiables = lignes.filter(({ code }) => emprises[departementDe(code) ?? ''])
  return {
    retenus: parCode(verifiables).map(({ code, surface }) => ({ code, surface })),
    fautes: [
      ...fautesRecues(recus),
      ...inconnus(lignes, connus, quoi),
      ...doublons(lignes),
      ...resume(
        verifiables.flatMap(({ fichier, code, surface }) => {
          const departement = departementDe(code) ?? ''
          const ou = horsDe(emprises[departement], sommets(surface), MARGE)
          return ou ? [`${fichier} : ${code} : son contour ${ou} ${departement}.`] : []
        }),
      ),
    ],
    avis:
      sansEmprise.length > 0
        ? [
            `Contours laissés de côté, car leur position ne peut pas être vérifiée : ${sansEmprise.length}, dont ${sansEmprise[0]?.code}.`,
          ]
        : [],
  }
}

/** How the positions leave the box: words to be followed by the code of the département; null when they do not. */
function horsDe(emprise: Emprise | undefined, positions: readonly (readonly number[])[], marge = 0): string | null {
  const [latMin, latMax, lonMin, lonMax] = emprise ?? [-90, 90, -180, 180]
  const dans = (lat = NaN, lon = NaN) =>
    lat >= latMin - marge && lat <= latMax + marge && lon >= lonMin - marge && lon <= lonMax + marge
  if (positions.every(([lon, lat]) => dans(lat, lon))) return null
  if (positions.every(([lon, lat]) => dans(lon, lat))) return 'a latitude et longitude échangées, vu son département'
  return 'est hors de son département'
}

function sommets({ type, coordinates }: Surface): number[][] {
  return type === 'Polygon' ? coordinates.flat() : coordinates.flat(2)
}

interface Ligne {
  fichier: string
  code: string
}

function inconnus(lignes: readonly Ligne[], connus: ReadonlyMap<string, unknown>, quoi: string): string[] {
  return resume(
    lignes
      .filter(({ code }) => !connus.has(code))
      .map(({ fichier, code }) => `${fichier} : ${code} n’est pas ${quoi} du découpage officiel de l’année.`),
  )
}

function doublons(lignes: readonly Ligne[]): string[] {
  const vus = new Set<string>()
  return resume(
    lignes
      .filter(({ code }) => vus.has(code) || !vus.add(code))
      .map(({ fichier, code }) => `${fichier} : ${code} est donné deux fois.`),
  )
}

function fautesRecues(recus: readonly Recu[]): string[] {
  return recus.flatMap(({ fichier, fautes }) => resume(fautes.map((faute) => `${fichier} : ${faute}`)))
}

/** The first five faults of a kind, and how many more. */
function resume(fautes: readonly string[]): string[] {
  const reste = fautes.length - 5
  return reste > 0 ? [...fautes.slice(0, 5), `Autres fautes de ce genre : ${reste}.`] : [...fautes]
}

function communesActuelles({ communes }: Decoupage): Commune[] {
  return [...communes.values()].filter(({ arrondissementDe }) => arrondissementDe === null)
}

function parCode<T extends { code: string }>(lignes: readonly T[]): T[] {
  return lignes.toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

const arrondi = (degres: number) => Math.round(degres * 1000) / 1000
const noms = (recus: readonly Recu[]) => recus.map(({ fichier }) => fichier).join(', ')

function liste(communes: readonly Commune[]): string {
  const codes = communes.slice(0, 5).map(({ codeInsee }) => codeInsee)
  return codes.join(', ') + (communes.length > 5 ? '…' : '')
}

function parDepartement(communes: readonly Commune[]): string {
  return [...Map.groupBy(communes, ({ codeDepartement }) => codeDepartement)]
    .map(([code, siennes]) => `${siennes.length} dans le ${code}`)
    .join(', ')
}
