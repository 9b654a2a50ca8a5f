/** A place gives appointments by lines of services that serve its département: a slip would send the caller to the other end of France. */
import type { Check, Contexte } from './check.ts'
import type { Constat } from './constat.ts'

export const lignesDeCentre: Check = {
  name: 'un centre ne donne rendez-vous que par une ligne qui dessert son département',
  check({ contenu, decoupage }) {
    return [...contenu.centres.values()].flatMap(({ id: centre, adresse, lignes }) => {
      // A code that does not exist is told as such.
      const departement = decoupage.communes.get(adresse.commune)?.codeDepartement
      return lignes.flatMap((id, rang): Constat[] => {
        const faute = (attendu: string) => [
          { fichier: `content/centres/${centre}.yaml`, cle: `lignes[${rang}]`, trouve: id, attendu },
        ]
        if (lignes.indexOf(id) < rang) return faute('Cette ligne est déjà citée ici : retirez l’une des deux.')
        const service = departement === undefined ? null : ailleurs(contenu, id, departement)
        if (!service) return []
        return faute(
          `Cette ligne est celle de « ${service.id} », qui dessert le ${service.departements.join(', ')}, et ce lieu est dans le ${departement ?? ''} : corrigez le nom. Si un document dit qu’elle sert aussi le ${departement ?? ''}, ajoutez "${departement ?? ''}" à « departements » de content/organisations/${service.id}.yaml.`,
        )
      })
    })
  },
}

/** The service of a line, when it serves other départements only. */
function ailleurs({ lignes, organisations, departements }: Contexte['contenu'], id: string, departement: string) {
  const ligne = lignes.get(id)
  const service = ligne && organisations.get(ligne.organisation)
  if (!service || service.departements.includes(departement)) return null
  return departements.get(departement)?.lignes.includes(id) ? null : service
}
