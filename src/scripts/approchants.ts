/**
 * What is loaded when an input is no place: the last resorts of the search, in their order. Addresses and départements read,
 * services by their names, a name inside a sentence, lookalikes among what has arrived, then in all of France.
 */
import { AVEC_VOIE, lireAdresse, sansPays } from '../domain/recherche/adresse-tapee.ts'
import { normalise } from '../domain/recherche/normalise.ts'
import { preparer, proposer, type Lieux } from '../domain/recherche/approche.ts'
import { buildIndex, type Index } from '../domain/recherche/index.ts'
import { enTete, lireNom, lirePhrase, numeroDe, tusDe, type Phrase } from '../domain/recherche/phrase.ts'
import { chercher, enPropositions, type Recherche, type Resultat } from '../domain/recherche/rank.ts'
import { avecRelecture, chercherRelu } from '../domain/recherche/relecture.ts'
import { trouverProches } from '../domain/recherche/reperes-proches.ts'
import { MOT_LONG, PERDU, trouverReperes, type Repere } from '../domain/recherche/reperes.ts'
import { parseSaisie } from '../domain/recherche/saisie.ts'
import { suggerer } from '../domain/recherche/suggestions.ts'
import { decodeFrance, decodePaquet, type Complements, type LieuRecu } from '../domain/recherche/transport.ts'
import { fetchIndex, fetchOnce, type Annuaire } from './annuaire.ts'
import type { Propositions } from './proposition.ts'

const LONGUEUR_MIN = 3
/** Milliseconds without another letter before the large file is asked. */
const PAUSE = 300

/** What is to be shown in the place of what was. */
interface Suite {
  services: Repere[]
  propositions: Propositions
  autres: number
}

/** An input that no place bears whole, with what was read of it and what was shown for it already. */
interface Demande {
  annuaire: Annuaire
  saisie: string
  /** The input without the country at its end. */
  texte: string
  /** No place at all was found as it stands. */
  inconnue: boolean
  /** The places that it finds; read another way when `inconnue`. */
  lus: Resultat<LieuRecu>
  /** A line is shown (a word of need or danger, a département): only places named whole, or nearly, come beside it. */
  avecLigne: boolean
  /** That line has a number to call: nothing that is not sure comes beside it. */
  avecNumero: boolean
  search: Recherche<LieuRecu>
}

/** Asked by its letters, a service comes beside the places that begin so. */
const SIGLE = /^(sas|cpts)\b/i
const SANS_PHRASE: Phrase = { restes: [], nu: '', lectures: [], fins: [], apresA: '' }

let france: Lieux<LieuRecu> | undefined
let villes: Index<LieuRecu> | undefined

/**
 * What an input may mean that no place of `index` bears, from the surest to the least sure; `reperes`: the lines already shown.
 * Lookalikes in all of France when nothing fits and the visitor pauses.
 */
export async function* completer(
  annuaire: Annuaire,
  index: Index<LieuRecu>,
  saisie: string,
  reperes: readonly Repere[],
  perime: () => boolean,
): AsyncGenerator<Suite> {
  const demande = await readSaisie(annuaire, index, saisie, reperes)
  const adresse = await readAdresse(demande)
  if (adresse.length > 0) return yield { services: [], propositions: adresse, autres: 0 }
  if (isRelue(demande)) yield suiteDe(demande, enPropositions(demande.lus.lieux))
  let phrase = SANS_PHRASE
  let mots: Suite | null = null
  if (mayNameElse(demande)) {
    const { services, autour } = await fetchComplements()
    phrase = lirePhrase(
      demande.texte,
      tusDe(annuaire.reperes, [...autour, ...reperes.flatMap((repere) => repere.autour ?? [])]),
    )
    const nommes = await findNommes(demande, phrase, services)
    if (nommes) return yield nommes
    mots = await findMotsProches(demande, phrase)
    if (mots) yield mots
  }
  if (!mayGuess(demande, phrase)) return
  const recu = demande.texte === saisie ? index : await fetchIndex(annuaire, parseSaisie(demande.texte))
  if (yield* findApprochantsRecus(demande, recu)) return
  await new Promise((resolve) => setTimeout(resolve, PAUSE))
  if (perime()) return
  const propositions = await findApprochantsFrance(demande, phrase, recu)
  // The last words of a sentence are less sure than who to call.
  const bouts = !mots && propositions.some(({ approchant, lu }) => approchant && lu)
  yield { ...suiteRelue(demande, propositions), services: bouts ? trouverReperes(annuaire.reperes, PERDU) : [] }
}

async function readSaisie(
  annuaire: Annuaire,
  index: Index<LieuRecu>,
  saisie: string,
  reperes: readonly Repere[],
): Promise<Demande> {
  const indexPour = (texte: string) => fetchIndex(annuaire, parseSaisie(texte))
  const search = (texte: string) => chercherRelu(annuaire.departements, texte, indexPour)
  const texte = sansPays(saisie)
  const directs = chercher(index, saisie)
  const inconnue = directs.lieux.length === 0
  return {
    annuaire,
    saisie,
    texte,
    lus: inconnue ? await search(texte) : directs,
    inconnue,
    avecLigne: reperes.length > 0,
    avecNumero: reperes.some(({ reponse }) => reponse !== ''),
    search,
  }
}

async function readAdresse({ saisie, lus, search }: Demande): Promise<Propositions> {
  const lectures = lus.lieux.length === 0 ? await lireAdresse(saisie, search) : []
  return lectures.flatMap(({ lieux, lu }) => enPropositions(lieux, lu))
}

/** Read another way, it is a place: what was shown so far had none. */
const isRelue = ({ inconnue, avecLigne, lus }: Demande) => inconnue && (avecLigne ? lus.exacts : lus.lieux.length) > 0

/** It may be the name of a service, or that of a place inside a sentence. */
const mayNameElse = ({ saisie, avecLigne, lus }: Demande) =>
  lus.lieux.length === 0 || (!avecLigne && SIGLE.test(saisie.trim()))

/** What comes with them; no service is found and no sentence read while their file cannot come. */
function fetchComplements(): Promise<Complements> {
  return fetchOnce('services', (texte) => JSON.parse(texte) as Complements).catch(() => ({ services: [], autour: [] }))
}

/** The services by their names or numbers, and the places named in the sentence. */
async function findNommes(demande: Demande, phrase: Phrase, services: readonly Repere[]): Promise<Suite | null> {
  const { annuaire, saisie, lus, inconnue, avecLigne, avecNumero, search } = demande
  const connus = avecLigne ? [] : trouverReperes([...annuaire.reperes, ...services], numeroDe(saisie))
  const bouts = avecLigne && !avecNumero ? phrase.fins : [phrase.apresA]
  const noms = inconnue ? await lireNom([...phrase.lectures, ...bouts], search) : []
  if (connus.length + noms.length === 0) return null
  return suiteDe(demande, [...enPropositions(lus.lieux), ...noms], connus)
}

/** The lines of a word of need with a slip, and the place that ends the sentence. */
async function findMotsProches(
  { annuaire, saisie, inconnue, avecLigne, search }: Demande,
  { fins }: Phrase,
): Promise<Suite | null> {
  const services = avecLigne || !inconnue ? [] : trouverProches(annuaire.reperes, saisie)
  return services.length > 0 ? { services, propositions: await lireNom(fins, search), autres: 0 } : null
}

/** Lookalikes may be proposed: beside a line, of long words only that the line leaves, none beside a number. */
const mayGuess = ({ avecLigne, avecNumero }: Demande, phrase: Phrase) =>
  !avecLigne || (!avecNumero && longsDe(phrase).length > 0)

const longsDe = ({ restes, nu }: Phrase) =>
  nu.length > LONGUEUR_MIN ? restes.filter((reste) => reste.length >= MOT_LONG) : []

/** Lookalikes among what has arrived; true when none is to be looked for farther. */
function* findApprochantsRecus(demande: Demande, recu: Index<LieuRecu>): Generator<Suite, boolean> {
  const { annuaire, texte, avecLigne } = demande
  if (avecLigne) return false
  const { lieux, propositions } = suggerer(recu, villesDe(annuaire), texte)
  if (propositions.length > lieux.length) yield suiteRelue(demande, propositions)
  if (lieux.length > 0) return true
  const court = texte.replace(/\P{L}/gu, '').length < LONGUEUR_MIN
  if (court) yield suiteRelue(demande, propositions)
  return court
}

/** Lookalikes in all of France, else what bears the last words of the input, or its first ones. */
async function findApprochantsFrance(demande: Demande, phrase: Phrase, recu: Index<LieuRecu>): Promise<Propositions> {
  const { annuaire, texte, avecLigne } = demande
  const toutes = (france ??= { lieux: await fetchOnce('france', decodeFrance) })
  await preparer(toutes)
  const propose = (lecture: string) =>
    avecLigne
      ? enPropositions(proposer(toutes, lecture, 1), undefined, true)
      : suggerer(recu, villesDe(annuaire), lecture, toutes).propositions
  // The whole first: « Bourg en Bressse » is no « Bressse » near its « bourg ».
  for (const lecture of avecLigne ? longsDe(phrase) : [texte, ...phrase.restes]) {
    const propositions = propose(lecture)
    if (propositions.length > 0) return propositions
  }
  return readBouts(demande, phrase, recu)
}

async function readBouts({ texte, avecLigne, search }: Demande, { fins }: Phrase, recu: Index<LieuRecu>) {
  // The last words of an address may be those of its street.
  const noms = avecLigne || AVEC_VOIE.test(normalise(texte)) ? [] : await lireNom(fins, search)
  if (noms.length > 0) return noms.map((une) => ({ ...une, approchant: true }))
  const tete = enTete(recu.lieux, texte)
  return enPropositions(tete, tete[0]?.nom)
}

function villesDe(annuaire: Annuaire): Index<LieuRecu> {
  return (villes ??= buildIndex(decodePaquet(annuaire.villes).lieux))
}

function suiteDe({ lus }: Demande, propositions: Propositions, services: Repere[] = []): Suite {
  return { services, propositions, autres: lus.autres }
}

/** Lookalikes come after the places of another reading. */
function suiteRelue(demande: Demande, propositions: Propositions): Suite {
  return suiteDe(demande, demande.inconnue ? avecRelecture(demande.lus.lieux, propositions) : propositions)
}
