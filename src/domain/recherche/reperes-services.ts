/** The names of the services of the content, as lines of the search that lead to their pages. Build only. */
import type { Dataset } from '../dataset.ts'
import { EXPLICATIONS_TYPE, type Organisation } from '../organisation.ts'
import { lieuxDe } from './index.ts'
import { normalise, sansArticle } from './normalise.ts'
import { MOT_LONG, plier, SEUL, type Repere } from './reperes.ts'
import { parseSaisie } from './saisie.ts'

/** The kinds of service that are asked for by their letters, with their name in full. */
const SIGLES = [
  ['sas', 'SAS', 'service d’accès aux soins'],
  ['cpts', 'CPTS', 'communauté professionnelle territoriale de santé'],
] as const

/** Each service by its names, then its kind by its letters. */
export function reperesDesServices({ organisations, mots, decoupage }: Dataset): Repere[] {
  const dits = new Set([...mots.values()].flatMap((mot) => mot.mots.map((un) => plier(normalise(un)))))
  const derriere = apresLesCommunes(lieuxDe(decoupage).map(({ nom }) => nom))
  const libres = (noms: readonly string[]) =>
    [...new Set(noms.map(plier))].filter((cle) => !dits.has(cle)).flatMap((cle) => derriere(cle) ?? [])
  const services = [...organisations.values()].map((organisation) => ({
    cles: libres(clesDe(organisation)),
    titre: organisation.nom,
    texte: 'La page de ce service, avec ce que nous en savons.',
    reponse: '',
    href: `/organisations/${organisation.id}/`,
    vital: false,
  }))
  const sigles = SIGLES.map(([type, sigle, enEntier]) => ({
    cles: libres([normalise(sigle), normalise(enEntier)]),
    titre: sigle,
    texte: `${EXPLICATIONS_TYPE[type]} Voici les services que nous connaissons.`,
    reponse: '',
    href: '/organisations/',
    vital: false,
  }))
  return [...services, ...sigles].filter(({ cles }) => cles.length > 0)
}

/**
 * No service comes before a commune that is typed whole: a key that is a commune is left out, one that a commune begins or
 * holds counts only when it is all that is typed.
 */
function apresLesCommunes(communes: readonly string[]): (cle: string) => string | null {
  const noms = new Set<string>(
    communes
      .map((nom) => normalise(nom))
      .flatMap((nom) => [nom, sansArticle(nom), nom.replace(/ arrondissement$/, '')].map(plier)),
  )
  const texte = [...noms].map((nom) => ` ${nom} `).join('\n')
  const commence = (cle: string) => [...cle].some((_, fin) => fin >= MOT_LONG && noms.has(cle.slice(0, fin)))
  return (cle) => {
    if (noms.has(cle) || noms.has(parseSaisie(cle).nom)) return null
    return texte.includes(` ${cle} `) || commence(cle) ? `${SEUL}${cle}` : cle
  }
}

function clesDe({ nom, nomCourt = nom, autresNoms, type }: Organisation): string[] {
  const noms = [nom, nomCourt, ...autresNoms].map((un): string => normalise(un))
  const court: string = normalise(nomCourt)
  const sigle = (type === 'cpts' || type === 'sas') && !court.startsWith(type) ? [`${type} ${court}`] : []
  return [...noms, ...sigle]
}
