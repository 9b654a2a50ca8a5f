/** Which numbers to ring first, and what to ask: the least sure, then the oldest. */
import type { Contenu } from '../domain/contenu.ts'
import { formatAge, formatDateAvecPreposition } from '../domain/date.ts'
import { isAppelable, type Ligne, type StatutLigne } from '../domain/ligne.ts'
import { formatNumero, isNumeroCourt, isUrgence } from '../domain/numero.ts'
import { documentsDuNumero, mostRecent, type Source } from '../domain/source.ts'
import { Refus } from '../data/refus.ts'

const QUESTIONS = [
  'Qui répond ? (un secrétariat, un infirmier, un médecin, un répondeur…)',
  'Quels jours et à quelles heures répondez-vous ? Et les jours fériés ?',
  'Qui peut appeler ? (sans médecin traitant, médecin absent, tout le monde…)',
  'Pour quelles communes ?',
  'Qu’est-ce que vous refusez ? (ordonnances, certificats, arrêts de travail…)',
]

/** The least sure first. */
const ORDRE: StatutLigne[] = ['conteste', 'publie', 'confirme']
const ETATS: Partial<Record<StatutLigne, string>> = { conteste: 'contesté', publie: 'publié', confirme: 'confirmé' }

interface AVerifier {
  ligne: Ligne
  /** The latest document behind the number. */
  document: Source | undefined
}

/** Lines that are offered, in the order in which to ring them; an undated document counts as the oldest. */
export function lignesAVerifier(contenu: Contenu, departement?: string): AVerifier[] {
  return [...contenu.lignes.values()]
    .filter(isAppelable)
    .filter((ligne) => departement === undefined || departementsDe(ligne, contenu).includes(departement))
    .map((ligne) => ({ ligne, document: mostRecent(documentsDuNumero(ligne, contenu.sources)) }))
    .sort(
      (a, b) =>
        ORDRE.indexOf(a.ligne.statut) - ORDRE.indexOf(b.ligne.statut) ||
        (a.document?.publieLe ?? '').localeCompare(b.document?.publieLe ?? '', 'fr') ||
        a.ligne.id.localeCompare(b.ligne.id, 'fr'),
    )
}

/** The list as it is printed; the emergency numbers stand apart, because nobody rings them to check. */
export function formatTournee(contenu: Contenu, today: string, departement?: string): string {
  const toutes = lignesAVerifier(contenu, departement)
  if (toutes.length === 0) {
    throw new Refus(`Aucune ligne à vérifier dans le département « ${departement ?? ''} ». Son code, par exemple : 45.`)
  }
  const urgences = toutes.filter(({ ligne }) => isUrgence(ligne.numero))
  const aAppeler = toutes.filter(({ ligne }) => !isUrgence(ligne.numero))
  return [
    `Numéros à vérifier par téléphone : ${aAppeler.length}, les moins sûrs et les plus anciens d’abord.`,
    '',
    'Dites que vous vérifiez un annuaire public. Rappelez plus tard si la ligne est occupée. Les cinq questions :',
    ...QUESTIONS.map((question, rang) => `  ${rang + 1}. ${question}`),
    '',
    ...aAppeler.flatMap((une, rang) => [`${rang + 1}. ${enClair(une, contenu, today)}`, '']),
    ...(urgences.length > 0
      ? [
          'Ne composez jamais un numéro d’urgence pour vérifier : écrivez à ces services.',
          ...urgences.map((une) => `   ${enClair(une, contenu, today)}`),
          '',
        ]
      : []),
    'Noter la réponse, sans nom de personne :',
    `  npm run fiche -- verifier <ligne> --reponse confirme --le ${today} --note "Un secrétariat répond du lundi au vendredi."`,
    '  --reponse contredit si le numéro n’est pas, ou n’est plus, celui du service.',
  ].join('\n')
}

function enClair({ ligne, document }: AVerifier, { organisations }: Contenu, today: string): string {
  const nom = ligne.nom ?? organisations.get(ligne.organisation)?.nom ?? ligne.organisation
  const age = document?.publieLe
    ? `${formatDateAvecPreposition(document.publieLe)}, il y a ${formatAge(document.publieLe, today)}`
    : 'document sans date'
  const ou = isNumeroCourt(ligne.numero) && !isUrgence(ligne.numero) ? ' Appelez depuis ce département.' : ''
  return `${formatNumero(ligne.numero)}  ${nom}\n   ${ligne.id} · ${ETATS[ligne.statut] ?? ligne.statut}, ${age} · ${document?.editeur ?? ''}.${ou}`
}

function departementsDe({ id, organisation }: Ligne, { organisations, departements }: Contenu): string[] {
  const parLeurFiche = [...departements.values()].filter(({ lignes }) => lignes.includes(id))
  return [...(organisations.get(organisation)?.departements ?? []), ...parLeurFiche.map((un) => un.id)]
}
