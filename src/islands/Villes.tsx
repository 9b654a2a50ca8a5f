/** Names of towns on a plain ground, the largest first, never one over another. For the eyes only: the list says all places. */
import { divIcon, type Map as Plan } from 'leaflet'
import { useMemo, useState } from 'react'
import { Marker, Pane, useMap, useMapEvents } from 'react-leaflet'
import type { Ville } from '../domain/carte.ts'
import { groupesDe, type Groupement } from './groupes.ts'

/** Pixels that a name takes: one letter, and a line with the room around it. */
const LETTRE = 7.5
const LIGNE = 34
const MARGE = 12

/** Half the width of a marker. */
const MARQUE = 24

/** Those in sight that have room, beside the markers and beside each other. */
function placer(map: Plan, villes: readonly Ville[], groupement: Groupement): Ville[] {
  const vue = map.getBounds().pad(0.2)
  const prises = groupesDe(groupement, map.getZoom()).map(({ lat, lon }) => {
    const { x, y } = map.project([lat, lon])
    return { x, y, demi: MARQUE }
  })
  return villes.filter(({ nom, lat, lon }) => {
    if (!vue.contains([lat, lon])) return false
    const { x, y } = map.project([lat, lon])
    const demi = (nom.length * LETTRE + MARGE) / 2
    if (prises.some((autre) => Math.abs(autre.x - x) < autre.demi + demi && Math.abs(autre.y - y) < LIGNE)) return false
    prises.push({ x, y, demi })
    return true
  })
}

export function Villes({ villes, groupement }: { villes: readonly Ville[]; groupement: Groupement }) {
  const map = useMap()
  const [vue, setVue] = useState({})
  useMapEvents({ moveend: () => setVue({}) })
  // `vue` stands for where the map looks, which React does not see.
  const vues = useMemo(() => placer(map, villes, groupement), [map, villes, groupement, vue])
  return (
    <Pane name="villes" className="pane-villes">
      {vues.map((ville) => (
        <NomDeVille key={`${ville.nom} ${ville.lat}`} ville={ville} />
      ))}
    </Pane>
  )
}

function NomDeVille({ ville: { nom, lat, lon } }: { ville: Ville }) {
  const icon = useMemo(() => {
    const texte = document.createElement('span')
    texte.textContent = nom
    texte.setAttribute('aria-hidden', 'true')
    return divIcon({ className: 'ville', html: texte, iconSize: [0, 0] })
  }, [nom])
  return <Marker position={[lat, lon]} icon={icon} interactive={false} keyboard={false} pane="villes" />
}
