/** Whom to call while a line is closed: the next step of the answer, in the order of the policy. */
import { fermeturesNonFinies, type FermetureDite, type Jours } from './fermeture-en-clair.ts'
import { partagerEtapes, type Etape, type Reponse } from './etape.ts'
import { fermeturesDe } from './reponse-en-clair.ts'
import { forceDite } from './territoire.ts'

export interface Relais {
  /** « À appeler pendant cette fermeture : SAS du Loiret » */
  phrase: string
  numero: string
}

export interface FermetureRelayee extends FermetureDite {
  relais: Relais | null
}

/** Closures of the number on the plate, those over at `today` left out, each with who stands in for it. */
export function fermeturesRelayees(reponse: Reponse, today: string): FermetureRelayee[] {
  const { principale, suite } = partagerEtapes(reponse)
  return fermeturesNonFinies(fermeturesDe(principale), today).map((une) => ({ ...une, relais: relaisDe(une, suite) }))
}

/** The first step that no closure of its own touches on those days. */
function relaisDe({ du, au }: Jours, suite: readonly Etape[]): Relais | null {
  const libre = suite.find((etape) => !fermeturesDe(etape).some((sienne) => sienne.du <= au && du <= sienne.au))
  if (!libre?.numero) return null
  return { phrase: quiAppeler(libre), numero: libre.numero }
}

function quiAppeler({ role, ligne, organisation, lien }: Etape): string {
  const nom = ligne?.nom ?? organisation?.nom
  if (!nom) return 'Pendant cette fermeture, appelez votre médecin traitant. S’il ne peut pas vous recevoir, le Samu.'
  if (role === 'possible') return `À essayer pendant cette fermeture, peut-être pour votre commune\u00a0: ${nom}`
  const probable = lien && forceDite(lien) === 'deduit' ? ', service probable pour votre commune' : ''
  if (ligne?.statut === 'conteste')
    return `À essayer pendant cette fermeture, numéro non confirmé${probable}\u00a0: ${nom}`
  if (probable) return `À essayer pendant cette fermeture${probable}\u00a0: ${nom}`
  return `À appeler pendant cette fermeture\u00a0: ${nom}`
}
