/** The answer in the words that a visitor reads: titles, plate, reasons. */
import { ageEnBref } from './age.ts'
import type { Fermeture } from './fermeture.ts'
import { joursCommuns } from './fermeture-en-clair.ts'
import { formatDateAvecPreposition } from './date.ts'
import type { Ligne } from './ligne.ts'
import { formatAvantAppel, formatCoutLigne, formatHorairesLigne, formatObjet, formatUsage } from './ligne-en-clair.ts'
import { formatNumero } from './numero.ts'
import { detailsNumero, type NumeroNational } from './numero-national.ts'
import { EXPLICATIONS_TYPE, type Organisation } from './organisation.ts'
import { capitalise } from './prose.ts'
import { formatMemeNumero, HORS_HEURES, horairesDAutrui, isMuetHorsHeures } from './meme-numero-en-clair.ts'
import { etapePrincipale, ligneDesHoraires, type Etape, type Reponse } from './etape.ts'
import { SAMU } from './samu.ts'
import { documentsDuNumero, mostRecent, type Source } from './source.ts'
import { forceDite } from './territoire.ts'

const PEUT_ETRE = 'Peut-être\u00a0: '
const MEDECIN = 'Appelez d’abord votre médecin traitant.'

export interface PlaqueEnClair {
  numero: string
  objet: string
  detail: string
  filet: 'plein' | 'tirets' | 'simple'
  /** What to do before dialling, shown above the number. */
  avant: string[]
}

/** What the plate carries for this answer. */
export function plaqueDe(reponse: Reponse): PlaqueEnClair {
  const etape = etapePrincipale(reponse)
  const { ligne, organisation, numero } = etape
  const sansLigne = !ligne || !organisation || numero === null
  return {
    numero: numero ?? SAMU,
    objet: objetDe(etape),
    detail: sansLigne
      ? detailsDuQuinze(reponse.urgence).join(' · ')
      : `${formatCoutLigne(ligne)} · ${horairesDe(etape)}`,
    filet: filetDe(etape),
    avant: sansLigne ? [MEDECIN] : [...new Set(lignesSansRendezVous(etape).flatMap(formatAvantAppel))],
  }
}

/** The lines that this number reaches for a need that cannot wait: what each asks for before the call holds. */
export function lignesSansRendezVous({ ligne, memeNumero }: Etape): Ligne[] {
  return [ligne, ...memeNumero.map((autre) => autre.ligne)].flatMap((une) =>
    une?.usage === 'soinsNonProgrammes' ? une : [],
  )
}

/** What the plate says above the number of this step. */
export function objetDe({ ligne, organisation, lien }: Etape): string {
  if (!ligne || !organisation) return 'Pas de médecin disponible\u00a0? Le Samu vous conseille'
  return lien && forceDite(lien) !== 'publie'
    ? nommerService(ligne, organisation, lien)
    : formatObjet(ligne, organisation)
}

/** « CPTS du Rien », « CPTS probable : du Rien », « Peut-être : CPTS du Rien »: no surer than the link, wherever it stands. */
function nommerService({ nom }: Ligne, organisation: Organisation, lien: Etape['lien']): string {
  const force = lien ? forceDite(lien) : 'publie'
  if (force === 'deduit')
    return `${serviceProbable(organisation)}\u00a0: ${nom ?? organisation.nomCourt ?? organisation.nom}`
  return `${force === 'possible' ? PEUT_ETRE : ''}${nom ?? organisation.nom}`
}

const FILETS = { publie: 'plein', deduit: 'tirets', possible: 'simple' } as const

/** How sure the plate looks: solid for a published link, dashed for a probable one or a contested number, no line where nothing local is established. */
export function filetDe({ ligne, lien }: Etape): PlaqueEnClair['filet'] {
  const filet = lien ? FILETS[forceDite(lien)] : 'simple'
  return filet === 'plein' && ligne?.statut === 'conteste' ? 'tirets' : filet
}

function serviceProbable({ type }: Organisation): string {
  return type === 'cpts' ? 'CPTS probable' : 'Service probable'
}

function detailsDuQuinze(numeros: Iterable<NumeroNational>): string[] {
  return [...numeros].filter(({ numero }) => numero === SAMU).flatMap(detailsNumero)
}

/** Hours of the step, or those of another line on the same number that publishes some, and then whose they are. */
export function horairesDe(etape: Etape): string {
  const horaires = formatHorairesLigne(ligneDesHoraires(etape) ?? {})
  const autrui = horairesDAutrui(etape)
  return autrui ? `${horaires} (${autrui})` : horaires
}

/** Closures of the number, less the days on which another line on it still answers, at the same hours: what answers at night does not open the day. */
export function fermeturesDe({ ligne, memeNumero }: Etape): Fermeture[] {
  return memeNumero
    .filter((autre) => horairesCouvrent(autre.ligne.horaires, ligne?.horaires))
    .reduce<Fermeture[]>(
      (fermetures, autre) => fermetures.flatMap((une) => joursCommuns(une, autre.ligne.fermetures)),
      ligne?.fermetures ?? [],
    )
}

/** Hours that are not known cover none. */
function horairesCouvrent(autres: Ligne['horaires'], siens: Ligne['horaires']): boolean {
  return autres?.osm === '24/7' || (autres !== undefined && autres.osm === siens?.osm && autres.jours === siens.jours)
}

export interface EtapeEnClair {
  titre: string
  detail: string
  /** Why it comes with caution, if it does. */
  reserve: string | null
  /** The other services that this number reaches, and what they ask for. */
  aussi: string[]
}

interface Fonds {
  sources: ReadonlyMap<string, Source>
  numeros: ReadonlyMap<string, NumeroNational>
}

/** One line of « Si personne ne répond ». */
export function etapeEnClair(etape: Etape, { sources, numeros }: Fonds): EtapeEnClair {
  const { role, ligne, organisation, lien, memeNumero } = etape
  const aussi = memeNumero.flatMap((autre) => formatMemeNumero(autre, etape))
  if (role === 'medecinTraitant')
    return {
      titre: 'Votre médecin traitant',
      detail: 'À appeler en premier, si vous en avez un.',
      reserve: null,
      aussi,
    }
  if (!ligne || !organisation) {
    const details = detailsDuQuinze(numeros.values()).join(' · ')
    return { titre: 'Samu', detail: `Si cela ne peut plus attendre. ${details}.`, reserve: null, aussi }
  }
  const usage = formatUsage(ligne, organisation)
  return {
    titre: nommerService(ligne, organisation, lien),
    detail: [
      ...(usage ? [`${usage}.`] : []),
      `${capitalise(horairesDits(etape))}.`,
      ...(isMuetHorsHeures(etape) ? [HORS_HEURES] : []),
      `${formatCoutLigne(ligne)}.`,
      ...heuresEnPhrases(ligne),
    ].join(' '),
    reserve: reserveDe(etape, sources),
    aussi,
  }
}

/** A duty line without a schedule tells its hours, if anything does, in sentences. */
export function heuresEnPhrases({ usage, horaires, precisions }: Ligne): string[] {
  return usage === 'garde' && !horaires ? precisions.map(({ texte }) => texte) : []
}

function horairesDits(etape: Etape): string {
  return etape.ligne && heuresEnPhrases(etape.ligne).length > 0 ? 'heures exactes non publiées' : horairesDe(etape)
}

/** How old the number of a step is; null where there is none of ours, or where the reserve dates it. */
export function ageDeLEtape({ ligne }: Etape, sources: ReadonlyMap<string, Source>, today: string): string | null {
  return ligne && ligne.statut !== 'conteste' ? ageEnBref(mostRecent(documentsDuNumero(ligne, sources)), today) : null
}

/** Why a contested number is not given as a sure one; null for another. */
export function douteDe({ statut, raison }: Pick<Ligne, 'statut' | 'raison'>): string | null {
  return statut === 'conteste' ? ['Numéro non confirmé.', raison?.texte].filter(Boolean).join(' ') : null
}

function reserveDe(etape: Etape, sources: ReadonlyMap<string, Source>): string | null {
  const { ligne } = etape
  const raisons = [reserveDuLien(etape)]
  if (ligne?.statut === 'conteste') {
    const date = mostRecent(documentsDuNumero(ligne, sources))?.publieLe
    const publie = date ? `Numéro publié ${formatDateAvecPreposition(date)}, non confirmé.` : 'Numéro non confirmé.'
    raisons.unshift(publie, ligne.raison?.texte ?? null)
  }
  return raisons.filter(Boolean).join(' ') || null
}

/** What ties the place to a line that is not sure for it; null for one that a document ties to it. */
export function reserveDuLien({ lien }: Pick<Etape, 'lien'>): string | null {
  return lien && lien.rattachement.statut !== 'publie' ? lien.rattachement.raison : null
}

/** What the abbreviations of the page mean. */
export function explicationsDe({ etapes, liensSansNumero }: Reponse): string[] {
  const organisations = [
    ...etapes.flatMap(({ organisation, memeNumero }) => [organisation, ...memeNumero.map((une) => une.organisation)]),
    ...liensSansNumero.map(({ organisation }) => organisation),
  ]
  return [
    ...new Set(organisations.flatMap((organisation) => (organisation && EXPLICATIONS_TYPE[organisation.type]) ?? [])),
  ]
}

/** What the end of a suggestion line says: the number, or what stands for it. */
export function resumeReponse(reponse: Reponse): string {
  const etape = etapePrincipale(reponse)
  if (etape.role === 'samu') return `Votre médecin, puis le\u00a015`
  return [formatNumero(etape.numero ?? ''), prudenceDe(etape, 'probable')].filter(Boolean).join(' ')
}

/** « (CPTS probable, non confirmé) », or nothing. */
function prudenceDe({ ligne, lien }: Etape, probable: string): string {
  const mots = [
    ...(lien && forceDite(lien) === 'deduit' ? [probable] : []),
    ...(ligne?.statut === 'conteste' ? ['non confirmé'] : []),
  ]
  return mots.length > 0 ? `(${mots.join(', ')})` : ''
}

/** One sentence for a search engine and for the first line read aloud. */
export function descriptionDe(reponse: Reponse, lieu: string): string {
  const etape = etapePrincipale(reponse)
  const { ligne, organisation } = etape
  if (!ligne || !organisation) {
    return `${lieu}\u00a0: un soin qui ne peut pas attendre\u00a0? Appelez votre médecin traitant. S’il ne peut pas vous recevoir, appelez le 15.`
  }
  const service = [ligne.nom ?? organisation.nom, prudenceDe(etape, serviceProbable(organisation))]
    .filter(Boolean)
    .join(' ')
  return `${lieu}\u00a0: pour voir un médecin rapidement sans urgence vitale, appelez le ${formatNumero(ligne.numero)}, ${service}. Horaires, conditions et source.`
}
