/** What the map and its list show of each place: the same words in both, worked out at build, read by the browser. */
import type { Centre } from './centre.ts'
import type { FermetureDite } from './fermeture-en-clair.ts'
import type { Position } from './position.ts'

export type TypeLieu = Centre['type']
export type StatutLieu = Centre['statut']

/** `commune`: a point of the commune, not the door. */
export interface PositionLieu extends Position {
  precision: 'rue' | 'commune'
}

/** The number by which one gets an appointment there, and what is to be done before dialling it. */
export interface Appel {
  numero: string
  affichage: string
  tel: string
  /** Shown in the colour of an emergency. */
  urgent: boolean
  /** « Appelez d’abord votre médecin traitant. » */
  avant: string[]
  /** Documents disagree on this number. */
  conteste: boolean
  /** Days on which nobody answers it. */
  fermetures: FermetureDite[]
}

export interface LieuCarte {
  id: string
  nom: string
  type: TypeLieu
  statut: StatutLieu
  /** Id of its organisation, whose territory may be drawn. */
  organisation: string
  /** Code of its département. */
  departement: string
  /** A sentence: « 5 ter avenue du Général de Gaulle, Le Malesherbois. » */
  adresse: string
  /** How one is seen there, the surest first. */
  accueil: string[]
  /** « Reçoit du lundi au vendredi, 9 h – 12 h. », or null when no hours are published. */
  horaires: string | null
  /** Days on which nobody is seen there. */
  fermetures: FermetureDite[]
  appel: Appel | null
  /** Null: in the list, not on the map. */
  position: PositionLieu | null
  /** `geo:` link to a street or a building that is named; null where only the commune is known. */
  itineraire: string | null
}

/** A town that tells where one is on a plain ground. */
export interface Ville extends Position {
  nom: string
}

/** What `npm run import:geo` has installed: codes of départements and ids of organisations that have a file. */
export interface Contours {
  /** Départements; else the ground is France in one piece. */
  france: boolean
  communes: string[]
  territoires: string[]
  /** Whose outlines and points are seen. */
  credit: string
}

/** Images of another site, shown only when the visitor asks. */
export interface Tuiles {
  url: string
  attribution: string
}

/** `/carte/lieux.json`. */
export interface DonneesCarte {
  /** In the order of the list. */
  lieux: LieuCarte[]
  genres: Record<TypeLieu, string>
  etats: Record<StatutLieu, string>
  /** The largest first. */
  villes: Ville[]
  contours: Contours
  /** The points of the communes are installed: distances may be offered. */
  points: boolean
  tuiles: Tuiles | null
}

/** What is said of the position, everywhere the place is shown. */
export function formatPrecision(position: PositionLieu | null, statut: StatutLieu): string {
  if (statut === 'ferme') return 'Ce lieu est fermé\u00a0: il n’est pas sur la carte.'
  if (position === null) return 'Emplacement inconnu\u00a0: ce lieu n’est pas sur la carte.'
  return position.precision === 'rue'
    ? 'Emplacement connu à la rue près.'
    : 'Emplacement approximatif\u00a0: un point de la commune.'
}

/** Opens the map application of the device. `q` is what it looks for, `geo` where it looks first. */
export function lienItineraire(position: Position | null, recherche: string): string {
  const { lat, lon } = position ?? { lat: 0, lon: 0 }
  return `geo:${lat},${lon}?q=${encodeURIComponent(recherche)}`
}

const NOMMES = 3

/** The name of several places under one marker: « 5 lieux : A, B, C et 2 autres ». */
export function formatGroupe(noms: readonly string[]): string {
  const reste = noms.length - NOMMES
  const suite = reste > 0 ? ` et ${reste} autre${reste > 1 ? 's' : ''}` : ''
  return `${noms.length} lieux\u00a0: ${noms.slice(0, NOMMES).join(', ')}${suite}`
}
