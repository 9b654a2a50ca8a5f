/** The conclusion in the words that a visitor reads: whether a line answers now, when it answers again. Safe for a browser. */
import { formatDate } from '../calendrier.ts'
import { fermetureEnCours, fermeturesNonFinies, phraseFermeture } from '../fermeture-en-clair.ts'
import { jourSuivant, semaineDuJour, type HeureLocale } from '../heure.ts'
import { formatHeure, JOURS } from '../plage.ts'
import { fermeA, isHeureDeGarde, prochaineOuverture } from '../ouverture.ts'
import { SAMU } from '../samu.ts'
import type { Appel, Moment } from './conclusion.ts'
import type { Dossier } from './dossier.ts'
import type { Guichet } from './guichet.ts'
import type { NomConseil } from './graph.ts'
import { etatPublie, type Service } from './service.ts'

/**
 * « D’après ses horaires publiés, ouvert jusqu’à 18 h. », « Fermé à cette heure. Rouvre demain, mardi 24 novembre, à partir de 8 h. »,
 * « Hors de ses horaires publiés (8 h – 20 h) : nous ne savons pas s’il répond. », « Fermé jusqu’au 5 mars 2027 compris :
 * congés. », with the closures to come.
 */
export function etatEnClair(appel: Appel, moment: Moment): string {
  const { jour } = moment.heure
  const fermetures = fermeturesNonFinies(appel.guichet.fermetures, jour)
  const [premiere, ...autres] = fermetures.flatMap((une) => phraseFermeture(une, jour) ?? [])
  if (premiere && fermetureEnCours(fermetures, jour)) {
    // Another line on the number answers all the same: what is closed is not the number.
    if (appel.etat === 'ouvert') return [etatDuJour(appel, moment), ...autres].join(' ')
    return [premiere, reouvertureApres(appel, moment), ...autres].filter(Boolean).join(' ')
  }
  return [etatDuJour(appel, moment), premiere, ...autres].filter(Boolean).join(' ')
}

function etatDuJour({ etat, guichet }: Appel, moment: Moment): string {
  const { heure, feries } = moment
  if (guichet.numero === SAMU) return 'Le 15 répond jour et nuit.'
  const ouvert = guichet.services.find((service) => etatPublie(service, heure, feries) === 'ouvert')
  if (ouvert?.creneaux) return finEnClair(fermeA(ouvert.creneaux, heure, feries, ouvert.fermetures), ouvert, moment)
  if (guichet.quand) return guichet.quand
  if (etat === 'ferme') return ['Fermé à cette heure.', reouvertureEnClair(guichet, moment, 'Rouvre')].join(' ')
  return inconnuEnClair(guichet, moment)
}

/** Whose hours were looked at, and that they do not tell. */
function inconnuEnClair(guichet: Guichet, moment: Moment): string {
  const { heure, feries } = moment
  const service = guichet.services.find(({ creneaux }) => creneaux)
  if (!service) {
    const exacts = 'Nous ne connaissons pas ses horaires exacts'
    return isHeureDeGarde(heure, feries) && !guichet.garde
      ? `${exacts}, et nous ne savons pas s’il répond à cette heure.`
      : `${exacts}.`
  }
  if (etatPublie(service, heure, feries) === 'ferme')
    return service.autrui
      ? `Nous ne savons pas s’il répond à cette heure. ${reouvertureEnClair(guichet, moment, 'Répond')}`
      : `Hors de ses horaires publiés (${guichet.horaires})\u00a0: nous ne savons pas s’il répond.`
  return feries.has(heure.jour)
    ? 'C’est un jour férié\u00a0: nous ne savons pas s’il répond.'
    : `Horaires publiés\u00a0: ${guichet.horaires}. Nous ne savons pas s’il répond ce jour-là.`
}

/** Null where the hours are not known: the last closed day has been said. */
function reouvertureApres({ guichet }: Appel, moment: Moment): string | null {
  return guichet.services.some(({ creneaux }) => creneaux) ? reouvertureEnClair(guichet, moment, 'Rouvre') : null
}

function finEnClair(fin: ReturnType<typeof fermeA>, { autrui }: Service, { heure, feries }: Moment): string {
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

/** The first of its lines to open again; nothing « opens again » that is not known to be closed. */
function reouvertureEnClair({ services }: Guichet, { heure, feries }: Moment, verbe: 'Rouvre' | 'Répond'): string {
  const [reouverture] = services
    .flatMap(({ autrui, creneaux, fermetures }) => {
      const ouverture = creneaux && prochaineOuverture(creneaux, heure, feries, fermetures)
      return ouverture ? { ...ouverture, autrui } : []
    })
    .toSorted((a, b) => (a.jour === b.jour ? a.minutes - b.minutes : a.jour < b.jour ? -1 : 1))
  if (!reouverture) return 'Nous ne savons pas quand ce numéro répond de nouveau.'
  const { autrui, jour, minutes, sure } = reouverture
  const origine = autrui ? `, d’après les ${autrui}` : ''
  const quand = `${formatJour(jour, heure)}, à partir de ${formatHeure(minutes)}${origine}`
  if (sure) return `${verbe} ${quand}.`
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
