/**
 * Which numbers a commune is told, in which order and why. The only policy of the site:
 *
 * 1. The numbers of life in danger (15, 112, 114) come before anything else, everywhere.
 * 2. The line of a service comes before that of the département where a document ties it to the commune, or where it is
 *    probable: worked out with high or medium confidence. A probable service that shares the number of the département follows it.
 * 3. A link of low confidence, or in doubt, is only possible: its line comes after the sure ones, and never leads. Unknown is not outside.
 * 4. Of the lines of one service, confirmed, then published, then contested; of equals, the one of the latest primary source.
 *    What is contested comes after all that is not. What is replaced, suspended or withdrawn is never offered.
 * 5. Where no line is known: one’s own doctor, then the 15. 116 117 is never a default.
 * 6. Age never hides a number: it is told, with what to do next.
 */
import type { Centre } from './centre.ts'
import type { Commune } from './commune.ts'
import type { Dataset } from './dataset.ts'
import type { Departement } from './departement.ts'
import { numerosVitaux, type Certitude, type Etape, type Reponse, type Role } from './etape.ts'
import { lieuxPour } from './lieux.ts'
import { isAppelable, type Ligne } from './ligne.ts'
import { lignesEnOrdre, rangStatut } from './ordre-lignes.ts'
import { SAMU } from './samu.ts'
import { forceDite, isCertain, type Lien } from './territoire.ts'

type Candidate = Omit<Etape, 'rang' | 'memeNumero'>

const LE_SAMU: Candidate = { role: 'samu', numero: SAMU, ligne: null, organisation: null, lien: null }
const LE_MEDECIN: Candidate = { ...LE_SAMU, role: 'medecinTraitant', numero: null }

/** Everything that a page, a file, a poster or the wizard tells about `commune`. Pure: no clock, no disk. */
export function repondre(dataset: Dataset, commune: Commune): Reponse {
  const liens = dataset.liensParCommune.get(commune.codeInsee) ?? []
  const ici = dataset.centresParCommune.get(commune.codeInsee) ?? []
  return {
    portee: 'commune',
    ...composer(dataset, commune.codeDepartement, liens, ici),
    lieux: lieuxPour(dataset, commune, ici, liens.filter(isCertain)),
  }
}

/** What holds all over a département, whatever the commune. */
export function repondreDepartement(dataset: Dataset, codeDepartement: string): Reponse {
  return { portee: 'departement', ...composer(dataset, codeDepartement, [], []), lieux: { proches: [], autres: [] } }
}

function composer(
  dataset: Dataset,
  codeDepartement: string,
  liens: readonly Lien[],
  ici: readonly Centre[],
): Omit<Reponse, 'portee' | 'lieux'> {
  const departement = dataset.departements.get(codeDepartement) ?? null
  const duDepartement = lignesDuDepartement(dataset, departement, 'soinsNonProgrammes', 'departement')
  const connues = lignesConnues(lignesDe(dataset, liens.filter(isCertain), 'ligne'), duDepartement)
  const possibles = lignesDe(
    dataset,
    liens.filter((lien) => !isCertain(lien)),
    'possible',
  )
  const complements = [
    ...lignesDuDepartement(dataset, departement, 'garde', 'complement'),
    ...liens.flatMap((lien) => complementsDe(dataset, lien, ici)),
  ]
  const etapes = numbered(
    connues.length > 0
      ? [...connues, ...possibles, LE_SAMU, ...complements]
      : [LE_MEDECIN, LE_SAMU, ...possibles, ...complements],
  )
  return {
    certitude: certitudeDe(etapes),
    etapes,
    liensSansNumero: liens
      .map((lien) => ({ lien, organisation: required(dataset.organisations, lien.organisation) }))
      .filter(
        ({ organisation: { acces, id } }) => acces || !etapes.some((etape) => organisationsDe(etape).includes(id)),
      ),
    departement,
    urgence: numerosVitaux(dataset),
  }
}

/**
 * Lines of the links, a published link first whatever the state of its line, then those of the département. A probable
 * link adds nothing to a number that the whole département has: the latter leads. What is contested comes last.
 */
function lignesConnues(duLien: Candidate[], duDepartement: Candidate[]): Candidate[] {
  const isPublie = ({ lien }: Candidate) => lien !== null && forceDite(lien) === 'publie'
  const isPartagee = (une: Candidate) => !isPublie(une) && duDepartement.some((autre) => autre.numero === une.numero)
  const enOrdre = duLien.toSorted(
    (a, b) => Number(isPublie(b)) - Number(isPublie(a)) || rangStatut(a.ligne) - rangStatut(b.ligne),
  )
  return [...enOrdre.filter((une) => !isPartagee(une)), ...duDepartement, ...enOrdre.filter(isPartagee)].toSorted(
    (a, b) => Number(a.ligne?.statut === 'conteste') - Number(b.ligne?.statut === 'conteste'),
  )
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
  return [organisation, ...memeNumero.map((autre) => autre.organisation)].map((one) => one?.id)
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

/** A number is told once: the other lines that share it join the first. */
function numbered(candidates: Candidate[]): Etape[] {
  const parTete = Map.groupBy(candidates, (one) => candidates.find(({ numero }) => numero === one.numero) ?? one)
  return candidates
    .filter((one) => parTete.has(one))
    .map((tete, place) => ({
      ...tete,
      rang: place + 1,
      memeNumero: (parTete.get(tete) ?? []).flatMap(({ ligne, organisation, lien }) =>
        ligne && organisation && ligne !== tete.ligne ? { ligne, organisation, lien } : [],
      ),
    }))
}

const CERTITUDES = { publie: 'publie', deduit: 'probable', possible: 'possible' } as const

/** Told of the number that leads: a line that joined another one says nothing of it. */
function certitudeDe(etapes: readonly Etape[]): Certitude {
  const principale = etapes.find(({ numero }) => numero !== null)
  if (principale?.lien) return CERTITUDES[forceDite(principale.lien)]
  if (etapes.some(({ role }) => role === 'possible')) return 'possible'
  return principale?.role === 'departement' ? 'departement' : 'inconnue'
}

function required<T>(entrees: ReadonlyMap<string, T>, id: string): T {
  const entree = entrees.get(id)
  if (!entree) throw new Error(`dataset: no record « ${id} »; run the checks before assembling`)
  return entree
}
