/** The values of a record with the documents that say them: what a page cites, and what rests on a document. */
import { LIBELLES_MODE_ACCUEIL } from './centre.ts'
import { derniereCle, feuilles } from './feuilles.ts'
import { CONDITIONS, GESTES, MOTIFS_EXCLUS, SOINS } from './ligne-en-clair.ts'
import { citer, type Source, type SourceCitee } from './source.ts'

/** One value, in a few words, and one document that says it. */
export interface Fait {
  quoi: string
  /** Id of content/sources. */
  source: string
}

/** One document and the values that it backs. */
export interface Appui {
  source: SourceCitee
  quoi: string[]
}

/** What a key of a record is called. */
const NOMS: Readonly<Record<string, string>> = {
  raison: 'état de la ligne',
  horaires: 'horaires',
  fermetures: 'fermetures',
  tarif: 'prix',
  repond: 'qui répond',
  pour: 'qui peut appeler',
  pasPour: 'ce qui est refusé',
  avantAppel: 'ce qu’il faut faire avant',
  forme: 'forme de la réponse',
  aussi: 'autres soins',
  delai: 'délai',
  depuis: 'date de début',
  historique: 'anciens numéros ou horaires',
  precisions: 'précisions',
  adresse: 'adresse',
  coordonnees: 'emplacement',
  acces: 'façon d’être reçu',
  ouvertLe: 'date d’ouverture',
  site: 'site internet',
  territoire: 'communes desservies',
  annonces: 'taille annoncée',
  chevauchements: 'secteur partagé',
  quinze: 'rôle du 15',
  gardeDentaire: 'garde dentaire',
  signes: 'signes',
}

/** What tells one item of a list from the next. */
const VALEURS: Readonly<Record<string, string>> = {
  ...CONDITIONS,
  ...MOTIFS_EXCLUS,
  urgenceVitale: 'une urgence vitale',
  ...GESTES,
  ...SOINS,
  ...LIBELLES_MODE_ACCUEIL,
}

/**
 * Each value of a record that names a document, once for each document, in the order written. `principal` names what
 * the record’s own document says; `cles` keeps these keys only. Items of a list that rest on different documents are told apart.
 */
export function faitsDe(fiche: object, principal: string, cles?: readonly string[]): Fait[] {
  return Object.entries(fiche)
    .filter(([cle]) => !cles || cles.includes(cle))
    .flatMap(([cle, valeur]) => {
      if (cle === 'source') return sourcesCiteesPar({ source: valeur }).map((source) => ({ quoi: principal, source }))
      const nom = NOMS[cle] ?? cle
      if (!Array.isArray(valeur) || isUnanime(valeur))
        return sourcesCiteesPar(valeur).map((source) => ({ quoi: nom, source }))
      return valeur.flatMap((item) => sourcesCiteesPar(item).map((source) => ({ quoi: motDe(item, nom), source })))
    })
}

/** One line for each document, in the order of the facts; each value once. */
export function appuisDe(faits: readonly Fait[], sources: ReadonlyMap<string, Source>): Appui[] {
  return [...Map.groupBy(faits, ({ source }) => source)].flatMap(([id, siens]) => {
    const source = sources.get(id)
    return source ? [{ source: citer(source), quoi: [...new Set(siens.map(({ quoi }) => quoi))] }] : []
  })
}

/** Ids of every source cited in a record or a part of one, in the order written, each once. */
export function sourcesCiteesPar(valeur: unknown): string[] {
  const ids = feuilles(valeur).filter(({ chemin }) => derniereCle(chemin) === 'source')
  return [...new Set(ids.map(({ valeur: id }) => String(id)))]
}

function isUnanime(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => sourcesCiteesPar(item).toSorted().join(' '))).size <= 1
}

/** Enough words to find a sentence on the page. */
const MOTS = 5

/** The first words of a sentence; else « qui peut appeler (si vous êtes de passage) », or the name of its key. */
function motDe(item: unknown, nom: string): string {
  const mots = feuilles(item)
  const texte = mots.find(({ cle }) => cle === 'texte')?.valeur
  if (texte === undefined) {
    const sens = mots.flatMap(({ valeur }) => VALEURS[String(valeur)] ?? [])[0]
    return sens ? `${nom} (${sens.replace(/\.$/, '')})` : nom
  }
  const debut = String(texte).split(' ').slice(0, MOTS).join(' ')
  return debut === texte ? `«\u00a0${debut}\u00a0»` : `«\u00a0${debut.replace(/[\s.,;:…]+$/, '')}…\u00a0»`
}
