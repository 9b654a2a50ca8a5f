/** Which communes a kit is for: one, those of an intercommunality, or those of a département. */
import { compareNoms, slugNom, type Commune } from '../domain/commune.ts'
import { isSansPages } from '../domain/copie-partielle.ts'
import type { Dataset } from '../domain/dataset.ts'
import { Refus } from '../data/refus.ts'

/** As typed, each as often as it was: more than one code is a mistake. */
export interface Demande {
  commune?: string[] | undefined
  epci?: string[] | undefined
  departement?: string[] | undefined
}

const OPTIONS = ['commune', 'epci', 'departement'] as const

/** The communes asked for that have a kit, in alphabetical order, and the name of the archive. */
export function choisir(dataset: Dataset, demande: Demande) {
  const { decoupage, communesParDepartement, departementsAvecPages } = dataset
  const demandes = OPTIONS.flatMap((nom) => (demande[nom] ?? []).map((code) => [nom, code] as const))
  const [premiere, autre] = demandes
  if (!premiere || autre)
    throw new Refus('Il faut une seule option, une seule fois : --commune, --epci ou --departement.')
  const [nom, code] = premiere
  const communes: Record<string, () => readonly Commune[]> = {
    commune: () => [decoupage.communes.get(code) ?? []].flat(),
    epci: () => (decoupage.epci.get(code)?.communes ?? []).flatMap((une) => decoupage.communes.get(une) ?? []),
    departement: () => communesParDepartement.get(code) ?? [],
  }
  const trouvees = communes[nom]?.() ?? []
  if (trouvees.length === 0) throw new Refus(`Aucune commune pour --${nom} ${code}. Attendu : ${ATTENDUS[nom]}.`)
  const avecKit = trouvees.filter(({ codeDepartement }) => departementsAvecPages.has(codeDepartement))
  if (avecKit.length === 0) {
    const codes = [...new Set(trouvees.map(({ codeDepartement }) => codeDepartement))]
    const departements = codes.join(', ')
    const manquants = codes.filter((code) => isSansPages(dataset, code)).join(',')
    if (manquants)
      throw new Refus(
        `Pas de kit : cette copie du site n’a pas les pages de ces communes (${manquants}), qui ont pourtant un service propre. Construisez le site avec COMMUNES=${manquants}, ou sans COMMUNES.`,
      )
    throw new Refus(
      `Pas de kit : aucun service propre à une commune n’est connu ici (${departements}), la réponse est la même pour toutes. Mettez en lien /departements/${departements.toLowerCase()}/.`,
    )
  }
  const [une] = nom === 'commune' ? avecKit : []
  return {
    nom: ['kit', nom, code, ...(une ? [slugNom(une.nom)] : [])].join('-'),
    communes: avecKit.sort(compareNoms),
    sansKit: trouvees.length - avecKit.length,
    avis: une ? avisDeCode(une, [...decoupage.communes.values()]) : null,
  }
}

/** Five digits may be the postal code of others, whose town hall would print the poster of this one. */
function avisDeCode({ nom, codeInsee }: Commune, toutes: readonly Commune[]): string | null {
  const autres = toutes.filter((une) => une.codeInsee !== codeInsee && une.codesPostaux.includes(codeInsee))
  if (autres.length === 0) return null
  const noms = autres.sort(compareNoms).map((une) => `${une.nom} (${une.codeInsee})`)
  const reste = noms.length > 3 ? ` et ${noms.length - 3} autres` : ''
  return `Attention : ${codeInsee} est ici le code Insee de ${nom}. D’autres communes l’ont pour code postal : ${noms.slice(0, 3).join(', ')}${reste}. Pour l’une d’elles, écrivez son code Insee.`
}

const ATTENDUS: Record<string, string> = {
  commune: 'un code Insee, cinq caractères, par exemple 45191',
  epci: 'le SIREN d’une intercommunalité, neuf chiffres, par exemple 200066280',
  departement: 'un code de département, par exemple 45',
}
