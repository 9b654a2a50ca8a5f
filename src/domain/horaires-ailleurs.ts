/** Where the hours of a number are published, when they are not for the line that bears it. */
import type { Dataset } from './dataset.ts'
import { isAppelable, type Ligne } from './ligne.ts'
import type { Organisation } from './organisation.ts'

/** Whose line the whole département has on this number, for the same need: the page of a commune lends its hours, with their owner. */
export function horairesAilleurs(
  { departements, lignes, organisations }: Pick<Dataset, 'departements' | 'lignes' | 'organisations'>,
  ligne: Ligne,
): Organisation | null {
  if (ligne.horaires || !isAppelable(ligne)) return null
  const sienne = organisations.get(ligne.organisation)
  const autre = (sienne?.departements ?? [])
    .flatMap((code) => departements.get(code)?.lignes ?? [])
    .flatMap((id) => lignes.get(id) ?? [])
    .find((une) => une.numero === ligne.numero && une.usage === ligne.usage && une.horaires && isAppelable(une))
  return (autre && organisations.get(autre.organisation)) ?? null
}
