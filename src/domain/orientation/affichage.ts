/** A node of the wizard with all that its page shows: choices and their addresses, numbers, documents. Made at build. */
import type { Dataset } from '../dataset.ts'
import { detailsNumero } from '../numero-national.ts'
import { provenanceDuNoeud, provenanceDuNumero, type Provenance } from '../provenance.ts'
import { citer, documentsDe, type ReferenceSource, type SourceCitee } from '../source.ts'
import { numeroAffiche, type NumeroAffiche } from './guichet.ts'
import {
  AUTREMENT,
  cibleDe,
  CONDITIONNELLE,
  isLocal,
  isQuestion,
  type NomConseil,
  type NomNoeud,
  type NomQuestion,
  type Reponses,
} from './graph.ts'
import type { ConseilRedige, QuestionRedigee } from './noeud.ts'
import { walk } from './walk.ts'

interface Commun {
  titre: string
  /** Of its own rules, then of the national numbers that it gives. */
  provenances: Provenance[]
}

/** A fact and the documents that say it. */
export interface FaitCite {
  texte: string
  sources: SourceCitee[]
}

export interface QuestionAffichee extends Commun {
  type: 'question'
  id: NomQuestion
  aide: string | null
  signes: FaitCite[]
  choix: { id: string; texte: string; precision: string | null; chemin: string }[]
}

export interface NumeroConseille extends NumeroAffiche {
  nom: string
  quand: string
  details: string
  /** Written to, not called. */
  sms: boolean
}

export interface ConseilAffiche extends Commun {
  type: 'conseil'
  id: NomConseil
  texte: string
  numeros: NumeroConseille[]
  sections: { titre: string; points: FaitCite[] }[]
  preparer: string[]
  sinon: string
  /** For whom this advice does not fit: the way to a doctor. */
  autrement: { reponses: Reponses; chemin: string } | null
  /** Whether a commune is needed to go further. */
  local: boolean
}

export type NoeudAffiche = QuestionAffichee | ConseilAffiche

/** `/orientation/besoin/` */
export function cheminNoeud(noeud: NomNoeud): string {
  return `/orientation/${noeud}/`
}

/** Expects content that the checks have passed: each node has its record, each choice leads somewhere. */
export function afficherNoeud(
  noeud: NomNoeud,
  dataset: Pick<Dataset, 'orientation' | 'numeros' | 'sources'>,
): NoeudAffiche {
  const redige = dataset.orientation.get(noeud)
  if (!redige) throw new Error(`content/orientation/${noeud}.yaml: run the checks before drawing`)
  const nationaux =
    redige.type === 'conseil' ? redige.numeros.flatMap((numero) => dataset.numeros.get(numero) ?? []) : []
  const commun = {
    titre: redige.titre,
    provenances: [
      provenanceDuNoeud(redige, dataset),
      ...nationaux.map((numero) => provenanceDuNumero(numero, dataset)),
    ].filter(({ appuis }) => appuis.length > 0),
  }
  if (redige.type === 'question' && isQuestion(noeud)) return { ...commun, ...afficherQuestion(noeud, redige, dataset) }
  if (redige.type === 'conseil' && !isQuestion(noeud)) return { ...commun, ...afficherConseil(noeud, redige, dataset) }
  throw new Error(`content/orientation/${noeud}.yaml: not of the type that the graph expects`)
}

type Sources = Pick<Dataset, 'sources'>

function faitCite({ texte, source }: { texte: string; source: ReferenceSource }, { sources }: Sources): FaitCite {
  return { texte, sources: documentsDe(source, sources).map(citer) }
}

function afficherQuestion(
  id: NomQuestion,
  redige: QuestionRedigee,
  dataset: Sources,
): Omit<QuestionAffichee, keyof Commun> {
  return {
    type: 'question',
    id,
    aide: redige.aide ?? null,
    signes: redige.signes.map((signe) => faitCite(signe, dataset)),
    choix: redige.choix.map(({ id: choix, texte, precision }) => ({
      id: choix,
      texte,
      precision: precision ?? null,
      chemin: cheminNoeud(cibleSansLieu(id, choix)),
    })),
  }
}

/** Where a choice leads when no place is known: the conditional question is passed over. */
function cibleSansLieu(question: NomQuestion, choix: string): NomNoeud {
  const cible = cibleDe(question, choix)
  if (!cible) throw new Error(`graph: « ${question} » has no choice « ${choix} »`)
  return cible === CONDITIONNELLE.question ? CONDITIONNELLE.sinon : cible
}

function afficherConseil(
  id: NomConseil,
  { texte, numeros, sections, preparer, sinon }: ConseilRedige,
  dataset: Pick<Dataset, 'numeros' | 'sources'>,
): Omit<ConseilAffiche, keyof Commun> {
  const reponses = AUTREMENT[id]
  return {
    type: 'conseil',
    id,
    texte,
    numeros: numeros.flatMap((numero) => {
      const national = dataset.numeros.get(numero)
      if (!national) return []
      const { nom, quand, canaux } = national
      const details = detailsNumero(national).join(' · ')
      return [{ ...numeroAffiche(numero), nom, quand, details, sms: !canaux.includes('appel') }]
    }),
    sections: sections.map(({ titre, points }) => ({ titre, points: points.map((point) => faitCite(point, dataset)) })),
    preparer,
    sinon,
    autrement: reponses ? { reponses, chemin: cheminNoeud(walk(reponses, false).noeud) } : null,
    local: isLocal(id),
  }
}
