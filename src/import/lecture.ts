/** Recognises a received file by what it holds, never by its name: points, or outlines of communes, départements, EPCI. */
import { gunzipSync } from 'node:zlib'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { CODE_DEPARTEMENT, CODE_INSEE } from '../domain/code-insee.ts'
import { parsePoints, type Point } from '../domain/points.ts'

export type Surface = Polygon | MultiPolygon

export interface Contour {
  code: string
  surface: Surface
}

export interface Recu {
  /** Its name or address, for the messages. */
  fichier: string
  nature: 'points' | 'communes' | 'departements' | 'epci' | 'inconnue'
  points: Point[]
  contours: Contour[]
  /** Without the name of the file. */
  fautes: string[]
}

const CODES = {
  communes: CODE_INSEE,
  departements: CODE_DEPARTEMENT,
  epci: /^\d{9}$/,
} as const

/** Reads a CSV of points, the JSON of geo.api.gouv.fr, GeoJSON or TopoJSON, gzipped or not. Never throws: says what is wrong. */
export function lire(fichier: string, octets: Uint8Array): Recu {
  const vide: Recu = { fichier, nature: 'inconnue', points: [], contours: [], fautes: [] }
  if (isZip(octets))
    return { ...vide, fautes: ['c’est une archive ZIP : décompressez-la, et donnez le fichier qu’elle contient.'] }
  try {
    const texte = new TextDecoder().decode(isGzip(octets) ? gunzipSync(octets) : octets)
    return { ...vide, ...(/^\s*[[{]/.test(texte) ? lireJson(JSON.parse(texte)) : lireCsv(texte)) }
  } catch {
    return { ...vide, fautes: ['le fichier est tronqué ou illisible : téléchargez-le à nouveau.'] }
  }
}

function isZip(octets: Uint8Array): boolean {
  return octets[0] === 0x50 && octets[1] === 0x4b && octets[2] === 0x03
}

function isGzip(octets: Uint8Array): boolean {
  return octets[0] === 0x1f && octets[1] === 0x8b
}

type Lu = Pick<Recu, 'nature' | 'fautes'> & Partial<Recu>

const INCONNU: Lu = {
  nature: 'inconnue',
  fautes: ['ni points (code,lat,lon), ni contours de communes ou de départements : vérifiez le fichier.'],
}

function lireCsv(texte: string): Lu {
  const points = parsePoints(texte)
  if (points.length === 0) return INCONNU
  const fautes = texte.split(/\r?\n/).flatMap((ligne, rang) => {
    const entete = rang === 0 && /^[a-z]/i.test(ligne)
    if (entete || ligne.trim() === '' || parsePoints(ligne).length > 0) return []
    return [`ligne ${rang + 1} : « ${ligne.slice(0, 40)} » n’est pas « code,latitude,longitude ».`]
  })
  return { nature: 'points', points, fautes }
}

function lireJson(json: unknown): Lu {
  if (Array.isArray(json)) return lireCentres(json)
  if (!isObjet(json)) return INCONNU
  if (json['type'] === 'FeatureCollection' && Array.isArray(json['features'])) return lireFeatures(json['features'])
  if (json['type'] !== 'Topology' || !isObjet(json['objects'])) return INCONNU
  const topologie = json as unknown as Topology
  return lireFeatures(
    Object.values(topologie.objects).flatMap((objet) => {
      const lus: unknown = feature(topologie, objet)
      return isObjet(lus) && Array.isArray(lus['features']) ? (lus['features'] as unknown[]) : [lus]
    }),
  )
}

/** `[{ code, centre: { coordinates: [lon, lat] } }]`; a commune without centre has no point. */
function lireCentres(lignes: readonly unknown[]): Lu {
  const points = lignes.flatMap((ligne): Point[] => {
    if (!isObjet(ligne) || typeof ligne['code'] !== 'string' || !isObjet(ligne['centre'])) return []
    const position = ligne['centre']['coordinates']
    return isPosition(position) ? [{ codeInsee: ligne['code'], lat: position[1], lon: position[0] }] : []
  })
  return points.length === 0 ? INCONNU : { nature: 'points', points, fautes: [] }
}

function lireFeatures(features: readonly unknown[]): Lu {
  const contours: Contour[] = []
  const fautes: string[] = []
  for (const [rang, objet] of features.entries()) {
    const code = codeDe(objet)
    if (!code) fautes.push(`objet ${rang + 1} : aucun code (« id » ou « properties.code », un texte).`)
    else if (!isObjet(objet) || !isSurface(objet['geometry']))
      fautes.push(`${code} : contour vide ou illisible (un polygone, des anneaux fermés d’au moins quatre points).`)
    else contours.push({ code, surface: objet['geometry'] })
  }
  const natures = Object.keys(CODES) as (keyof typeof CODES)[]
  const nature = natures.find((nom) => features.some((objet) => CODES[nom].test(codeDe(objet) ?? '')))
  return nature ? { nature, contours, fautes } : INCONNU
}

function codeDe(objet: unknown): string | null {
  if (!isObjet(objet)) return null
  const { id, properties } = objet as Partial<Feature>
  const code: unknown = isObjet(properties) ? (properties['code'] ?? id) : id
  return typeof code === 'string' && code !== '' ? code : null
}

function isObjet(valeur: unknown): valeur is Record<string, unknown> {
  return typeof valeur === 'object' && valeur !== null
}

function isPosition(valeur: unknown): valeur is [number, number] {
  return Array.isArray(valeur) && Number.isFinite(valeur[0]) && Number.isFinite(valeur[1])
}

/** Closed: the last point is the first one again. */
function isAnneau(valeur: unknown): boolean {
  if (!Array.isArray(valeur) || valeur.length < 4 || !valeur.every(isPosition)) return false
  const [premier, dernier] = [valeur[0], valeur.at(-1)]
  return premier?.[0] === dernier?.[0] && premier?.[1] === dernier?.[1]
}

const isPolygone = (valeur: unknown) => Array.isArray(valeur) && valeur.length > 0 && valeur.every(isAnneau)

function isSurface(valeur: unknown): valeur is Surface {
  if (!isObjet(valeur)) return false
  const { type, coordinates } = valeur
  if (type === 'Polygon') return isPolygone(coordinates)
  return (
    type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.length > 0 && coordinates.every(isPolygone)
  )
}
