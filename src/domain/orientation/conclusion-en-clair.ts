/** The conclusion in the words that a visitor reads: whether a line answers now, when it answers again. Safe for a browser. */
import { formatDate } from '../calendrier.ts'
import { fermetureEnCours, fermeturesNonFinies, phraseFermeture, type Jours } from '../fermeture-en-clair.ts'
import { jourSuivant, semaineDuJour, type HeureLocale } from '../heure.ts'
import { formatHeure, JOURS } from '../plage.ts'
import { fermeA, isHeureDeGarde, prochaineOuverture, type Creneaux } from '../ouverture.ts'
import type { Appel, Moment } from './conclusion.ts'
import type { Dossier } from './dossier.ts'
import type { NomConseil } from './graph.ts'

/**
 * « D’après ses horaires publiés, ouvert jusqu’à 18 h. », « Fermé à cette heure. Rouvre demain, mardi 24 novembre, à partir de 8 h. »,
 * « Fermé jusqu’au 5 mars 2027 compris : congés. », with the closures to come.
 */
export function etatEnClair(appel: Appel, moment: Moment): string {
  const { jour } = moment.heure
  const [premiere, ...autres] = fermeturesNonFinies(appel.guichet.fermetures, jour).flatMap(
    (une) => phraseFermeture(une, jour) ?? [],
  )
  if (premiere && fermetureEnCours(appel.guichet.fermetures, jour))
    return [premiere, reouvertureApres(appel, moment), ...autres].filter(Boolean).join(' ')
  return [etatDuJour(appel, moment), premiere, ...autres].filter(Boolean).join(' ')
}

function etatDuJour(appel: Appel, moment: Moment): string {
  const { autrui, creneaux, fermetures, garde, horaires, numero, quand } = appel.guichet
  const { heure, feries } = moment
  const { etat } = appel
  if (numero === '15') return 'Le 15 répond jour et nuit.'
  if (creneaux && etat === 'ouvert') return finEnClair(fermeA(creneaux, heure, feries, fermetures), autrui, moment)
  if (quand) return quand
  if (creneaux && etat === 'ferme')
    return `Fermé à cette heure${autrui ? `, d’après les ${autrui}` : ''}. ${reouvertureEnClair(creneaux, fermetures, moment)}`
  if (!creneaux) {
    return isHeureDeGarde(heure, feries) && !garde
      ? 'Nous ne connaissons pas ses horaires exacts. À cette heure, les cabinets sont le plus souvent fermés.'
      : 'Nous ne connaissons pas ses horaires exacts.'
  }
  return feries.has(heure.jour)
    ? 'C’est un jour férié\u00a0: nous ne savons pas s’il répond.'
    : `Horaires publiés\u00a0: ${horaires}. Nous ne savons pas s’il répond ce jour-là.`
}

/** Null where the hours are not known: the last closed day has been said. */
function reouvertureApres({ guichet: { creneaux, fermetures } }: Appel, moment: Moment): string | null {
  return creneaux && reouvertureEnClair(creneaux, fermetures, moment)
}

function finEnClair(fin: ReturnType<typeof fermeA>, autrui: string | null, { heure, feries }: Moment): string {
  const origine = autrui ? `les ${autrui}` : 'ses horaires publiés'
  if (!fin) return `Répond jour et nuit, d’après ${origine}.`
  const jour = fin.jour === heure.jour ? '' : `, ${formatJour(fin.jour, heure)}`
  const pont = isPont(heure, feries) ? ' C’est un jour de pont\u00a0: il se peut que ce soit fermé.' : ''
  return `D’après ${origine}, ouvert jusqu’à ${formatHeure(fin.minutes)}${jour}.${pont}`
}

/** A Friday after a public holiday, a Monday before one. */
function isPont({ jour, semaine }: HeureLocale, feries: ReadonlySet<string>): boolean {
  return (semaine === 4 && feries.has(jourSuivant(jour, -1))) || (semaine === 0 && feries.has(jourSuivant(jour, 1)))
}

function reouvertureEnClair(creneaux: Creneaux, fermetures: readonly Jours[], { heure, feries }: Moment): string {
  const reouverture = prochaineOuverture(creneaux, heure, feries, fermetures)
  if (!reouverture) return 'Nous ne savons pas quand ce numéro répond de nouveau.'
  const { jour, minutes, sure } = reouverture
  const quand = `${formatJour(jour, heure)}, à partir de ${formatHeure(minutes)}`
  if (sure) return `Rouvre ${quand}.`
  return feries.has(jour)
    ? `Répond peut-être ${quand}\u00a0: c’est un jour férié.`
    : `Répond peut-être ${quand}\u00a0: les jours d’ouverture ne sont pas publiés.`
}

/** « aujourd’hui », « demain, mardi 24 novembre », « lundi 30 novembre » */
function formatJour(jour: string, { jour: ici }: HeureLocale): string {
  if (jour === ici) return 'aujourd’hui'
  const texte = `${JOURS[semaineDuJour(jour)]} ${formatDate(jour).replace(/ \d{4}$/, '')}`
  return jour === jourSuivant(ici, 1) ? `demain, ${texte}` : texte
}

/** What nobody has published here, or what holds another day, said plainly; null where the answer lacks nothing. */
export function manqueEnClair(conseil: NomConseil, { gardeDentaire, guichets, recherche }: Dossier): string | null {
  if (conseil === 'dents')
    return (
      gardeDentaire?.texte ??
      (guichets.some(({ soins }) => soins.includes('dentiste'))
        ? null
        : 'Nous ne connaissons pas de numéro pour un dentiste de garde ici. Il en existe peut-être un.')
    )
  if (conseil === 'suivi' && recherche.length === 0)
    return 'Nous ne connaissons pas, ici, de service qui aide à trouver un médecin traitant.'
  return null
}
