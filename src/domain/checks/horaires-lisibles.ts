/** Hours follow the OpenStreetMap grammar. */
import { fauteHoraires } from '../horaires-osm.ts'
import { derniereCle, feuilles } from '../feuilles.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

export const horairesLisibles: Check = {
  name: 'les horaires suivent la grammaire opening_hours',
  check(contexte) {
    return entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur).flatMap(({ chemin, valeur: osm }): Constat[] => {
        if (derniereCle(chemin) !== 'osm' || typeof osm !== 'string') return []
        const faute = fauteHoraires(osm)
        if (!faute) return []
        return [
          {
            fichier,
            cle: formatCle(chemin),
            trouve: osm,
            attendu: `Écrivez par exemple « Mo-Fr 08:00-20:00; Sa 08:00-12:00 ». ${faute}`,
          },
        ]
      }),
    )
  },
}
