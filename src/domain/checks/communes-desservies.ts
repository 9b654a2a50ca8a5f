/** The communes of a territory are in the départements of its organisation: one digit sends a code to the other end of France. */
import type { Decoupage } from '../commune.ts'
import { communesDeZone, type Rattachement } from '../territoire.ts'
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

export const communesDesservies: Check = {
  name: 'une organisation dessert des communes de ses départements',
  check({ contenu, decoupage }) {
    return [...contenu.organisations.values()].flatMap(({ id, departements, territoire }) =>
      territoire.rattachements.flatMap((zone, rang): Constat[] => {
        const ailleurs = communesDeZone(zone, decoupage)
          .flatMap((code) => decoupage.communes.get(code) ?? [])
          .filter(({ codeDepartement }) => !departements.includes(codeDepartement))
        const [premiere] = ailleurs
        if (!premiere) return []
        const { nom, codeDepartement } = premiere
        const reste = ailleurs.length > 1 ? ` et ${ailleurs.length - 1} de plus` : ''
        return [
          {
            fichier: `content/organisations/${id}.yaml`,
            cle: `territoire.rattachements[${rang}]${cleDe(zone, premiere.codeInsee, decoupage)}`,
            trouve: premiere.codeInsee,
            attendu: `${nom}${reste}, dans le ${codeDepartement}, hors du ${departements.join(', ')} de cette organisation : relisez le code. Une intercommunalité à cheval ? Ajoutez « dansDepartement ». Le document le dit bien ? Ajoutez "${codeDepartement}" à « departements ».`,
          },
        ]
      }),
    )
  },
}

/** Where the commune is written, or the group that holds it. */
function cleDe(
  { communes = [], epci = [], departements = [] }: Rattachement,
  code: string,
  decoupage: Decoupage,
): string {
  if (communes.includes(code)) return `.communes[${communes.indexOf(code)}]`
  const siren = epci.findIndex((un) => decoupage.epci.get(un)?.communes.includes(code))
  if (siren >= 0) return `.epci[${siren}]`
  return `.departements[${departements.indexOf(decoupage.communes.get(code)?.codeDepartement ?? '')}]`
}
