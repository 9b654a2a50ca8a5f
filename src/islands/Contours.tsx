/** Outlines that the site serves itself: the départements, then the communes where one looks closely. */
import { useEffect, useState } from 'react'
import { GeoJSON, useMap, useMapEvents } from 'react-leaflet'
import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { LieuPlace } from './groupes.ts'

const fichiers = new Map<string, Promise<FeatureCollection | null>>()

/** Outlines of one object of a file, asked once; null when they do not come: the map does without. */
function fetchContours(adresse: string, objet: string): Promise<FeatureCollection | null> {
  const lecture =
    fichiers.get(adresse) ??
    fetch(adresse)
      .then((reponse) => (reponse.ok ? reponse.json() : Promise.reject(new Error(adresse))))
      .then((topologie: Topology) => feature(topologie, topologie.objects[objet] as GeometryCollection))
      .catch(() => null)
  fichiers.set(adresse, lecture)
  return lecture
}

/** What `fetchContours` gives, once it is there. */
export function useContours(adresse: string, objet: string): FeatureCollection | null {
  const [contours, setContours] = useState<FeatureCollection | null>(null)
  useEffect(() => {
    let utile = true
    void fetchContours(adresse, objet).then((lus) => {
      if (utile) setContours(lus)
    })
    return () => {
      utile = false
    }
  }, [adresse, objet])
  return contours
}

/** Départements where they are installed, else the country in one piece. */
export function ContoursFrance({ departements }: { departements: boolean }) {
  const [adresse, objet] = departements
    ? (['/geo/departements.topo.json', 'departements'] as const)
    : (['/carte/pays.topo.json', 'pays'] as const)
  const contours = useContours(adresse, objet)
  return contours && <GeoJSON data={contours} interactive={false} style={{ className: 'departement' }} />
}

const ZOOM_COMMUNES = 9

/** Communes of the départements whose places are in sight. */
export function ContoursCommunes({ codes, lieux }: { codes: readonly string[]; lieux: readonly LieuPlace[] }) {
  const map = useMap()
  const seen = () =>
    map.getZoom() < ZOOM_COMMUNES
      ? ''
      : [
          ...new Set(
            lieux
              .filter(({ position }) => map.getBounds().pad(0.3).contains([position.lat, position.lon]))
              .map(({ departement }) => departement),
          ),
        ]
          .filter((code) => codes.includes(code))
          .join(' ')
  const [vus, setVus] = useState(seen)
  useMapEvents({ moveend: () => setVus(seen()) })
  return vus
    .split(' ')
    .filter(Boolean)
    .map((code) => <ContoursDepartement key={code} code={code} />)
}

function ContoursDepartement({ code }: { code: string }) {
  const contours = useContours(`/geo/communes/${code.toLowerCase()}.topo.json`, 'communes')
  return contours && <GeoJSON data={contours} interactive={false} style={{ className: 'commune' }} />
}
