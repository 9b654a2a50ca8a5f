/** Hours follow the part of the OpenStreetMap grammar that says the same every week. */
import { fauteHoraires } from '../horaires-fautes.ts'
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
        const faute = fauteHoraires(osm) ?? fauteDeJours(osm, sansJours.has(cle))
        if (!faute) return []
        return [{ fichier, cle, trouve: osm, attendu: faute }]
      })
    })
  },
}

/** Days that are written and said unknown would be read by nobody; days that are neither would be told as every day. */
function fauteDeJours(osm: string, sansJours: boolean): string | null {
  const ecrits = /^24|[A-Z]/.test(osm)
  if (ecrits && sansJours)
    return 'Avec « jours: nonPrecises », les jours ne seraient pas lus\u00a0: ôtez cette clé, ou écrivez les heures seules et le reste dans « precisions ».'
  if (!ecrits && !sansJours)
    return `Quels jours\u00a0? Le document le dit\u00a0: écrivez-les (« Mo-Su ${osm} » pour tous les jours). Il ne le dit pas\u00a0: ajoutez « jours: nonPrecises ».`
  return null
}
