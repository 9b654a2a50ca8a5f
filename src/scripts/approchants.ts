/** Lookalikes, loaded when an input is no name: among what has arrived, else in all of France as a last resort. */
import { buildIndex, type Index } from '../domain/recherche/index.ts'
import { suggerer, type Suggestions } from '../domain/recherche/suggestions.ts'
import { decodeFrance, type LieuRecu } from '../domain/recherche/transport.ts'
import { fetchOnce, type Annuaire } from './annuaire.ts'

let france: Index<LieuRecu> | undefined

/** What fits in `index`, completed by lookalikes; the large file is asked only when there would be nothing to show. */
export async function completer(
  annuaire: Annuaire,
  index: Index<LieuRecu>,
  saisie: string,
): Promise<Suggestions<LieuRecu>> {
  const rapide = suggerer(index, annuaire.villes, saisie)
  if (rapide.propositions.length > 0) return rapide
  const lieux = await fetchOnce('france', decodeFrance)
  france ??= buildIndex(lieux)
  return suggerer(index, annuaire.villes, saisie, france)
}
