/** What figures are counted in, and how a number stands before its unit in French. */

/** Singular and plural; an empty word for a number that is read with what it counts. */
export const UNITES = {
  habitants: ['habitant', 'habitants'],
  personnes: ['personne', 'personnes'],
  patients: ['patient', 'patients'],
  medecins: ['médecin', 'médecins'],
  dentistes: ['dentiste', 'dentistes'],
  infirmieres: ['infirmière', 'infirmières'],
  professionnels: ['professionnel de santé', 'professionnels de santé'],
  medecinsPour100000: ['généraliste pour 100\u00a0000 habitants', 'généralistes pour 100\u00a0000 habitants'],
  pointsPour100000: ['point', 'points'],
  pourcent: ['%', '%'],
  appels: ['appel', 'appels'],
  appelsParJour: ['appel par jour', 'appels par jour'],
  consultations: ['consultation', 'consultations'],
  consultationsParAn: ['consultation par an', 'consultations par an'],
  patientsParJour: ['patient par jour', 'patients par jour'],
  creneauxParJour: ['créneau par jour', 'créneaux par jour'],
  creneauxParSemaine: ['créneau par semaine', 'créneaux par semaine'],
  demandes: ['demande', 'demandes'],
  heures: ['heure', 'heures'],
  heuresParJour: ['heure par jour', 'heures par jour'],
  heuresParSemaine: ['heure par semaine', 'heures par semaine'],
  semaines: ['semaine', 'semaines'],
  annees: ['an', 'ans'],
  fois: ['fois', 'fois'],
  euros: ['€', '€'],
  communes: ['commune', 'communes'],
  intercommunalites: ['intercommunalité', 'intercommunalités'],
  departements: ['département', 'départements'],
  lieux: ['lieu', 'lieux'],
  centres: ['centre', 'centres'],
  logements: ['logement', 'logements'],
  dossiers: ['dossier', 'dossiers'],
  lignes: ['numéro', 'numéros'],
  cpts: ['CPTS', 'CPTS'],
  rang: ['(rang)', '(rang)'],
  services: ['service', 'services'],
  km2: ['km²', 'km²'],
  m2: ['m²', 'm²'],
} as const satisfies Record<string, readonly [string, string]>

export type Unite = keyof typeof UNITES

const NOMBRES = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

/** « 12 900 », « 0,34 », its spaces never breaking: U+00A0 everywhere, which every text processor keeps. */
export function formatNombreFr(nombre: number): string {
  return NOMBRES.format(nombre).replace(/\s/g, '\u00a0').replace('-', '−')
}

/** « 12 900 appels », « 1 habitant » ; French takes the plural from two. */
export function formatQuantite(nombre: number, unite: Unite): string {
  return `${formatNombreFr(nombre)}\u00a0${nomUnite(nombre, unite)}`
}

/** « appels », or « appel » under two. */
export function nomUnite(nombre: number, unite: Unite): string {
  return UNITES[unite][Math.abs(nombre) < 2 ? 0 : 1]
}
