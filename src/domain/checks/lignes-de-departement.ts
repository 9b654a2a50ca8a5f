/** A département offers lines of services that serve it, which answer who looks for care: no other record says whose they are. */
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

/** The others book at one place, or find a médecin traitant: a département would show them to nobody. */
const USAGES = ['soinsNonProgrammes', 'garde']

export const lignesDeDepartement: Check = {
  name: 'un département ne propose que le numéro d’un service qui le dessert',
  check({ contenu: { departements, lignes, organisations } }) {
    return [...departements.values()].flatMap(({ id: code, lignes: proposees }) =>
      proposees.flatMap((id, rang): Constat[] => {
        const ligne = lignes.get(id)
        const service = ligne && organisations.get(ligne.organisation)
        const faute = (attendu: string) => [
          { fichier: `content/departements/${code}.yaml`, cle: `lignes[${rang}]`, trouve: id, attendu },
        ]
        if (ligne && !USAGES.includes(ligne.usage))
          return faute(
            `Cette ligne est « usage: ${ligne.usage} » : un département ne propose que « ${USAGES.join(' » ou « ')} ». Retirez-la, ou corrigez content/lignes/${id}.yaml.`,
          )
        if (!service || service.departements.includes(code)) return []
        return faute(
          `Cette ligne est celle de « ${service.id} », qui dessert le ${service.departements.join(', ')} : corrigez le nom. Si un document dit qu’elle sert aussi le ${code}, ajoutez "${code}" à « departements » de content/organisations/${service.id}.yaml.`,
        )
      }),
    )
  },
}
