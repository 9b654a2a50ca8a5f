/** What changed, is in doubt or closes for some days: each as an event, read from the records and their documents. */
import type { Dataset } from './dataset.ts'
import type { Fermeture } from './fermeture.ts'
import type { AnciensHoraires } from './horaires.ts'
import { isAppelable, type Ligne } from './ligne.ts'
import type { Organisation } from './organisation.ts'
import { lignesEnOrdre } from './ordre-lignes.ts'
import { repondreDepartement } from './reponse.ts'
import { sourcesCiteesPar } from './faits.ts'
import { documentsDe, mostRecent, type ReferenceSource, type Source } from './source.ts'

interface Evenement {
  /** Permanent: anchor on /changements/ and end of the Atom id. */
  ancre: string
  /** Of the service, or of the place. */
  nom: string
  /** Its page. */
  page: string
  organisation: Organisation
  /** AAAA, AAAA-MM or AAAA-MM-JJ; null when neither the change nor its documents bear a date. */
  date: string | null
  /** Whether `date` is that of the change, or only of the latest document that tells of it. */
  dateDu: 'changement' | 'document'
  documents: Source[]
}

/** `change`: an earlier number of a line that goes on. The others are what has become of a line. */
export interface ChangementNumero extends Evenement {
  nature: 'change' | 'remplace' | 'suspendu' | 'retire' | 'conteste'
  /** Digits of the number that changed; null when it was withdrawn: it is not shown any more. */
  numero: string | null
  ligne: Ligne
  /** What to call today; the line itself when it is in doubt and nothing surer is known; null when nothing is known. */
  aujourdhui: Ligne | null
}

/** Earlier hours of a line. */
export interface ChangementHoraires extends Evenement {
  nature: 'horaires'
  avant: AnciensHoraires
  ligne: Ligne
}

/** Some days without an answer, or a place where nobody is seen: to come, or gone by. */
export interface Fermee extends Evenement {
  nature: 'ferme'
  fermeture: Fermeture
  /** What is closed. */
  quoi: 'ligne' | 'centre'
}

export type Changement = ChangementNumero | ChangementHoraires | Fermee

/** All events, newest first, undated last. */
export function changementsDe(dataset: Dataset): Changement[] {
  return [
    ...[...dataset.lignes.values()].flatMap((ligne) => changementsDeLigne(dataset, ligne)),
    ...fermeturesDesCentres(dataset),
  ].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'fr') || a.ancre.localeCompare(b.ancre, 'fr'))
}

/** What happened to one line, in the order of its record. */
export function changementsDeLigne(dataset: Dataset, ligne: Ligne): Changement[] {
  const organisation = dataset.organisations.get(ligne.organisation)
  if (!organisation) return []
  const commun = { nom: ligne.nom ?? organisation.nom, page: `/organisations/${organisation.id}/`, organisation, ligne }
  const numeros = ligne.historique.flatMap(({ numero, au, remplacePar, source }): ChangementNumero[] => {
    if (numero === undefined) return []
    const suivante = dataset.lignes.get(remplacePar ?? ligne.id)
    const aujourdhui = suivante && isAppelable(suivante) ? suivante : ligneSure(dataset, ligne)
    const ancre = `ligne-${ligne.id}-ancien-${abreger(numero)}`
    return [{ ...commun, ...dater(dataset, source, au), ancre, nature: 'change', numero, aujourdhui }]
  })
  const horaires = ligne.historique.flatMap(({ horaires: avant, au, source }): ChangementHoraires[] => {
    if (!avant) return []
    const ancre = `ligne-${ligne.id}-horaires-${abreger(`${avant.osm} ${avant.jours} ${au}`)}`
    return [{ ...commun, ...dater(dataset, source, au), ancre, nature: 'horaires', avant }]
  })
  const fermees = isAppelable(ligne)
    ? ligne.fermetures.map((fermeture): Fermee => ({
        ...commun,
        ...fermer(dataset, `ligne-${ligne.id}`, fermeture),
        quoi: 'ligne',
      }))
    : []
  const passes = [...numeros, ...horaires, ...fermees]
  if (ligne.statut === 'confirme' || ligne.statut === 'publie') return passes
  const documents = citees(dataset, [{ source: ligne.source }, ligne.raison])
  return [
    ...passes,
    {
      ...commun,
      ancre: `ligne-${ligne.id}-${ligne.statut}`,
      nature: ligne.statut,
      numero: ligne.statut === 'retire' ? null : ligne.numero,
      date: mostRecent(documents)?.publieLe ?? null,
      dateDu: 'document',
      aujourdhui: ligneSure(dataset, ligne) ?? (isAppelable(ligne) ? ligne : null),
      documents,
    },
  ]
}

function fermeturesDesCentres(dataset: Dataset): Fermee[] {
  return [...dataset.centres.values()].flatMap(({ id, nom, organisation: sienne, fermetures }) => {
    const organisation = dataset.organisations.get(sienne)
    if (!organisation) return []
    return fermetures.map((fermeture): Fermee => ({
      ...fermer(dataset, `centre-${id}`, fermeture),
      nom,
      page: `/centres/${id}/`,
      organisation,
      quoi: 'centre',
    }))
  })
}

/** Its first day names it: an end that is put off is no other closure. */
function fermer(dataset: Dataset, fiche: string, fermeture: Fermeture) {
  return {
    ...dater(dataset, fermeture.source),
    ancre: `${fiche}-fermeture-${fermeture.du}`,
    nature: 'ferme' as const,
    fermeture,
  }
}

function dater(
  dataset: Dataset,
  source: ReferenceSource,
  jour?: string,
): Pick<Evenement, 'date' | 'dateDu' | 'documents'> {
  const documents = documentsDe(source, dataset.sources)
  return {
    date: jour ?? mostRecent(documents)?.publieLe ?? null,
    dateDu: jour ? 'changement' : 'document',
    documents,
  }
}

/** A text in a few letters (FNV-1a), for an address: digits that look like a number to call stay out of it. */
export function abreger(texte: string): string {
  let marque = 0x811c9dc5
  for (const signe of texte) marque = Math.imul(marque ^ signe.charCodeAt(0), 0x01000193) >>> 0
  return marque.toString(36)
}

function citees(dataset: Dataset, faits: unknown): Source[] {
  return sourcesCiteesPar(faits).flatMap((id) => dataset.sources.get(id) ?? [])
}

/** A line for the same need that is not in doubt: of the same service, else of its département if it has one only. */
function ligneSure(dataset: Dataset, ancienne: Ligne): Ligne | null {
  const convient = (une: Ligne) =>
    une.id !== ancienne.id &&
    une.usage === ancienne.usage &&
    une.numero !== ancienne.numero &&
    (une.statut === 'confirme' || une.statut === 'publie')
  const memeService = lignesEnOrdre(dataset, ancienne.organisation).find(convient)
  if (memeService) return memeService
  const [code, autre] = dataset.organisations.get(ancienne.organisation)?.departements ?? []
  if (!code || autre) return null
  return (
    repondreDepartement(dataset, code)
      .etapes.flatMap(({ ligne }) => ligne ?? [])
      .find(convient) ?? null
  )
}

/** What happened to a number, hours and closures apart. */
export function isDeNumero(changement: Changement): changement is ChangementNumero {
  return changement.nature !== 'horaires' && changement.nature !== 'ferme'
}

/** The events of one service. */
export function duService(changements: readonly Changement[], id: string): Changement[] {
  return changements.filter(({ organisation }) => organisation.id === id)
}

/** The events of the services of one département. */
export function dansDepartement(changements: readonly Changement[], code: string): Changement[] {
  return changements.filter(({ organisation }) => organisation.departements.includes(code))
}
