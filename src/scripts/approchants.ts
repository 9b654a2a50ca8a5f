/** What is loaded when an input is no place: services by their names, then lookalikes: among what has arrived, then in all of France as a last resort. */
import type { Index } from '../domain/recherche/index.ts'
import { preparer, type Lieux } from '../domain/recherche/approche.ts'
import { trouverReperes, type Repere } from '../domain/recherche/reperes.ts'
import { suggerer } from '../domain/recherche/suggestions.ts'
import { decodeFrance, type LieuRecu } from '../domain/recherche/transport.ts'
import { fetchOnce, type Annuaire } from './annuaire.ts'
import type { Propositions } from './proposition.ts'

const LONGUEUR_MIN = 3
/** Milliseconds without another letter before the large file is asked. */
const PAUSE = 300

/** The services whose name is typed, asked for when it begins no place or with their letters; none while their file cannot come. */
export async function trouverServices(saisie: string, lieux: readonly LieuRecu[]): Promise<Repere[]> {
  if (lieux.length > 0 && !/^(sas|cpts)\b/i.test(saisie.trim())) return []
  const services = await fetchOnce('services', (texte) => JSON.parse(texte) as Repere[]).catch(() => [])
  return trouverReperes(services, saisie).reperes
}

let france: Lieux<LieuRecu> | undefined

/** What fits in `index` completed by lookalikes; then, when nothing fits and the visitor pauses, by those of all France. */
export async function* completer(
  annuaire: Annuaire,
  index: Index<LieuRecu>,
  saisie: string,
  perime: () => boolean,
): AsyncGenerator<Propositions> {
  const { lieux, propositions } = suggerer(index, annuaire.villes, saisie)
  if (propositions.length > lieux.length) yield propositions
  if (lieux.length > 0) return
  if (saisie.replace(/\P{L}/gu, '').length >= LONGUEUR_MIN) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    if (perime()) return
    france ??= { lieux: await fetchOnce('france', decodeFrance) }
    await preparer(france)
    yield suggerer(index, annuaire.villes, saisie, france).propositions
  } else yield propositions
}
