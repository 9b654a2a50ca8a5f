/** What is said of the other lines on the number of a step: their hours, their need, and what no document says. */
import type { Dataset } from './dataset.ts'
import { formatAvantAppel, formatHorairesLigne, LIBELLES_USAGE } from './ligne-en-clair.ts'
import type { Ligne } from './ligne.ts'
import { isNumeroCourt } from './numero.ts'
import type { Organisation } from './organisation.ts'
import { ligneDesHoraires, type Etape, type MemeNumero } from './etape.ts'
import { repondreDepartement } from './reponse.ts'
import { forceDite } from './territoire.ts'

export const HORS_HEURES = 'En dehors de ces horaires, nous ne savons pas si ce numéro répond.'

/** « horaires publiés pour le SAS du Loiret » */
export function horairesPour(autre: MemeNumero): string {
  return `horaires publiés pour ${pourQui(autre)}`
}

/** The other line that lends its hours to the line of this step; null where its own are known, or none are. */
export function preteurDesHoraires(etape: Pick<Etape, 'ligne' | 'memeNumero'>): MemeNumero | null {
  const montrees = ligneDesHoraires(etape)
  return etape.memeNumero.find(({ ligne }) => ligne === montrees) ?? null
}

/** The same for a line as its own page shows it, of no commune: who lends is another line, of the whole département. */
export function preteurDuDepartement(dataset: Dataset, ligne: Ligne, organisation: Organisation): MemeNumero | null {
  const memeNumero = organisation.departements
    .flatMap((code) => repondreDepartement(dataset, code).etapes)
    .filter(({ numero }) => numero === ligne.numero)
    .flatMap(({ ligne: leur, organisation: service, lien, memeNumero: autres }) => [
      ...(leur && service ? [{ ligne: leur, organisation: service, lien }] : []),
      ...autres,
    ])
    .filter((autre) => autre.ligne.id !== ligne.id)
  return preteurDesHoraires({ ligne, memeNumero })
}

/** « horaires publiés pour le SAS du Loiret », where no document gives any for the line of the step itself. */
export function horairesDAutrui(etape: Etape): string | null {
  const autre = preteurDesHoraires(etape)
  return autre && horairesPour(autre)
}

/** The need, where it is another one; else the service. */
function pourQui({ ligne, organisation }: MemeNumero): string {
  if (ligne.usage === 'garde') return 'la garde'
  if (ligne.usage !== 'soinsNonProgrammes') return LIBELLES_USAGE[ligne.usage].toLowerCase()
  if (ligne.nom || organisation.type !== 'sas') return `«\u00a0${ligne.nom ?? organisation.nom}\u00a0»`
  return `le ${organisation.nomCourt ?? organisation.nom}`
}

/**
 * Whether the number may answer out of the hours that this line publishes: a short number is one all over the country,
 * and the service that answers it by day tells nothing of the duty of the night. A duty line on it tells that.
 */
export function isPartageHorsHeures(ligne: Ligne, { memeNumero }: Pick<Etape, 'memeNumero'>): boolean {
  const lignes = [ligne, ...memeNumero.map((autre) => autre.ligne)]
  return isNumeroCourt(ligne.numero) && !lignes.some(({ usage }) => usage === 'garde')
}

/** Whether nobody knows if the number answers out of the hours shown: they are another line’s, or do not tell all. */
export function isMuetHorsHeures(etape: Etape): boolean {
  const { ligne } = etape
  const montrees = ligneDesHoraires(etape)
  if (!ligne || !montrees || montrees.horaires?.osm === '24/7') return false
  return montrees !== ligne || isPartageHorsHeures(ligne, etape)
}

const LIENS = { publie: '', deduit: ', probable pour votre commune', possible: ', peut-être pour votre commune' }

/**
 * « Même numéro : CPTS du Rien, peut-être pour votre commune. Appelez d’abord votre médecin traitant. »; « Même numéro : Garde
 * du Rien (quand les cabinets sont fermés), tous les jours, 20 h – 8 h. » None of a line without a link that answers the same need.
 */
export function formatMemeNumero(autre: MemeNumero, etape: Etape): string[] {
  const { ligne, lien } = autre
  if (!lien && !isAutreUsage(autre, etape)) return []
  const horaires = ligne.horaires && isAutreUsage(autre, etape)
  const service = [
    `Même numéro${serviceEnClair(autre, etape)}`,
    lien ? LIENS[forceDite(lien)] : '',
    horaires ? `, ${formatHorairesLigne(ligne)}` : '',
  ].join('')
  return [[`${service}.`, ...formatAvantAppel(ligne)].join(' ')]
}

/** « : Garde du Rien (quand les cabinets sont fermés) »; « quand les cabinets sont fermés » where its name stands above the number. */
function serviceEnClair({ ligne, organisation }: MemeNumero, etape: Etape): string {
  const nom = ligne.nom ?? organisation.nom
  if (ligne.usage === 'soinsNonProgrammes') return `\u00a0: ${nom}`
  const besoin = LIBELLES_USAGE[ligne.usage].toLowerCase()
  if (nom !== (etape.ligne?.nom ?? etape.organisation?.nom)) return `\u00a0: ${nom} (${besoin})`
  return ligne.usage === 'garde' ? ` ${besoin}` : ` pour ${besoin}`
}

function isAutreUsage(autre: MemeNumero, { ligne }: Etape): boolean {
  return autre.ligne.usage !== (ligne?.usage ?? 'soinsNonProgrammes')
}

/** What the number of a step also reaches, for another need. */
export function autresBesoins(etape: Etape): string[] {
  return etape.memeNumero
    .filter((autre) => isAutreUsage(autre, etape))
    .flatMap((autre) => formatMemeNumero(autre, etape))
}

/** The same, after what nobody knows of its hours. */
export function aSavoirDuNumero(etape: Etape): string[] {
  return [...(isMuetHorsHeures(etape) ? [HORS_HEURES] : []), ...autresBesoins(etape)]
}
