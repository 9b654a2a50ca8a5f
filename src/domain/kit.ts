/** What every item of a town hall’s kit says of one commune: one reading of the answer, so that no two items differ. */
import { publicationEnClair } from './age.ts'
import { formatDate } from './calendrier.ts'
import { cheminCourt, type Commune } from './commune.ts'
import type { Dataset } from './dataset.ts'
import { formatAvantAppelBref, formatCoutLigne, formatPasPour, formatPour } from './ligne-en-clair.ts'
import { autresBesoins } from './meme-numero-en-clair.ts'
import { formatNumero } from './numero.ts'
import { capitalise } from './prose.ts'
import { etapePrincipale, ligneDesHoraires, type Certitude, type Reponse } from './etape.ts'
import { repondre } from './reponse.ts'
import { horairesDe, lignesSansRendezVous, plaqueDe, type PlaqueEnClair } from './reponse-en-clair.ts'
import { documentsDe, documentsDuNumero, mostRecent, type Source } from './source.ts'
import { verifierApres } from './validite.ts'

export interface Kit {
  commune: Commune
  reponse: Reponse
  plaque: PlaqueEnClair
  /** The number as it is shown. */
  numero: string
  certitude: Certitude
  /** The line that the number is of; null where one’s own doctor and then the 15 are all that is known. */
  ligne: LigneDuKit | null
  /** What is not sure; null where a document ties the commune to the service. */
  reserve: Reserve | null
  /** « publié le 7 février 2024 » */
  date: string
  /** The same for where room is short: « 07/02/2024 », « 02/2024 », « 2024 ». */
  dateCourte: string
  /** AAAA-MM-JJ: the day when what the answer rests on was read. */
  luLe: string
  /** AAAA-MM-JJ: the last day before a printed item has to be compared with the site. */
  verifierApres: string
  /** Absolute short address, which never changes. */
  adresse: string
}

/** In one word, in a few, and in a sentence. */
export interface Reserve {
  bref: string
  mot: string
  phrase: string
}

export interface LigneDuKit {
  service: string
  cout: string
  /** « Horaires : du lundi au vendredi, 8 h – 18 h. », « Horaires non publiés. » and then `aussi`. */
  horaires: string
  /** What the number reaches for another need, where nobody publishes the hours of the line itself. */
  aussi: string[]
  /** « si vous n’avez pas de médecin traitant »; null when no document says it. */
  pour: string | null
  /** « un renouvellement d’ordonnance. »; a vital emergency apart, which every item tells. */
  pasPour: string | null
  /** « d’abord votre médecin »: what comes before the call, in a few words. */
  avant: string[]
  /** The latest document that gives the number. */
  source: Source | undefined
}

/** The kit of `commune` on the site at `site` (origin), told on the day `today` (AAAA-MM-JJ). */
export function kitDe(dataset: Dataset, commune: Commune, today: string, site: URL): Kit {
  const reponse = repondre(dataset, commune)
  const etape = etapePrincipale(reponse)
  const plaque = plaqueDe(reponse)
  const { ligne, organisation } = etape
  const source = ligne ? mostRecent(documentsDuNumero(ligne, dataset.sources)) : undefined
  const aussi = ligneDesHoraires(etape) ? [] : autresBesoins(etape)
  const lue = source?.publieLe ?? source?.consulteLe ?? today
  return {
    commune,
    reponse,
    plaque,
    numero: formatNumero(plaque.numero),
    certitude: reponse.certitude,
    ligne:
      ligne && organisation
        ? {
            service: ligne.nom ?? organisation.nom,
            cout: formatCoutLigne(ligne),
            horaires: ligneDesHoraires(etape)
              ? `Horaires\u00a0: ${horairesDe(etape)}.`
              : [`${capitalise(horairesDe(etape))}.`, ...aussi].join(' '),
            aussi,
            pour: formatPour(ligne, organisation),
            pasPour: formatPasPour({ pasPour: ligne.pasPour.filter(({ motif }) => motif !== 'urgenceVitale') }),
            avant: [...new Set(lignesSansRendezVous(etape).flatMap(formatAvantAppelBref))],
            source,
          }
        : null,
    reserve: reserveDuKit(reponse.certitude, ligne !== null, ligne?.statut === 'conteste'),
    date: dateEnClair(source, today),
    dateCourte: lue.split('-').toReversed().join('/'),
    luLe: source?.consulteLe ?? lectureDuQuinze(dataset, reponse, today),
    verifierApres: verifierApres(source, today),
    adresse: new URL(cheminCourt(commune.codeInsee), site).href,
  }
}

/** What is not sure, as the town hall itself may say it: « notre commune ». */
function reserveDuKit(certitude: Certitude, avecLigne: boolean, conteste: boolean): Kit['reserve'] {
  const reserves = [conteste ? NON_CONFIRME : null, avecLigne ? AVEC_LIGNE[certitude] : SANS_LIGNE[certitude]]
  const dites = reserves.filter((une) => une !== null)
  if (dites.length === 0) return null
  return {
    bref: dites.map(({ bref }) => bref).join(', '),
    mot: dites.map(({ mot }) => mot).join(', '),
    phrase: dites.map(({ phrase }) => phrase).join(' '),
  }
}

const NON_CONFIRME: Reserve = {
  bref: 'non confirmé',
  mot: 'non confirmé',
  phrase: 'Ce numéro n’est pas confirmé.',
}
const DU_DEPARTEMENT: Reserve = {
  bref: 'département',
  mot: 'numéro du département',
  phrase: 'Ce numéro vaut pour tout le département.',
}
const INCONNU: Reserve = {
  bref: 'aucun numéro local connu',
  mot: 'aucun numéro local connu',
  phrase: 'Aucun numéro plus local n’est connu à ce jour. Cela ne veut pas dire qu’il n’y en a pas.',
}

const AVEC_LIGNE: Record<Certitude, Reserve | null> = {
  publie: null,
  probable: {
    bref: 'probable',
    mot: 'service probable',
    phrase: 'Service probable\u00a0: aucun document ne dit qu’il reçoit notre commune.',
  },
  departement: DU_DEPARTEMENT,
  possible: {
    ...DU_DEPARTEMENT,
    phrase: `${DU_DEPARTEMENT.phrase} Un service plus proche reçoit peut-être notre commune\u00a0: rien ne l’établit à ce jour.`,
  },
  inconnue: INCONNU,
}

const SANS_LIGNE: Record<Certitude, Reserve | null> = {
  ...AVEC_LIGNE,
  possible: {
    bref: 'aucun numéro local établi',
    mot: 'aucun numéro local établi',
    phrase: 'Un service plus proche reçoit peut-être notre commune\u00a0: rien ne l’établit à ce jour.',
  },
}

function lectureDuQuinze({ sources }: Dataset, { urgence }: Reponse, today: string): string {
  const lectures = urgence.flatMap((numero) => documentsDe(numero.source, sources)).map(({ consulteLe }) => consulteLe)
  return lectures.sort().at(-1) ?? today
}

function dateEnClair(source: Source | undefined, today: string): string {
  if (!source) return `information du ${formatDate(today)}`
  if (!source.publieLe) return `numéro lu le ${formatDate(source.consulteLe)} dans un document sans date`
  return `numéro ${publicationEnClair(source, source.publieLe)}`
}
