/** How sure the answer is, in the words that a visitor reads, and why. */
import { partagerEtapes, type Reponse } from './etape.ts'
import { forceDite, type Rattachement } from './territoire.ts'

export interface CertitudeEnClair {
  /** Warned of, or said quietly. */
  ton: 'note' | 'doux'
  terme: string
  texte: string
  /** Where the page of method explains the word. */
  lien: string
  /** What that link says: nothing is « known » of what is not. */
  invite: 'Comment nous le savons' | 'Notre méthode'
}

const PREUVES = {
  liste: 'Un document nomme cette commune parmi celles que ce service reçoit.',
  ligne: 'Un document publie cette ligne pour cette ville.',
  centre: 'Un document situe dans la commune un lieu de soins de ce service.',
  siege: 'Un document situe dans la commune le siège de ce service.',
}

/** What ties a commune to a service: what the document shows, or why we think so. */
export function preuveEnClair(rattachement: Rattachement): string {
  return rattachement.statut === 'publie' ? PREUVES[rattachement.preuve] : rattachement.raison
}

/** How sure we are that the first number is the right one for this place, and why. */
export function certitudeEnClair(reponse: Reponse): CertitudeEnClair {
  const { principale, suite } = partagerEtapes(reponse)
  const { lien, ligne } = principale
  const su = { terme: 'À savoir', invite: 'Comment nous le savons' } as const
  const inconnu = { ton: 'doux', terme: 'À savoir', invite: 'Notre méthode' } as const
  if (lien && forceDite(lien) === 'publie') {
    // Above it stands a number that is not confirmed, which the word must not seem to vouch for.
    const terme = ligne?.statut === 'conteste' ? su.terme : 'Publié'
    return { ...su, ton: 'doux', terme, texte: preuveEnClair(lien.rattachement), lien: '/methode/#publie' }
  }
  if (lien && forceDite(lien) === 'deduit') {
    const texte = preuveEnClair(lien.rattachement)
    return { ...su, ton: 'note', terme: 'Probable', texte, lien: '/methode/#probable' }
  }
  const partage = principale.memeNumero.find((autre) => autre.lien && forceDite(autre.lien) === 'deduit')
  if (partage?.lien) {
    return {
      ...su,
      ton: 'doux',
      texte: `Ce même numéro est aussi celui d’un service probable pour votre commune\u00a0: ${partage.organisation.nom}. ${preuveEnClair(partage.lien.rattachement)}`,
      lien: '/methode/#probable',
    }
  }
  if (reponse.certitude === 'possible') {
    return {
      ...inconnu,
      ton: 'note',
      texte: `Nous ne savons pas quel service de proximité reçoit les habitants d’ici. Nous donnons d’abord le numéro le plus sûr, puis ${suite.filter(({ role }) => role === 'possible').length > 1 ? 'les lignes possibles' : 'la ligne possible'}.`,
      lien: '/methode/#possible',
    }
  }
  if (reponse.portee === 'departement') {
    return reponse.certitude === 'departement'
      ? { ...su, ton: 'doux', texte: 'Ce numéro vaut pour tout le département.', lien: '/methode/' }
      : {
          ...inconnu,
          texte:
            'Nous ne connaissons pas de numéro qui vaille pour tout ce département. Cela ne veut pas dire qu’il n’y en a pas.',
          lien: '/methode/#nous-ne-savons-pas',
        }
  }
  return {
    ...inconnu,
    texte: 'Nous ne connaissons pas de numéro plus local. Cela ne veut pas dire qu’il n’y en a pas.',
    lien: '/methode/#nous-ne-savons-pas',
  }
}
