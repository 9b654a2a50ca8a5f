/** The territory of an organisation: a solid line for the communes that a source names, hatching for probable ones, nothing for the rest. */
import { geoJSON } from 'leaflet'
import { useEffect } from 'react'
import { GeoJSON, Pane, useMap } from 'react-leaflet'
import { SANS_MOUVEMENT } from './Cadrage.tsx'
import { useContours } from './Contours.tsx'

interface Props {
  organisation: string
  /** The map goes to the territory. */
  cadrer: boolean
}

export function TerritoireDessine({ organisation, cadrer }: Props) {
  const map = useMap()
  const contours = useContours(`/geo/territoires/${organisation}.topo.json`, 'territoire')
  useEffect(() => {
    if (contours && cadrer)
      map.fitBounds(geoJSON(contours).getBounds(), { padding: [20, 20], animate: !SANS_MOUVEMENT })
  }, [contours, cadrer, map])
  return (
    <Pane name={`territoire-${organisation}`} className="pane-territoire">
      {contours && (
        <GeoJSON
          data={contours}
          interactive={false}
          style={(zone) => ({ className: `territoire ${zone?.id === 'publie' ? 'publie' : 'probable'}` })}
        />
      )}
    </Pane>
  )
}
