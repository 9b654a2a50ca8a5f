/**
 * What is loaded when an input is no place: addresses, services by their names, communes with their département or country,
 * then lookalikes: among what has arrived, then in all of France as a last resort.
 */
import { lireAdresse, sansPays } from '../domain/recherche/adresse-tapee.ts'
import { preparer, type Lieux } from '../domain/recherche/approche.ts'
import type { Index } from '../domain/recherche/index.ts'
import { chercher, enPropositions, type Resultat } from '../domain/recherche/rank.ts'
import { avecRelecture, relire } from '../domain/recherche/relecture.ts'
import { trouverReperes, type Repere } from '../domain/recherche/reperes.ts'
import { parseSaisie } from '../domain/recherche/saisie.ts'
import { suggerer } from '../domain/recherche/suggestions.ts'
import { decodeFrance, type LieuRecu } from '../domain/recherche/transport.ts'
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

/** The services whose name is typed; none while their file cannot come. */
async function trouverServices(saisie: string): Promise<Repere[]> {
  const services = await fetchOnce('services', (texte) => JSON.parse(texte) as Repere[]).catch(() => [])
  return trouverReperes(services, saisie).reperes
}

let france: Lieux<LieuRecu> | undefined

/**
 * What an input may mean that no place of `index` bears; where a word of need is in it (`dit`), only if it is an address.
 * Lookalikes in all of France when nothing fits and the visitor pauses.
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
    const direct = chercher(await fetchIndex(annuaire, parseSaisie(texte)), texte)
    const autre = relire(annuaire.departements, direct, texte)
    return autre === null ? direct : chercher(await fetchIndex(annuaire, parseSaisie(autre)), autre)
  }
  const lectures = rien ? await lireAdresse(saisie, search) : []
  const lues = lectures.flatMap(({ lieux, lu }) => enPropositions(lieux, lu))
  if (lues.length > 0) yield { services: [], propositions: lues, autres: 0 }
  if (lues.length > 0 || dit) return

  const texte = sansPays(saisie)
  const lus = rien ? await search(texte) : directs
  const trouves = enPropositions(lus.lieux)
  if (rien && lus.lieux.length > 0) yield { services: [], propositions: trouves, autres: lus.autres }
  if (lus.lieux.length === 0 || /^(sas|cpts)\b/i.test(saisie.trim())) {
    const services = await trouverServices(saisie)
    if (services.length > 0) return yield { services, propositions: trouves, autres: lus.autres }
  }
  const recu = texte === saisie ? index : await fetchIndex(annuaire, parseSaisie(texte))
  const ensemble = (propositions: Propositions): Suite => ({
    services: [],
    propositions: rien ? avecRelecture(lus.lieux, propositions) : propositions,
    autres: lus.autres,
  })
  const { lieux, propositions } = suggerer(recu, annuaire.villes, texte)
  if (propositions.length > lieux.length) yield ensemble(propositions)
  if (lieux.length > 0) return
  if (texte.replace(/\P{L}/gu, '').length >= LONGUEUR_MIN) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    if (perime()) return
    france ??= { lieux: await fetchOnce('france', decodeFrance) }
    await preparer(france)
    yield ensemble(suggerer(recu, annuaire.villes, texte, france).propositions)
  } else yield ensemble(propositions)
}
