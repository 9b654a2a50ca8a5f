/** The rules of a line in the words that a visitor reads. */
import { MEDECIN, PASSAGE, TERRITOIRE, TOUS, type Condition } from './condition.ts'
import { horairesActuelsEnClair, horairesEnClair } from './horaires-osm.ts'
import type { Ligne } from './ligne.ts'
import { formatDate } from './calendrier.ts'
import { formatCout, formatNumero } from './numero.ts'
import type { Organisation } from './organisation.ts'

export const CONDITIONS: Record<Condition, string> = {
  sansMedecinTraitant: 'si vous n’avez pas de médecin traitant',
  medecinTraitantIndisponible: 'si votre médecin traitant ne peut pas vous recevoir',
  habitantTerritoire: 'si vous habitez ce secteur',
  travailTerritoire: 'si vous y travaillez',
  dePassage: 'si vous êtes de passage',
  toutPublic: 'quelle que soit votre situation',
}

export const MOTIFS_EXCLUS: Record<Exclude<Ligne['pasPour'][number]['motif'], 'urgenceVitale'>, string> = {
  renouvellementOrdonnance: 'un renouvellement d’ordonnance',
  certificatMedical: 'un certificat médical',
  arretTravail: 'un arrêt de travail',
  suiviMaladieChronique: 'le suivi d’une maladie chronique',
  changementMedecinTraitant: 'un changement de médecin traitant',
}

export const GESTES: Record<Ligne['avantAppel'][number]['geste'], string> = {
  appelerMedecinTraitant: 'Appelez d’abord votre médecin traitant.',
  formulaireEnLigne: 'Remplissez d’abord le formulaire, en ligne ou en mairie.',
}

/** The same in a few words, before « puis le 01 99 00 00 01 ». */
const GESTES_BREFS: Record<Ligne['avantAppel'][number]['geste'], string> = {
  appelerMedecinTraitant: 'd’abord votre médecin',
  formulaireEnLigne: 'd’abord le formulaire',
}

export const QUI_REPOND: Record<NonNullable<Ligne['repond']>['qui'], string> = {
  telesecretariat: 'un secrétariat médical à distance, qui vous cherche un rendez-vous',
  secretariatMedical: 'un secrétariat médical, qui vous cherche un rendez-vous',
  serviceAccesAuxSoins: 'le service d’accès aux soins, qui vous conseille ou cherche un rendez-vous',
  medecinRegulateur: 'un médecin, qui vous conseille et vous oriente',
  samu: 'le Samu, qui vous conseille et vous oriente',
  infirmiers: 'des infirmiers, qui cherchent un médecin disponible',
  assistantMedical: 'un assistant médical, qui vous aide à trouver un médecin',
}

export const FORMES: Record<NonNullable<Ligne['forme']>['type'], string> = {
  teleconsultation: 'Une consultation à distance, par vidéo\u00a0: pas de rendez-vous en cabinet.',
  conseil: 'Un conseil par téléphone.',
}

export const SOINS: Record<Ligne['aussi'][number]['soin'], string> = {
  kinesitherapeute: 'un kinésithérapeute',
  dentiste: 'un dentiste',
  infirmier: 'un infirmier',
}

const MOTIFS_SOINS: Record<Ligne['aussi'][number]['seulement'][number], string> = {
  entorseSimple: 'une entorse simple',
  lombalgieSimple: 'un mal de dos simple (lombalgie)',
}

/** What the line is for when it is not a doctor soon. */
export const LIBELLES_USAGE: Record<Ligne['usage'], string> = {
  soinsNonProgrammes: 'Voir un médecin rapidement',
  rendezVous: 'Prendre rendez-vous',
  rechercheMedecinTraitant: 'Trouver un médecin traitant',
  urgencesDentaires: 'Urgences dentaires',
  garde: 'Quand les cabinets sont fermés',
}

export const LIBELLES_STATUT: Record<Ligne['statut'], string> = {
  confirme: 'confirmé',
  publie: 'publié',
  conteste: 'non confirmé',
  remplace: 'remplacé',
  suspendu: 'suspendu',
  retire: 'retiré',
}

/** « a, b ou c » */
export function enumerer(parts: readonly string[], mot: 'et' | 'ou'): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${mot} ${parts.at(-1)}`
}

/**
 * « si vous habitez ce secteur, et si vous n’avez pas de médecin traitant, ou s’il ne peut pas vous recevoir », or null when
 * unknown. The joining words say what `accepte` does: « et » of the two families, « ou » of all else.
 */
export function formatPour(
  { pour }: Pick<Ligne, 'pour'>,
  { territoire }: Pick<Organisation, 'territoire'>,
): string | null {
  const conditions = pour.map(({ condition }) => condition)
  if (conditions.includes(TOUS)) return CONDITIONS[TOUS]
  const annonce = territoire.annonces.find(({ communes }) => communes)?.communes
  const habitant = annonce ? `si vous habitez l’une des ${annonce} communes du secteur` : CONDITIONS.habitantTerritoire
  const lieux = conditions
    .filter((condition) => TERRITOIRE.includes(condition))
    .map((condition) => (condition === 'habitantTerritoire' ? habitant : CONDITIONS[condition]))
  const siens = [lieux.join(' ou '), formatBesoins(conditions)].filter(Boolean).join(', et ')
  return [siens, conditions.includes(PASSAGE) ? CONDITIONS[PASSAGE] : ''].filter(Boolean).join(', ou ') || null
}

/** The two conditions on the médecin traitant, told together, name it once. */
function formatBesoins(conditions: readonly Condition[]): string {
  const besoins = conditions.filter((condition) => MEDECIN.includes(condition))
  return besoins
    .map((condition, place) =>
      condition === 'medecinTraitantIndisponible' && besoins[place - 1] === 'sansMedecinTraitant'
        ? 's’il ne peut pas vous recevoir'
        : CONDITIONS[condition],
    )
    .join(', ou ')
}

/** « un renouvellement d’ordonnance ou un certificat médical. Urgence vitale : appelez le 15. », or null when unknown. */
export function formatPasPour({ pasPour }: Pick<Ligne, 'pasPour'>): string | null {
  const motifs = pasPour.flatMap(({ motif }) => (motif === 'urgenceVitale' ? [] : [MOTIFS_EXCLUS[motif]]))
  const vitale = motifs.length < pasPour.length
  if (motifs.length === 0) return vitale ? 'une urgence vitale\u00a0: appelez le\u00a015.' : null
  return `${enumerer(motifs, 'ou')}.${vitale ? ' Urgence vitale\u00a0: appelez le\u00a015.' : ''}`
}

/** « Appelez d’abord votre médecin traitant. »: sentences, in the order in which they are done. */
export function formatAvantAppel({ avantAppel }: Pick<Ligne, 'avantAppel'>): string[] {
  return avantAppel.map(({ geste }) => GESTES[geste])
}

/** The same before « puis le 01 99 00 00 01 »: « d’abord votre médecin ». */
export function formatAvantAppelBref({ avantAppel }: Pick<Ligne, 'avantAppel'>): string[] {
  return avantAppel.map(({ geste }) => GESTES_BREFS[geste])
}

/** « un médecin, qui vous conseille et vous oriente », or null when unknown. */
export function formatRepond({ repond }: Pick<Ligne, 'repond'>): string | null {
  return repond ? QUI_REPOND[repond.qui] : null
}

/** What the caller gets when it is no visit, in a sentence; null for a visit. */
export function formatForme({ forme }: Pick<Ligne, 'forme'>): string | null {
  return forme ? FORMES[forme.type] : null
}

/** « un kinésithérapeute, seulement pour une entorse simple ou un mal de dos simple » */
export function formatAussi({ aussi }: Pick<Ligne, 'aussi'>): string[] {
  return aussi.map(({ soin, seulement }) => {
    const motifs = enumerer(
      seulement.map((motif) => MOTIFS_SOINS[motif]),
      'ou',
    )
    return motifs ? `${SOINS[soin]}, seulement pour ${motifs}` : SOINS[soin]
  })
}

/** « sous 48 h », « sous 24 à 48 h », or null. */
export function formatDelai({ delai }: Pick<Ligne, 'delai'>): string | null {
  if (!delai) return null
  return `sous ${delai.heuresMin ? `${delai.heuresMin} à ` : ''}${delai.heuresMax}\u00a0h`
}

/** « Appel gratuit », or the price as its source gives it. */
export function formatCoutLigne({ numero, tarif }: Pick<Ligne, 'numero' | 'tarif'>): string {
  return tarif?.texte ?? formatCout(numero)
}

/** « 8 h – 18 h, jours non précisés », « du lundi au vendredi, 8 h – 18 h ; jours fériés non précisés », or « horaires non publiés ». */
export function formatHorairesLigne({ horaires }: Pick<Ligne, 'horaires'>): string {
  return horaires ? horairesActuelsEnClair(horaires) : 'horaires non publiés'
}

/** What the line is for when it is not a doctor soon; null where its name already says it. */
export function formatUsage(
  { nom, usage }: Pick<Ligne, 'nom' | 'usage'>,
  organisation: Pick<Organisation, 'nom'>,
): string | null {
  const libelle = LIBELLES_USAGE[usage]
  return usage === 'soinsNonProgrammes' || (nom ?? organisation.nom).startsWith(libelle) ? null : libelle
}

/** What the plate says above the number. */
export function formatObjet(ligne: Ligne, organisation: Pick<Organisation, 'nom'>): string {
  const nom = ligne.nom ?? organisation.nom
  const usage = formatUsage(ligne, organisation)
  if (usage) return `${usage}, ${nom}`
  const delai = ligne.usage === 'soinsNonProgrammes' ? formatDelai(ligne) : null
  return delai ? `Un médecin ${delai}, ${nom}` : nom
}

/** « Ancien numéro : 39 66, jusqu’au 1er juillet 2024. », to be recognised and never called; « Anciens horaires : … ». */
export function formatHistorique({ historique }: Pick<Ligne, 'historique'>): string[] {
  return historique.flatMap(({ numero, horaires, au }) => {
    const fin = au ? `, jusqu’${au.length === 10 ? 'au' : 'en'} ${formatDate(au)}` : ''
    return [
      ...(numero === undefined ? [] : [`Ancien numéro\u00a0: ${formatNumero(numero)}${fin}.`]),
      ...(horaires ? [`Anciens horaires\u00a0: ${horairesEnClair(horaires)}${fin}.`] : []),
    ]
  })
}

/** One rule of a line: `genre` chooses its sign; `terme` is what stands out, `texte` follows it with its own space. */
export interface Regle {
  genre: 'oui' | 'non' | 'qui' | 'plus'
  terme: string | null
  texte: string
}

/** Of a line for which no condition is known. */
export const QUI_INCONNU = 'Nos documents ne disent pas qui peut appeler. Demandez-le dès le début de l’appel.'

/** Who may call, what is refused, who answers, what else: only what is known, and what nobody says of who may call. */
export function reglesDe(ligne: Ligne, organisation: Pick<Organisation, 'territoire'>): Regle[] {
  const pour = formatPour(ligne, organisation)
  const pasPour = formatPasPour(ligne)
  const repond = formatRepond(ligne)
  const forme = formatForme(ligne)
  const plus = (texte: string): Regle => ({ genre: 'plus', terme: null, texte })
  return [
    pour ? { genre: 'oui', terme: 'Pour vous', texte: ` ${pour}.` } : plus(QUI_INCONNU),
    ...(pasPour ? [{ genre: 'non', terme: 'Pas pour', texte: ` ${pasPour}` } as const] : []),
    ...(repond ? [{ genre: 'qui', terme: 'Qui répond', texte: `\u00a0: ${repond}.` } as const] : []),
    ...(forme ? [plus(forme)] : []),
    ...formatAussi(ligne).map(
      (soin) => ({ genre: 'plus', terme: 'Le même numéro', texte: ` sert aussi pour ${soin}.` }) as const,
    ),
    ...ligne.precisions.map(({ texte }) => plus(texte)),
  ]
}
