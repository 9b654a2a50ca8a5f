/** A line among those that share a number: whether it answers at an hour, and what the number then is. Safe for a browser. */
import type { Jours } from '../fermeture-en-clair.ts'
import type { HeureLocale } from '../heure.ts'
import { etatA, type Creneaux, type Etat } from '../ouverture.ts'

export interface Service {
  usage: 'soinsNonProgrammes' | 'garde' | 'autre'
  /** « horaires publiés pour le SAS du Loiret »; null for the line that the number is given for. */
  autrui: string | null
  creneaux: Creneaux | null
  /** Days to come, or of today, on which nobody answers. */
  fermetures: Jours[]
  /** Whether the number may answer out of its hours: they do not tell all that it does. */
  muetHorsHeures: boolean
}

/** What its schedule says: open, closed, or nobody knows. */
export function etatPublie({ creneaux, fermetures }: Service, heure: HeureLocale, feries: ReadonlySet<string>): Etat {
  return etatA(creneaux, heure, feries, fermetures)
}

const RANGS: Record<Etat, number> = { ouvert: 0, inconnu: 1, ferme: 2 }

/** The best of its lines: a number is closed only when each of them surely is, by its own hours. */
export function etatDuNumero(services: readonly Service[], heure: HeureLocale, feries: ReadonlySet<string>): Etat {
  return services
    .map((service) => etatDe(service, heure, feries))
    .reduce((un, autre) => (compareEtats(un, autre) > 0 ? autre : un))
}

/** Out of hours that do not tell all, nobody knows; a closure is one all the same. */
function etatDe(service: Service, heure: HeureLocale, feries: ReadonlySet<string>): Etat {
  const publie = etatPublie(service, heure, feries)
  const muet =
    service.muetHorsHeures && publie === 'ferme' && etatA(null, heure, feries, service.fermetures) === 'inconnu'
  return muet ? 'inconnu' : publie
}

/** -1 when the first comes before the second: who answers, who may, who does not. */
export function compareEtats(un: Etat, autre: Etat): number {
  return RANGS[un] - RANGS[autre]
}

/**
 * Open, or not known and worth a try. Where hours are not known, a line for the day is tried by day, a duty line
 * out of hours (Code de la santé publique, R. 6315-1): a stranger is not rung at night on a guess. Nor is a number whose
 * other line for the same need is out of its hours: that it answers is too thin a guess to come before who surely does.
 */
export function mayAnswer(
  services: readonly Service[],
  heureDeGarde: boolean,
  heure: HeureLocale,
  feries: ReadonlySet<string>,
): boolean {
  const etats = services.map((service) => ({ usage: service.usage, etat: etatPublie(service, heure, feries) }))
  if (etats.some(({ etat }) => etat === 'ouvert')) return true
  const alors = etats.filter(({ usage }) => usage === (heureDeGarde ? 'garde' : 'soinsNonProgrammes'))
  return alors.some(({ etat }) => etat === 'inconnu') && !alors.some(({ etat }) => etat === 'ferme')
}
