/** The state of the wizard as a link fragment: what a visitor chooses to share. A fragment is never sent to a server. */
import { CODE_DEPARTEMENT, CODE_INSEE, departementDuCode } from '../code-insee.ts'
import { cibleDe, QUESTIONS, type NomQuestion, type Reponses } from './graph.ts'

/** Where the person is: a commune, or a département where communes have no page. */
export interface Lieu {
  codeDepartement: string
  codeInsee: string | null
}

export interface EtatPartage {
  reponses: Reponses
  lieu: Lieu | null
}

/** « #danger=aucun&besoin=medecin&commune=45191 »; what is not an answer of the graph is left out. */
export function parseFragment(fragment: string): EtatPartage {
  const parametres = new URLSearchParams(fragment.replace(/^#/, ''))
  const reponses = Object.fromEntries(
    (Object.keys(QUESTIONS) as NomQuestion[]).flatMap((question) => {
      const choix = parametres.get(question)
      return choix && cibleDe(question, choix) ? [[question, choix]] : []
    }),
  )
  return { reponses, lieu: lieuDe(parametres.get('commune'), parametres.get('departement')) }
}

function lieuDe(commune: string | null, departement: string | null): Lieu | null {
  if (commune && CODE_INSEE.test(commune)) return { codeDepartement: departementDuCode(commune), codeInsee: commune }
  if (departement && CODE_DEPARTEMENT.test(departement)) return { codeDepartement: departement, codeInsee: null }
  return null
}

export function formatFragment({ reponses, lieu }: EtatPartage): string {
  const parametres = new URLSearchParams(Object.entries(reponses))
  if (lieu?.codeInsee) parametres.set('commune', lieu.codeInsee)
  else if (lieu) parametres.set('departement', lieu.codeDepartement)
  return `#${parametres.toString()}`
}

/** The wizard with its place known: `/orientation/#commune=45191` */
export function cheminQuestionnaire(lieu: Lieu): string {
  return `/orientation/${formatFragment({ reponses: {}, lieu })}`
}

/** The place of a page of the site: « /communes/45191-le-malesherbois/ », « /departements/2a/ », « /departements/59/#commune=59178 ». */
export function lieuDuChemin(chemin: string): Lieu | null {
  const [adresse = '', fragment] = chemin.split('#')
  if (fragment) return parseFragment(fragment).lieu
  const [, dossier, segment = ''] = adresse.split('/')
  if (dossier === 'communes') return lieuDe(segment.split('-')[0]?.toUpperCase() ?? null, null)
  return dossier === 'departements' ? lieuDe(null, segment.toUpperCase()) : null
}
