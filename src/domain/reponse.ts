/** Which numbers a commune is told, in which order and why. The only policy of the site (DESIGN.md §4). */
import type { Centre } from './centre.ts'
import type { Commune } from './commune.ts'
import type { Dataset } from './dataset.ts'
import type { Departement } from './departement.ts'
import { isAppelable, type Ligne, type StatutLigne } from './ligne.ts'
import type { NumeroNational } from './numero-national.ts'
import type { Organisation } from './organisation.ts'
import { compareSources, idsSource, type Source } from './source.ts'
import { isCertain, type Lien } from './territoire.ts'

/**
 * - `ligne`: a line of an organisation that the commune is tied to, surely or probably.
 * - `departement`: the line of the whole département.
 * - `medecinTraitant`: one’s own doctor; no number of ours.
 * - `possible`: a line that may serve the commune; nobody has published it.
 * - `samu`: the 15.
 * - `complement`: another need (nights, finding a médecin traitant, booking at one centre).
 */
export type Role = 'ligne' | 'departement' | 'medecinTraitant' | 'possible' | 'samu' | 'complement'

export interface Etape {
  /** From 1, in the order in which the page shows the steps. */
  rang: number
  role: Role
  /** Digits as dialled; null for one’s own doctor. */
  numero: string | null
  ligne: Ligne | null
  organisation: Organisation | null
  /** What ties the commune to the organisation; null for the département, the doctor and the 15. */
  lien: Lien | null
  /** Later lines with the same number, kept for their hours and rules. */
  memeNumero: Ligne[]
}

export type Certitude = 'publie' | 'probable' | 'possible' | 'departement' | 'inconnue'

export interface Reponse {
  certitude: Certitude
  etapes: Etape[]
  /** Links whose organisation has no number to offer: said, because unknown is not outside. */
  liensSansNumero: { lien: Lien; organisation: Organisation }[]
  centres: Centre[]
  departement: Departement | null
  urgence: NumeroNational[]
}

type Candidate = Omit<Etape, 'rang' | 'memeNumero'>

const ORDRE_STATUT: StatutLigne[] = ['confirme', 'publie', 'conteste', 'suspendu', 'remplace', 'retire']

/** Everything that a page, a file, a poster or the wizard tells about `commune`. Pure: no clock, no disk. */
export function repondre(dataset: Dataset, commune: Commune): Reponse {
  const liens = dataset.liensParCommune.get(commune.codeInsee) ?? []
  return composer(dataset, commune.codeDepartement, liens, dataset.centresParCommune.get(commune.codeInsee) ?? [])
}

/** What holds all over a département, whatever the commune. */
export function repondreDepartement(dataset: Dataset, codeDepartement: string): Reponse {
  return composer(dataset, codeDepartement, [], [])
}

function composer(dataset: Dataset, codeDepartement: string, liens: readonly Lien[], ici: readonly Centre[]): Reponse {
  const departement = dataset.departements.get(codeDepartement) ?? null
  const certaines = lignesDe(dataset, liens.filter(isCertain), 'ligne')
  const possibles = lignesDe(
    dataset,
    liens.filter((lien) => !isCertain(lien)),
    'possible',
  )
  const duDepartement = lignesDuDepartement(dataset, departement, 'soinsNonProgrammes', 'departement')
  const samu: Candidate = { role: 'samu', numero: '15', ligne: null, organisation: null, lien: null }
  const medecin: Candidate = { ...samu, role: 'medecinTraitant', numero: null }
  const complements = [
    ...lignesDuDepartement(dataset, departement, 'garde', 'complement'),
    ...liens.flatMap((lien) => complementsDe(dataset, lien, ici)),
  ]
  const known = [...certaines, ...duDepartement]
  const etapes = numbered(
    known.length > 0 ? [...known, ...possibles, samu, ...complements] : [medecin, samu, ...possibles, ...complements],
  )
  return {
    certitude: certitudeDe(certaines, possibles, duDepartement),
    etapes,
    liensSansNumero: liens
      .filter(({ organisation }) => !etapes.some((etape) => organisationsDe(etape).includes(organisation)))
      .map((lien) => ({ lien, organisation: required(dataset.organisations, lien.organisation) })),
    centres: centresPour(dataset, ici, liens),
    departement,
    urgence: numerosVitaux(dataset),
  }
}

/** The 15, the 112 and the 114, in the order of the strip. */
export function numerosVitaux(dataset: Pick<Dataset, 'numeros'>): NumeroNational[] {
  return [...dataset.numeros.values()].filter(({ famille }) => famille === 'vital').sort((a, b) => a.rang - b.rang)
}

/** The step that the plate carries: the first that has a number. */
export function etapePrincipale(reponse: Reponse): Etape {
  const etape = reponse.etapes.find(({ numero }) => numero !== null)
  if (!etape) throw new Error('repondre: the 15 is always a step')
  return etape
}

function lignesDe(dataset: Dataset, liens: readonly Lien[], role: Role): Candidate[] {
  return liens.flatMap((lien) =>
    lignesAppelables(dataset, lien.organisation)
      .filter(({ usage }) => usage === 'soinsNonProgrammes')
      .map((ligne) => candidate(dataset, role, ligne, lien)),
  )
}

/** The booking desk of one site is told in that commune only, when the organisation also has a line for all. */
function complementsDe(dataset: Dataset, lien: Lien, ici: readonly Centre[]): Candidate[] {
  const lignes = lignesAppelables(dataset, lien.organisation)
  const common = lignes.some(({ usage }) => usage === 'soinsNonProgrammes')
  return lignes
    .filter(({ usage }) => usage !== 'soinsNonProgrammes')
    .filter(({ id, usage }) => !common || usage !== 'rendezVous' || ici.some((centre) => centre.lignes.includes(id)))
    .map((ligne) => candidate(dataset, 'complement', ligne, lien))
}

function organisationsDe({ organisation, memeNumero }: Etape): (string | undefined)[] {
  return [organisation?.id, ...memeNumero.map((ligne) => ligne.organisation)]
}

function lignesDuDepartement(
  dataset: Dataset,
  departement: Departement | null,
  usage: Ligne['usage'],
  role: Role,
): Candidate[] {
  return (departement?.lignes ?? [])
    .map((id) => required(dataset.lignes, id))
    .filter((ligne) => ligne.usage === usage && isAppelable(ligne))
    .map((ligne) => candidate(dataset, role, ligne, null))
}

function candidate(dataset: Dataset, role: Role, ligne: Ligne, lien: Lien | null): Candidate {
  const organisation = required(dataset.organisations, ligne.organisation)
  return { role, numero: ligne.numero, ligne, organisation, lien }
}

function lignesAppelables(dataset: Dataset, organisation: string): Ligne[] {
  return lignesEnOrdre(dataset, organisation).filter(isAppelable)
}

/** Lines of an organisation: confirmed, published, contested, then the others; of equals, the latest primary source first. */
export function lignesEnOrdre(dataset: Dataset, organisation: string): Ligne[] {
  return [...(dataset.lignesParOrganisation.get(organisation) ?? [])].sort(
    (a, b) =>
      ORDRE_STATUT.indexOf(a.statut) - ORDRE_STATUT.indexOf(b.statut) ||
      compareSources(sourcesDuNumero(dataset, a), sourcesDuNumero(dataset, b)),
  )
}

function sourcesDuNumero(dataset: Dataset, ligne: Ligne): Source[] {
  return idsSource(ligne.source).map((id) => required(dataset.sources, id))
}

/** A number is told once: later lines that share it join the first. */
function numbered(candidates: Candidate[]): Etape[] {
  const etapes: Etape[] = []
  for (const one of candidates) {
    const same = one.numero === null ? undefined : etapes.find(({ numero }) => numero === one.numero)
    if (same) same.memeNumero.push(...(one.ligne ? [one.ligne] : []))
    else etapes.push({ ...one, rang: etapes.length + 1, memeNumero: [] })
  }
  return etapes
}

function certitudeDe(certaines: Candidate[], possibles: Candidate[], duDepartement: Candidate[]): Certitude {
  const [first] = certaines
  if (first) return first.lien?.rattachement.statut === 'publie' ? 'publie' : 'probable'
  if (possibles.length > 0) return 'possible'
  return duDepartement.length > 0 ? 'departement' : 'inconnue'
}

/** Places of the commune itself, then those of the organisations it is tied to; closed ones left out. */
function centresPour(dataset: Dataset, ici: readonly Centre[], liens: readonly Lien[]): Centre[] {
  const lies = liens.flatMap(({ organisation }) => dataset.centresParOrganisation.get(organisation) ?? [])
  return [...new Set([...ici, ...lies])].filter(({ statut, type }) => statut !== 'ferme' && type !== 'siege')
}

function required<T>(entrees: ReadonlyMap<string, T>, id: string): T {
  const entree = entrees.get(id)
  if (!entree) throw new Error(`dataset: no record « ${id} »; run the checks before assembling`)
  return entree
}
