/** Hours follow the part of the OpenStreetMap grammar that says the same every week. */
import { fauteHoraires } from '../horaires-osm.ts'
import { derniereCle, feuilles } from '../feuilles.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

export const horairesLisibles: Check = {
  name: 'les horaires suivent la grammaire opening_hours et valent toute l’année',
  check(contexte) {
    return entrees(contexte).flatMap(({ fichier, valeur }) => {
      const toutes = feuilles(valeur)
      const sansJours = new Set(
        toutes.flatMap(({ chemin }) => (derniereCle(chemin) === 'jours' ? [formatCle(chemin.with(-1, 'osm'))] : [])),
      )
      return toutes.flatMap(({ chemin, valeur: osm }): Constat[] => {
        if (derniereCle(chemin) !== 'osm' || typeof osm !== 'string') return []
        const cle = formatCle(chemin)
        const faute = fauteHoraires(osm) ?? (sansJours.has(cle) ? fauteSansJours(osm) : null)
        if (!faute) return []
        return [
          { fichier, cle, trouve: osm, attendu: `Écrivez par exemple « Mo-Fr 08:00-20:00; Sa 08:00-12:00 ». ${faute}` },
        ]
      })
    })
  },
}

/** Days that are written and said unknown would be read by nobody. */
function fauteSansJours(osm: string): string | null {
  if (!/^24|[A-Z]/.test(osm)) return null
  return 'Avec « jours: nonPrecises », les jours ne seraient pas lus\u00a0: ôtez cette clé, ou écrivez les heures seules et le reste dans « precisions ».'
}
