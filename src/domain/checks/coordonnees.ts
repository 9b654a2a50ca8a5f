/** Coordinates fall inside the box of the département of their address. */
import type { Check } from './check.ts'
import { EMPRISES } from './emprises.ts'

export const coordonnees: Check = {
  name: 'les coordonnées sont dans le département de l’adresse',
  check({ contenu, decoupage }) {
    return [...contenu.centres.values()].flatMap(({ id, adresse, coordonnees: point }) => {
      const code = decoupage.communes.get(adresse.commune)?.codeDepartement ?? ''
      const emprise = EMPRISES[code]
      if (!point || !emprise) return []
      const [latMin, latMax, lonMin, lonMax] = emprise
      const within = (lat: number, lon: number) => lat >= latMin && lat <= latMax && lon >= lonMin && lon <= lonMax
      if (within(point.lat, point.lon)) return []
      const attendu = within(point.lon, point.lat)
        ? 'Latitude et longitude semblent échangées : inversez-les.'
        : `Ce point est hors du département ${code} (latitude ${latMin} à ${latMax}, longitude ${lonMin} à ${lonMax}).`
      return [
        { fichier: `content/centres/${id}.yaml`, cle: 'coordonnees', trouve: `${point.lat}, ${point.lon}`, attendu },
      ]
    })
  },
}
