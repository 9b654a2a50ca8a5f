/**
 * What the wizard concludes: the steps of repondre, in its order, less those that refuse this person, and those that
 * surely do not answer at this hour told for later. No rank is decided here but by the clock.
 */
import type { HeureLocale } from '../heure.ts'
import { isHeureDeGarde, type Etat } from '../ouverture.ts'
import type { Dossier } from './dossier.ts'
import type { Guichet } from './guichet.ts'
import { accepte, profilDe, type Profil } from './eligibilite.ts'
import type { NomConseil, Reponses } from './graph.ts'
import { compareEtats, etatDuNumero, mayAnswer } from './service.ts'

/** When the question is asked: the hour of the place, and the public holidays around it (AAAA-MM-JJ). */
export interface Moment {
  heure: HeureLocale
  feries: ReadonlySet<string>
}

/** One number to dial, with what is known of it at that moment. */
export interface Appel {
  guichet: Guichet
  etat: Etat
}

export interface Conclusion {
  /** One’s own doctor comes before any number. */
  medecinDAbord: boolean
  /** The number to dial now; null where the advice gives none of ours. */
  principal: Appel | null
  /** Who else may answer now, in order. */
  ensuite: Appel[]
  /** Who may answer at this hour, but nobody knows, then who surely does not. */
  plusTard: Appel[]
}

/** Not asked: lines say who may call, and the person judges. */
const SANS_CONDITION: Profil = { medecin: null, residence: null }

const AUCUN: Conclusion = { medecinDAbord: false, principal: null, ensuite: [], plusTard: [] }

/** Pure: the clock is an argument. `dossier` is that of the place where the person is. */
export function conclure(conseil: NomConseil, reponses: Reponses, dossier: Dossier, moment: Moment): Conclusion {
  switch (conseil) {
    case 'ligne':
    case 'de-passage':
      return repartir(dossier.guichets, profilDe(reponses), moment)
    case 'medecin-d-abord':
      return { ...repartir(dossier.guichets, profilDe(reponses), moment), medecinDAbord: true }
    case 'entorse-ou-mal-de-dos':
      return { ...repartir(avec('kinesitherapeute', dossier), SANS_CONDITION, moment), medecinDAbord: true }
    case 'dents':
      return pourLesDents(dossier, moment)
    case 'suivi':
      return pourUnMedecinTraitant(dossier, moment)
    default:
      return AUCUN
  }
}

/** The lines that also give this care come first; never one whose link is only possible. */
function avec(soin: string, { guichets }: Dossier): Guichet[] {
  const donne = ({ soins, certain }: Guichet) => certain && soins.includes(soin)
  return [...guichets.filter(donne), ...guichets.filter((guichet) => !donne(guichet))]
}

function repartir(guichets: readonly Guichet[], profil: Profil, moment: Moment): Conclusion {
  return selonLHeure(gardeAvantLeDoute(guichets), profil, moment)
}

/** `guichets` in the order in which they are tried: those that answer now, then the others. */
function selonLHeure(guichets: readonly Guichet[], profil: Profil, moment: Moment): Conclusion {
  const appels = guichets
    .filter(({ acces }) => acces.some((pour) => accepte(pour, profil)))
    .map((guichet) => appeler(guichet, moment))
  const { heure, feries } = moment
  const garde = isHeureDeGarde(heure, feries)
  const [aEssayer, autres] = partition(appels, ({ guichet }) => mayAnswer(guichet.services, garde, heure, feries))
  const [principal = null, ...ensuite] = certainFirst(onceEach(aEssayer))
  const plusTard = autres.toSorted((a, b) => compareEtats(a.etat, b.etat))
  return withoutRepeats({ ...AUCUN, principal, ensuite, plusTard })
}

function partition(appels: readonly Appel[], choisir: (appel: Appel) => boolean): [Appel[], Appel[]] {
  return [appels.filter(choisir), appels.filter((appel) => !choisir(appel))]
}

/** A number that answers now is not told for later: the 15 is never closed. */
function withoutRepeats(conclusion: Conclusion): Conclusion {
  const { principal, ensuite, plusTard } = conclusion
  const dits = new Set([principal, ...ensuite].map((appel) => appel?.guichet.numero))
  return { ...conclusion, plusTard: plusTard.filter(({ guichet }) => !dits.has(guichet.numero)) }
}

/** A dentist on duty and a line may share a number: one call. */
function onceEach(appels: readonly Appel[]): Appel[] {
  const parNumero = Map.groupBy(appels, ({ guichet }) => guichet.numero)
  return [...parNumero.values()].flatMap(([premier]) => premier ?? [])
}

/** A line that may be that of the place never leads: at an hour when no sure one answers, the 15 does. */
function certainFirst(appels: readonly Appel[]): readonly Appel[] {
  const tete = appels.find(({ guichet }) => guichet.certain)
  return tete ? [tete, ...appels.filter((appel) => appel !== tete)] : appels
}

/**
 * A duty line that serves the place and that nobody contests is tried before the 15, which stays for what cannot wait, and
 * before the lines that are contested or only possible.
 */
function gardeAvantLeDoute(guichets: readonly Guichet[]): Guichet[] {
  const gardes = guichets.filter(({ garde, conteste, certain }) => garde && !conteste && certain)
  const autres = guichets.filter((guichet) => !gardes.includes(guichet))
  const place = autres.findIndex(({ role, conteste, certain }) => role === 'samu' || conteste || !certain)
  return autres.toSpliced(place < 0 ? autres.length : place, 0, ...gardes)
}

function appeler(guichet: Guichet, { heure, feries }: Moment): Appel {
  return { guichet, etat: etatDuNumero(guichet.services, heure, feries) }
}

/** Nothing that cannot wait: a line that finds a médecin traitant is told open or closed, the latter for later. */
function pourUnMedecinTraitant({ recherche }: Dossier, moment: Moment): Conclusion {
  const appels = recherche.map((guichet) => appeler(guichet, moment))
  return {
    ...AUCUN,
    medecinDAbord: true,
    ensuite: appels.filter(({ etat }) => etat !== 'ferme'),
    plusTard: appels.filter(({ etat }) => etat === 'ferme'),
  }
}

/** On Sundays and public holidays the duty of dentists; else one’s own dentist, and the 15 for what cannot wait. */
function pourLesDents({ guichets, gardeDentaire }: Dossier, moment: Moment): Conclusion {
  const dentistes = guichets.filter(({ soins, certain }) => certain && soins.includes('dentiste'))
  const samu = guichets.filter(({ role }) => role === 'samu').map((guichet) => appeler(guichet, moment))
  const connus = [...(gardeDentaire?.guichet ? [gardeDentaire.guichet] : []), ...dentistes]
  const { principal, ensuite, plusTard } = selonLHeure(connus, SANS_CONDITION, moment)
  const secours = samu.filter(({ guichet }) => guichet.numero !== principal?.guichet.numero)
  return withoutRepeats({ ...AUCUN, principal, ensuite: [...ensuite, ...secours], plusTard })
}
