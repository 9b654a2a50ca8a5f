/** The answer in the words that a visitor reads: titles, plate, reasons. */
import { formatDateAvecPreposition } from './date.ts'
import {
  formatAvantAppel,
  formatCoutLigne,
  formatHorairesLigne,
  formatObjet,
  LIBELLES_USAGE,
} from './ligne-en-clair.ts'
import { formatCout, formatNumero } from './numero.ts'
import { etapePrincipale, type Etape, type Reponse } from './reponse.ts'
import type { Source } from './source.ts'

const MEDECIN = 'Appelez d’abord votre médecin traitant.'

export interface PlaqueEnClair {
  numero: string
  objet: string
  detail: string
  filet: 'plein' | 'tirets' | 'simple'
  ton: 'plaque' | 'urgent'
  /** What to do before dialling, shown above the number. */
  avant: string[]
}

/** What the plate carries for this answer. */
export function plaqueDe(reponse: Reponse): PlaqueEnClair {
  const etape = etapePrincipale(reponse)
  const { ligne, organisation, numero } = etape
  if (!ligne || !organisation || numero === null) {
    return {
      numero: '15',
      objet: 'Pas de médecin disponible ? Le Samu vous conseille',
      detail: `${formatCout('15')} · 24\u00a0h sur\u00a024, 7\u00a0jours sur\u00a07`,
      filet: 'simple',
      ton: 'urgent',
      avant: [MEDECIN],
    }
  }
  const probable = etape.lien?.rattachement.statut === 'deduit'
  return {
    numero,
    objet: probable
      ? `CPTS probable\u00a0: ${organisation.nomCourt ?? organisation.nom}`
      : formatObjet(ligne, organisation),
    detail: `${formatCoutLigne(ligne)} · ${horairesDe(etape)}`,
    filet: etape.lien === null ? 'simple' : probable ? 'tirets' : 'plein',
    ton: 'plaque',
    avant: formatAvantAppel(ligne),
  }
}

/** Hours of the step, or those of another line on the same number that publishes some. */
export function horairesDe({ ligne, memeNumero }: Pick<Etape, 'ligne' | 'memeNumero'>): string {
  const connue = [ligne, ...memeNumero].find((one) => one?.horaires)
  return formatHorairesLigne(connue ?? {})
}

export interface EtapeEnClair {
  titre: string
  detail: string
  /** Why it comes with caution, if it does. */
  reserve: string | null
}

/** One line of « Si personne ne répond ». */
export function etapeEnClair(etape: Etape, sources: ReadonlyMap<string, Source>): EtapeEnClair {
  const { role, ligne, organisation } = etape
  if (role === 'medecinTraitant')
    return { titre: 'Votre médecin traitant', detail: 'À appeler en premier, si vous en avez un.', reserve: null }
  if (!ligne || !organisation) {
    return {
      titre: 'Samu',
      detail: '24\u00a0h sur\u00a024, si cela ne peut plus attendre. Appel gratuit.',
      reserve: null,
    }
  }
  const nom = ligne.nom ?? organisation.nom
  const usage = ligne.usage === 'soinsNonProgrammes' ? '' : `${LIBELLES_USAGE[ligne.usage]}. `
  return {
    titre: role === 'possible' ? `Peut-être\u00a0: ${nom}` : nom,
    detail: `${usage}${capitalise(horairesDe(etape))}. ${formatCoutLigne(ligne)}.`,
    reserve: reserveDe(etape, sources),
  }
}

function reserveDe({ ligne, role, lien }: Etape, sources: ReadonlyMap<string, Source>): string | null {
  if (ligne?.statut === 'conteste') {
    const id = typeof ligne.source === 'string' ? ligne.source : ligne.source[0]
    const date = id ? sources.get(id)?.publieLe : undefined
    const publie = date ? `Numéro publié ${formatDateAvecPreposition(date)}, non confirmé. ` : 'Numéro non confirmé. '
    return `${publie}${ligne.raison ?? ''}`
  }
  if (lien && lien.rattachement.statut !== 'publie' && role !== 'ligne') return lien.rattachement.raison
  return null
}

export interface CertitudeEnClair {
  /** Warned of, or said quietly. */
  ton: 'note' | 'doux'
  terme: string
  texte: string
  /** Where the page of method explains the word. */
  lien: string
}

const PREUVES = {
  liste: 'Un document nomme cette commune parmi celles que ce service reçoit.',
  ligne: 'Un document publie cette ligne pour cette ville.',
  centre: 'Un lieu de soins de ce service se trouve dans la commune.',
  siege: 'Le siège de ce service se trouve dans la commune.',
}

/** How sure we are that the first number is the right one for this place, and why. */
export function certitudeEnClair(reponse: Reponse): CertitudeEnClair {
  const rattachement = etapePrincipale(reponse).lien?.rattachement
  if (rattachement?.statut === 'publie') {
    return { ton: 'doux', terme: 'Lien publié', texte: PREUVES[rattachement.preuve], lien: '/methode/' }
  }
  if (rattachement) return { ton: 'note', terme: 'Probable', texte: rattachement.raison, lien: '/methode/#probable' }
  if (reponse.certitude === 'possible') {
    return {
      ton: 'note',
      terme: 'À savoir',
      texte:
        'Nous ne savons pas quel service de proximité reçoit les habitants d’ici. Nous donnons d’abord le numéro le plus sûr, puis les lignes possibles.',
      lien: '/methode/#possible',
    }
  }
  return {
    ton: 'doux',
    terme: 'À savoir',
    texte: 'Nous ne connaissons pas de numéro plus local. Cela ne veut pas dire qu’il n’y en a pas.',
    lien: '/methode/',
  }
}

/** What the end of a suggestion line says: the number, or what stands for it. */
export function resumeReponse(reponse: Reponse): string {
  const etape = etapePrincipale(reponse)
  if (etape.role === 'samu') return `Votre médecin, puis le\u00a015`
  const numero = formatNumero(etape.numero ?? '')
  return etape.lien?.rattachement.statut === 'deduit' ? `${numero} (probable)` : numero
}

/** One sentence for a search engine and for the first line read aloud. */
export function descriptionDe(reponse: Reponse, lieu: string): string {
  const etape = etapePrincipale(reponse)
  if (etape.role === 'samu') {
    return `${lieu} : un soin qui ne peut pas attendre ? Appelez votre médecin traitant. S’il ne peut pas vous recevoir, appelez le 15.`
  }
  const { organisation, lien } = etape
  const probable = lien?.rattachement.statut === 'deduit' ? ' (CPTS probable)' : ''
  return `${lieu} : pour voir un médecin rapidement sans urgence vitale, appelez le ${formatNumero(etape.numero ?? '')}, ${organisation?.nom ?? ''}${probable}. Horaires, conditions et source.`
}

function capitalise(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}
