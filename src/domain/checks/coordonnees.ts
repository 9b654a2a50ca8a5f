/** Coordinates fall inside the box of the département of their address. */
import type { Check } from './check.ts'
import { EMPRISES } from './emprises.ts'

/** Codes of the départements whose box holds the point: none outside France. */
function departementsAutour(lat: number, lon: number): string[] {
  return Object.entries(EMPRISES)
    .filter(([, [latMin, latMax, lonMin, lonMax]]) => lat >= latMin && lat <= latMax && lon >= lonMin && lon <= lonMax)
    .map(([code]) => code)
    .sort()
}

/** What to do about a point of an address in `departement` (null: a commune out of the official list); null when it fits. */
function conseil(lat: number, lon: number, departement: string | null): string | null {
  const autour = departementsAutour(lat, lon)
  if (departement && autour.includes(departement)) return null
  const echange = departementsAutour(lon, lat)
  if (autour.length === 0 ? echange.length > 0 : departement && echange.includes(departement))
    return 'Latitude et longitude semblent échangées : inversez-les.'
  if (departement && !EMPRISES[departement])
    return `Nous ne savons pas vérifier un point du département ${departement} : retirez ces coordonnées, ou ajoutez l’emprise du département dans src/domain/checks/emprises.ts.`
  if (autour.length === 0) return `Ce point est hors de France : corrigez-le${cadre(departement)}.`
  if (!departement) return null
  return `Ce point est hors du département ${departement} : corrigez-le${cadre(departement)}, ou corrigez l’adresse (ce point est du côté de : ${autour.join(', ')}).`
}

function cadre(departement: string | null): string {
  const emprise = EMPRISES[departement ?? '']
  if (!emprise) return ''
  const [latMin, latMax, lonMin, lonMax] = emprise
  return ` (dans le ${departement}, latitude ${latMin} à ${latMax}, longitude ${lonMin} à ${lonMax})`
}

export const coordonnees: Check = {
  name: 'les coordonnées sont dans le département de l’adresse',
  check({ contenu, decoupage }) {
    return [...contenu.centres.values()].flatMap(({ id, adresse, coordonnees: point }) => {
      if (!point) return []
      const attendu = conseil(point.lat, point.lon, decoupage.communes.get(adresse.commune)?.codeDepartement ?? null)
      if (!attendu) return []
      return [
        { fichier: `content/centres/${id}.yaml`, cle: 'coordonnees', trouve: `${point.lat}, ${point.lon}`, attendu },
      ]
    })
  },
}
