/** Each zone of a territory holds some commune: an empty one would say a certainty about nobody. */
import { communesDeZone } from '../territoire.ts'
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

export const zonesPeuplees: Check = {
  name: 'chaque rattachement relie au moins une commune',
  check({ contenu, decoupage }) {
    return [...contenu.organisations.values()].flatMap(({ id, territoire }) =>
      territoire.rattachements.flatMap((zone, rang): Constat[] => {
        if (communesDeZone(zone, decoupage).length > 0) return []
        const faute = (trouve: string, attendu: string) => [
          { fichier: `content/organisations/${id}.yaml`, cle: `territoire.rattachements[${rang}]`, trouve, attendu },
        ]
        if (!zone.communes && !zone.epci && !zone.departements)
          return faute(
            'aucune commune',
            'Dites lesquelles : « communes », « epci » ou « departements ». Vous ne le savez pas ? Retirez ce rattachement.',
          )
        return faute(
          [zone.sauf ?? [], zone.dansDepartement ?? []].flat().join(', '),
          '« sauf » ou « dansDepartement » retire toutes les communes de cette zone : corrigez les codes, ou retirez ce rattachement.',
        )
      }),
    )
  },
}
