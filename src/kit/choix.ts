/** Which communes a kit is for: one, those of an intercommunality, or those of a département. */
import { compareNoms, type Commune } from '../domain/commune.ts'
import type { Dataset } from '../domain/dataset.ts'
import { Refus } from '../data/refus.ts'

export interface Demande {
  commune?: string | undefined
  epci?: string | undefined
  departement?: string | undefined
}

/** The communes asked for that have a kit, in alphabetical order, and the name of the archive. */
export function choisir({ decoupage, communesParDepartement, departementsAvecPages }: Dataset, demande: Demande) {
  const demandes = Object.entries(demande).filter(([, code]) => code !== undefined)
  const [premiere, autre] = demandes
  if (!premiere || autre) throw new Refus('Il faut une seule option : --commune, --epci ou --departement.')
  const [nom, code = ''] = premiere
  const communes: Record<string, () => readonly Commune[]> = {
    commune: () => [decoupage.communes.get(code) ?? []].flat(),
    epci: () => (decoupage.epci.get(code)?.communes ?? []).flatMap((une) => decoupage.communes.get(une) ?? []),
    departement: () => communesParDepartement.get(code) ?? [],
  }
  const trouvees = communes[nom]?.() ?? []
  if (trouvees.length === 0) throw new Refus(`Aucune commune pour --${nom} ${code}. Attendu : ${ATTENDUS[nom]}.`)
  const avecKit = trouvees.filter(({ codeDepartement }) => departementsAvecPages.has(codeDepartement))
  if (avecKit.length === 0) {
    const departements = [...new Set(trouvees.map(({ codeDepartement }) => codeDepartement))].join(', ')
    throw new Refus(
      `Pas de kit : aucun service propre à une commune n’est connu ici (${departements}), la réponse est la même pour toutes. Mettez en lien /departements/${departements.toLowerCase()}/.`,
    )
  }
  return { nom: `kit-${nom}-${code}`, communes: avecKit.sort(compareNoms), sansKit: trouvees.length - avecKit.length }
}

const ATTENDUS: Record<string, string> = {
  commune: 'un code Insee, cinq caractères, par exemple 45191',
  epci: 'le SIREN d’une intercommunalité, neuf chiffres, par exemple 200066280',
  departement: 'un code de département, par exemple 45',
}
