/** Numbers that changed or are in doubt: each as an event, read from the lines and their documents. */
import type { Dataset } from './dataset.ts'
import { isAppelable, type Ligne } from './ligne.ts'
import type { Organisation } from './organisation.ts'
import { lignesEnOrdre, repondreDepartement } from './reponse.ts'
import { sourcesCiteesPar } from './faits.ts'
import { mostRecent, type Source } from './source.ts'

/** `change`: an earlier number of a line that goes on. The others are what has become of a line. */
export type Nature = 'change' | 'remplace' | 'suspendu' | 'retire' | 'conteste'

export interface Changement {
  /** Permanent: anchor on /changements/ and end of the Atom id. */
  ancre: string
  nature: Nature
  /** Digits of the number that changed; null when it was withdrawn: it is not shown any more. */
  numero: string | null
  ligne: Ligne
  organisation: Organisation
  /** AAAA, AAAA-MM or AAAA-MM-JJ; null when neither the change nor its documents bear a date. */
  date: string | null
  /** Whether `date` is that of the change, or only of the latest document that tells of it. */
  dateDu: 'changement' | 'document'
  /** What to call today; the line itself when it is in doubt and nothing surer is known; null when nothing is known. */
  aujourdhui: Ligne | null
  documents: Source[]
}

/** All events, newest first, undated last. */
export function changementsDe(dataset: Dataset): Changement[] {
  return [...dataset.lignes.values()]
    .flatMap((ligne) => changementsDeLigne(dataset, ligne))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'fr') || a.ancre.localeCompare(b.ancre, 'fr'))
}

/** What happened to the number of one line, in the order of its record. */
export function changementsDeLigne(dataset: Dataset, ligne: Ligne): Changement[] {
  const organisation = dataset.organisations.get(ligne.organisation)
  if (!organisation) return []
  const anciens = ligne.historique.map(({ numero, au, remplacePar, source }): Changement => {
    const documents = citees(dataset, { source })
    const suivante = dataset.lignes.get(remplacePar ?? ligne.id)
    return {
      ancre: `ligne-${ligne.id}-${empreinte(numero)}`,
      nature: 'change',
      numero,
      ligne,
      organisation,
      date: au ?? mostRecent(documents)?.publieLe ?? null,
      dateDu: au ? 'changement' : 'document',
      aujourdhui: suivante && isAppelable(suivante) ? suivante : ligneSure(dataset, ligne),
      documents,
    }
  })
  if (ligne.statut === 'confirme' || ligne.statut === 'publie') return anciens
  const documents = citees(dataset, { ...ligne, historique: [] })
  return [
    ...anciens,
    {
      ancre: `ligne-${ligne.id}-${ligne.statut}`,
      nature: ligne.statut,
      numero: ligne.statut === 'retire' ? null : ligne.numero,
      ligne,
      organisation,
      date: mostRecent(documents)?.publieLe ?? null,
      dateDu: 'document',
      aujourdhui: ligneSure(dataset, ligne) ?? (isAppelable(ligne) ? ligne : null),
      documents,
    },
  ]
}

/** A short mark of a number (FNV-1a), for an address: digits that look like a number to call stay out of it. */
function empreinte(numero: string): string {
  let marque = 0x811c9dc5
  for (const chiffre of numero) marque = Math.imul(marque ^ chiffre.charCodeAt(0), 0x01000193) >>> 0
  return `ancien-${marque.toString(36)}`
}

function citees(dataset: Dataset, fiche: object): Source[] {
  return sourcesCiteesPar(fiche).flatMap((id) => dataset.sources.get(id) ?? [])
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

/** The events of one service. */
export function duService(changements: readonly Changement[], id: string): Changement[] {
  return changements.filter(({ organisation }) => organisation.id === id)
}

/** The events of the services of one département. */
export function dansDepartement(changements: readonly Changement[], code: string): Changement[] {
  return changements.filter(({ organisation }) => organisation.departements.includes(code))
}
