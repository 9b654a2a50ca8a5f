/** The places of content/ as the map and its list show them. Never reaches a browser. */
import { lienItineraire, type Appel, type LieuCarte, type PositionLieu, type Ville } from './carte.ts'
import { formatAccueil, type Centre } from './centre.ts'
import { compareNoms, type Commune, type Decoupage, type DepartementOfficiel } from './commune.ts'
import type { Dataset } from './dataset.ts'
import { fermeturesNonFinies, type FermetureDite } from './fermeture-en-clair.ts'
import { horairesActuelsEnClair } from './horaires-osm.ts'
import { formatAvantAppel } from './ligne-en-clair.ts'
import { isAppelable, type Ligne } from './ligne.ts'
import { formatNumero, isUrgence, lienTel } from './numero.ts'
import type { Position } from './position.ts'
import { capitalise } from './prose.ts'
import { normalise } from './recherche/normalise.ts'

/** A point of each commune by code INSEE; empty where they are not installed. */
export type Points = ReadonlyMap<string, Position>

type Fonds = Pick<Dataset, 'decoupage' | 'centres' | 'lignes'>

export interface SectionLieux {
  departement: DepartementOfficiel
  lieux: { lieu: LieuCarte; cle: string }[]
}

/** The one order of the list, the map and the file: by code of département, then by name. Closures over at `today` are left out. */
export function lieuxParDepartement(fonds: Fonds, points: Points, today: string): SectionLieux[] {
  const { communes, departements } = fonds.decoupage
  const parCode = Map.groupBy(fonds.centres.values(), ({ adresse }) => communes.get(adresse.commune)?.codeDepartement)
  return [...departements.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap((departement) => {
      const centres = parCode.get(departement.code)?.toSorted(compareNoms) ?? []
      const lieux = centres.flatMap((centre) => {
        const commune = communes.get(centre.adresse.commune)
        if (!commune) return []
        return [
          {
            lieu: lieuDe(centre, commune, departement, fonds, points, today),
            cle: cleDe(centre, commune, departement, fonds.decoupage),
          },
        ]
      })
      return lieux.length > 0 ? [{ departement, lieux }] : []
    })
}

function lieuDe(
  centre: Centre,
  commune: Commune,
  departement: DepartementOfficiel,
  { lignes }: Pick<Dataset, 'lignes'>,
  points: Points,
  today: string,
): LieuCarte {
  const { id, nom, type, statut, organisation, acces } = centre
  const position = positionDe(centre, commune, points)
  return {
    id,
    nom,
    type,
    statut,
    organisation,
    departement: departement.code,
    adresse: formatAdresse(centre, commune.nom),
    accueil: formatAccueil({ acces }),
    horaires: formatConsultation(centre),
    fermetures: fermeturesDites(centre, today),
    appel: appelDe(centre, lignes, today),
    position,
    itineraire: itineraireDe(centre, commune, departement, position),
  }
}

/** The coordinates of its record, else the point of its commune; none for a place that is closed. */
export function positionDe(
  { statut, coordonnees }: Pick<Centre, 'statut' | 'coordonnees'>,
  { codeInsee, arrondissementDe }: Pick<Commune, 'codeInsee' | 'arrondissementDe'>,
  points: Points,
): PositionLieu | null {
  if (statut === 'ferme') return null
  if (coordonnees) return { lat: coordonnees.lat, lon: coordonnees.lon, precision: coordonnees.precision }
  const point = points.get(codeInsee) ?? points.get(arrondissementDe ?? '')
  return point ? { lat: point.lat, lon: point.lon, precision: 'commune' } : null
}

/** Ids of the places that a small map can show. */
export function idsSurCarte(
  centres: readonly Centre[],
  { decoupage }: Pick<Dataset, 'decoupage'>,
  points: Points,
): string[] {
  return centres
    .filter((centre) => {
      const commune = decoupage.communes.get(centre.adresse.commune)
      return commune !== undefined && positionDe(centre, commune, points) !== null
    })
    .map(({ id }) => id)
}

/** « Hôpital, 5 rue du Rien, Pithiviers. » */
export function formatAdresse({ adresse: { lieu, voie } }: Pick<Centre, 'adresse'>, nomCommune: string): string {
  const texte = capitalise([lieu, voie, nomCommune].filter(Boolean).join(', '))
  return `${texte}${voie || lieu ? '' : ' (adresse exacte non publiée)'}.`
}

/** « Reçoit du lundi au vendredi, 9 h – 12 h. », « Reçoit à ces heures : 9 h – 12 h, jours non précisés. », with what its source adds; null when nothing is published. */
export function formatConsultation({ horaires }: Pick<Centre, 'horaires'>): string | null {
  if (!horaires) return null
  const recoit = horaires.jours === 'nonPrecises' ? 'Reçoit à ces heures\u00a0:' : 'Reçoit'
  return [`${recoit} ${horairesActuelsEnClair(horaires)}.`, horaires.precision].filter(Boolean).join(' ')
}

/** The first line of its record that may be called; a place that does not receive has none. */
export function ligneDuCentre({ statut, lignes }: Centre, parId: Dataset['lignes']): Ligne | null {
  if (statut === 'ferme' || statut === 'suspendu') return null
  return lignes.flatMap((id) => parId.get(id) ?? []).find(isAppelable) ?? null
}

function appelDe(centre: Centre, parId: Dataset['lignes'], today: string): Appel | null {
  const ligne = ligneDuCentre(centre, parId)
  if (!ligne) return null
  return {
    numero: ligne.numero,
    affichage: formatNumero(ligne.numero),
    tel: lienTel(ligne.numero),
    urgent: isUrgence(ligne.numero),
    avant: formatAvantAppel(ligne),
    conteste: ligne.statut === 'conteste',
    fermetures: fermeturesDites(ligne, today),
  }
}

function fermeturesDites({ fermetures }: Pick<Centre, 'fermetures'>, today: string): FermetureDite[] {
  return fermeturesNonFinies(fermetures, today).map(({ du, au, motif }) => ({ du, au, motif }))
}

/** A point of the commune is no destination: only a street, a building or precise coordinates are. */
function itineraireDe(
  { nom, statut, adresse: { lieu, voie } }: Centre,
  commune: Commune,
  departement: DepartementOfficiel,
  position: PositionLieu | null,
): string | null {
  if (statut === 'ferme') return null
  if (position?.precision === 'rue') return lienItineraire(position, `${position.lat},${position.lon}(${nom})`)
  if (!voie && !lieu) return null
  const [codePostal, ...autres] = commune.codesPostaux
  const ville =
    codePostal && autres.length === 0 ? `${codePostal} ${commune.nom}` : `${commune.nom}, ${departement.nom}`
  return lienItineraire(position, [lieu, voie, ville].filter(Boolean).join(', '))
}

function cleDe(
  { nom, adresse: { lieu, voie } }: Centre,
  commune: Commune,
  { code, nom: nomDepartement }: DepartementOfficiel,
  { anciennes }: Decoupage,
): string {
  // « Malesherbes » is what people still say of Le Malesherbois.
  const anciensNoms = anciennes.filter(({ actuelle }) => actuelle === commune.codeInsee).map((ancienne) => ancienne.nom)
  const mots = [nom, lieu, voie, commune.nom, ...anciensNoms, ...commune.codesPostaux, nomDepartement, code].filter(
    Boolean,
  )
  return [...new Set(mots.flatMap((texte) => normalise(texte ?? '').split(' ')))].join(' ')
}

const VILLES_DE_FRANCE = 150
const VILLES_PAR_DEPARTEMENT = 20

/** Towns by which one finds one’s way on a plain ground: the largest of France, and of the départements that have places. */
export function villesReperes({ communes }: Decoupage, departements: ReadonlySet<string>, points: Points): Ville[] {
  const rangs = new Map<string, number>()
  return [...communes.values()]
    .filter(({ arrondissementDe, codeInsee }) => arrondissementDe === null && points.has(codeInsee))
    .sort((a, b) => b.population - a.population)
    .flatMap(({ nom, codeInsee, codeDepartement }, rang) => {
      const dansDepartement = rangs.get(codeDepartement) ?? 0
      rangs.set(codeDepartement, dansDepartement + 1)
      const garde =
        rang < VILLES_DE_FRANCE || (departements.has(codeDepartement) && dansDepartement < VILLES_PAR_DEPARTEMENT)
      const point = points.get(codeInsee)
      return garde && point ? [{ nom, lat: point.lat, lon: point.lon }] : []
    })
}
