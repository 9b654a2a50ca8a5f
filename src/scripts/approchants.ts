/**
 * What is loaded when an input is no place: addresses, services by their names, communes with their département or country,
 * or inside a sentence, then lookalikes: among what has arrived, then in all of France as a last resort.
 */
import { AVEC_VOIE, lireAdresse, sansPays } from '../domain/recherche/adresse-tapee.ts'
import { normalise, sansArticle } from '../domain/recherche/normalise.ts'
import { preparer, proposer, type Lieux } from '../domain/recherche/approche.ts'
import { buildIndex, type Index } from '../domain/recherche/index.ts'
import { enTete, finsDe, numeroDe, sansPhrase, tusDe } from '../domain/recherche/phrase.ts'
import { chercher, enPropositions, type Resultat } from '../domain/recherche/rank.ts'
import { avecLeurCommune, avecRelecture, relire } from '../domain/recherche/relecture.ts'
import { trouverProches } from '../domain/recherche/reperes-proches.ts'
import { MOT_LONG, trouverReperes, type Repere } from '../domain/recherche/reperes.ts'
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

/** Asked by its letters, a service comes beside the places that begin so. */
const SIGLE = /^(sas|cpts)\b/i

/** What comes with them; no service is found and no sentence read while their file cannot come. */
function fetchComplements(): Promise<Complements> {
  return fetchOnce('services', (texte) => JSON.parse(texte) as Complements).catch(() => ({ services: [], autour: [] }))
}

let france: Lieux<LieuRecu> | undefined
let villes: Index<LieuRecu> | undefined

/**
 * What an input may mean that no place of `index` bears; where a word of need or danger is in it (`reperes`), only the
 * places that it names whole, or nearly. Lookalikes in all of France when nothing fits and the visitor pauses.
 */
export async function* completer(
  annuaire: Annuaire,
  index: Index<LieuRecu>,
  saisie: string,
  reperes: readonly Repere[],
  perime: () => boolean,
): AsyncGenerator<Suite> {
  const dit = reperes.length > 0
  // Beside a number to call, nothing that is not sure.
  const presse = reperes.some(({ reponse }) => reponse !== '')
  const directs = chercher(index, saisie)
  const rien = directs.lieux.length === 0
  const search = async (texte: string): Promise<Resultat<LieuRecu>> => {
    const recus = await fetchIndex(annuaire, parseSaisie(texte))
    const direct = chercher(recus, texte)
    const autre = relire(annuaire.departements, direct, texte)
    if (autre !== null) return chercher(await fetchIndex(annuaire, parseSaisie(autre)), autre)
    const anciennes = direct.lieux.length === 0 ? avecLeurCommune(recus.lieux, texte) : []
    return anciennes.length > 0 ? { ...direct, lieux: anciennes, exacts: anciennes.length } : direct
  }
  const texte = sansPays(saisie)
  const lus = rien ? await search(texte) : directs
  const lectures = lus.lieux.length === 0 ? await lireAdresse(saisie, search) : []
  const lues = lectures.flatMap(({ lieux, lu }) => enPropositions(lieux, lu))
  if (lues.length > 0) return yield { services: [], propositions: lues, autres: 0 }

  const trouves = enPropositions(lus.lieux)
  if (rien && (dit ? lus.exacts : lus.lieux.length) > 0)
    yield { services: [], propositions: trouves, autres: lus.autres }
  let restes: string[] = []
  let fins: string[] = []
  if (lus.lieux.length === 0 || (!dit && SIGLE.test(saisie.trim()))) {
    const { services, autour } = await fetchComplements()
    const connus = dit ? [] : trouverReperes([...annuaire.reperes, ...services], numeroDe(saisie))
    const tus = tusDe(annuaire.reperes, autour)
    const [code = ''] = /\b\d{5}\b/.exec(texte) ?? []
    const sansCode = texte.replace(code, ' ').trim()
    restes = [...(code && !tus.has(normalise(sansCode)) ? [sansCode] : []), ...sansPhrase(sansCode, tus)]
    fins = finsDe(sansCode, tus)
    const bouts = dit && !presse ? fins : [apresA(restes.at(-1) ?? sansCode)]
    const aLire = [...restes.map((un) => `${un} ${code}`.trim()), ...(code ? [...restes, code] : []), ...bouts]
    const nommes = rien ? await lireNom(aLire, search) : []
    if (connus.length + nommes.length > 0) {
      return yield { services: connus, propositions: [...trouves, ...nommes], autres: lus.autres }
    }
    const proches = dit || !rien ? [] : trouverProches(annuaire.reperes, saisie)
    if (proches.length > 0) yield { services: proches, propositions: await lireNom(fins, search), autres: 0 }
  }
  const longs = restes.filter((un) => un.length >= MOT_LONG)
  if (dit && (presse || longs.length === 0)) return
  const ensemble = (propositions: Propositions): Suite => ({
    services: [],
    propositions: rien ? avecRelecture(lus.lieux, propositions) : propositions,
    autres: lus.autres,
  })
  const recu = texte === saisie ? index : await fetchIndex(annuaire, parseSaisie(texte))
  const grandes = (villes ??= buildIndex(decodePaquet(annuaire.villes).lieux))
  if (!dit) {
    const { lieux, propositions } = suggerer(recu, grandes, texte)
    if (propositions.length > lieux.length) yield ensemble(propositions)
    if (lieux.length > 0) return
    if (texte.replace(/\P{L}/gu, '').length < LONGUEUR_MIN) return yield ensemble(propositions)
  }
  await new Promise((resolve) => setTimeout(resolve, PAUSE))
  if (perime()) return
  const toutes = (france ??= { lieux: await fetchOnce('france', decodeFrance) })
  await preparer(toutes)
  // The whole first: « Bourg en Bressse » is no « Bressse » near its « bourg ».
  const choix = dit
    ? longs.map((un) => enPropositions(proposer(toutes, un, 1), undefined, true))
    : [texte, ...restes].map((un) => suggerer(recu, grandes, un, toutes).propositions)
  const tete = enTete(recu.lieux, texte)
  const enfin = async () => {
    const nommes = dit || AVEC_VOIE.test(normalise(texte)) ? [] : await lireNom(fins, search)
    return nommes.length > 0 ? nommes.map((une) => ({ ...une, approchant: true })) : enPropositions(tete, tete[0]?.nom)
  }
  yield ensemble(choix.find(({ length }) => length > 0) ?? (await enfin()))
}

/** « fatiguée et seule à Gien » */
function apresA(texte: string): string {
  return texte.replace(/^.*\s[àa]\s+/i, '')
}

/** The places that bear exactly what remains of a sentence: word for word first, « à Villers » is no Avillers. */
async function lireNom(
  restes: readonly string[],
  search: (texte: string) => Promise<Resultat<LieuRecu>>,
): Promise<Propositions> {
  const lectures: { lu: string; lieux: LieuRecu[] }[] = []
  for (const lu of new Set(restes)) {
    const { lieux, exacts } = await search(lu)
    if (exacts === 0) continue
    const bears = ({ nom }: LieuRecu) => sansArticle(normalise(nom)) === sansArticle(parseSaisie(lu).nom)
    lectures.push({ lu, lieux: lieux.slice(0, exacts) })
    if (lieux.slice(0, exacts).some(bears)) return enPropositions(lieux.slice(0, exacts), lu)
  }
  return lectures[0] ? enPropositions(lectures[0].lieux, lectures[0].lu) : []
}
