/**
 * What is loaded when an input is no place: addresses, services by their names, communes with their département or country,
 * or inside a sentence, then lookalikes: among what has arrived, then in all of France as a last resort.
 */
import { lireAdresse, sansPays } from '../domain/recherche/adresse-tapee.ts'
import { preparer, type Lieux } from '../domain/recherche/approche.ts'
import { buildIndex, type Index } from '../domain/recherche/index.ts'
import { enTete, numeroDe, sansPhrase, tusDe } from '../domain/recherche/phrase.ts'
import { chercher, enPropositions, type Resultat } from '../domain/recherche/rank.ts'
import { avecLeurCommune, avecRelecture, relire } from '../domain/recherche/relecture.ts'
import { trouverProches } from '../domain/recherche/reperes-proches.ts'
import { trouverReperes, type Repere } from '../domain/recherche/reperes.ts'
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
 * What an input may mean that no place of `index` bears; where a word of need or danger is in it (`dit`), only the places that
 * it names whole. Lookalikes in all of France when nothing fits and the visitor pauses.
 */
export async function* completer(
  annuaire: Annuaire,
  index: Index<LieuRecu>,
  saisie: string,
  dit: boolean,
  perime: () => boolean,
): AsyncGenerator<Suite> {
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
  let reste = texte
  if (lus.lieux.length === 0 || (!dit && SIGLE.test(saisie.trim()))) {
    const { services, autour } = await fetchComplements()
    const connus = dit ? [] : trouverReperes([...annuaire.reperes, ...services], numeroDe(saisie))
    const restes = sansPhrase(texte, tusDe(annuaire.reperes, autour))
    const nommes = rien ? await lireNom([...restes, apresA(restes.at(-1) ?? texte)], search) : []
    reste = restes.at(-1) ?? texte
    if (connus.length + nommes.length > 0) {
      return yield { services: connus, propositions: [...trouves, ...nommes], autres: lus.autres }
    }
    const proches = dit || !rien ? [] : trouverProches(annuaire.reperes, saisie)
    if (proches.length > 0) yield { services: proches, propositions: [], autres: 0 }
  }
  if (dit) return
  const recu = texte === saisie ? index : await fetchIndex(annuaire, parseSaisie(texte))
  const ensemble = (propositions: Propositions): Suite => ({
    services: [],
    propositions: rien ? avecRelecture(lus.lieux, propositions) : propositions,
    autres: lus.autres,
  })
  const grandes = (villes ??= buildIndex(decodePaquet(annuaire.villes).lieux))
  const { lieux, propositions } = suggerer(recu, grandes, texte)
  if (propositions.length > lieux.length) yield ensemble(propositions)
  if (lieux.length > 0) return
  if (texte.replace(/\P{L}/gu, '').length < LONGUEUR_MIN) return yield ensemble(propositions)
  await new Promise((resolve) => setTimeout(resolve, PAUSE))
  if (perime()) return
  france ??= { lieux: await fetchOnce('france', decodeFrance) }
  await preparer(france)
  const tete = enTete(recu.lieux, texte)
  // The whole first: « Bourg en Bressse » is no « Bressse » near its « bourg ».
  const choix = [texte, reste].map((un) => suggerer(recu, grandes, un, france).propositions)
  yield ensemble(choix.find(({ length }) => length > 0) ?? enPropositions(tete, tete[0]?.nom))
}

/** « fatiguée et seule à Gien » */
function apresA(texte: string): string {
  return texte.replace(/^.*\s[àa]\s+/i, '')
}

/** The places that bear exactly what remains of a sentence. */
async function lireNom(
  restes: readonly string[],
  search: (texte: string) => Promise<Resultat<LieuRecu>>,
): Promise<Propositions> {
  for (const lu of new Set(restes)) {
    const { lieux, exacts } = await search(lu)
    if (exacts > 0) return enPropositions(lieux.slice(0, exacts), lu)
  }
  return []
}
