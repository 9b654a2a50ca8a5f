/** Names of towns on a plain ground, the largest first, never one over another. For the eyes only: the list says all places. */
import { divIcon, type Map as Plan } from 'leaflet'
import { useMemo, useState } from 'react'
import { Marker, Pane, useMap, useMapEvents } from 'react-leaflet'
import type { Ville } from '../domain/carte.ts'
import type { Position } from '../domain/position.ts'
import { groupesDe, type Groupement } from './groupes.ts'

/** Pixels: a letter, a line, a marker with the room around it. */
const LETTRE = 7
const LIGNE = 18
const MARQUE = 50
/** How many towns are worth a name, from afar. */
const NOMBRE_AU_ZOOM: Record<number, number> = { 3: 10, 4: 20, 5: 30, 6: 50, 7: 120 }

interface Boite {
  x: number
  y: number
  largeur: number
  hauteur: number
}

function separees(a: Boite, b: Boite): boolean {
  return Math.abs(a.x - b.x) * 2 > a.largeur + b.largeur || Math.abs(a.y - b.y) * 2 > a.hauteur + b.hauteur
}

/** Those in sight that have room where they are: a name beside its town would be another town. */
function placer(map: Plan, villes: readonly Ville[], groupement: Groupement): Ville[] {
  const zoom = Math.round(map.getZoom())
  const { x: droite, y: bas } = map.getSize()
  const point = ({ lat, lon }: Position) => map.latLngToContainerPoint([lat, lon])
  const prises: Boite[] = groupesDe(groupement, map.getZoom()).map((groupe) => {
    const { x, y } = point(groupe)
    return { x, y, largeur: MARQUE, hauteur: MARQUE }
  })
  return villes.slice(0, NOMBRE_AU_ZOOM[zoom] ?? villes.length).filter((ville) => {
    const { x, y } = point(ville)
    const largeur = (ville.nom.length + 3) * LETTRE
    if (x < largeur / 2 || x > droite - largeur / 2 || y < LIGNE || y > bas - LIGNE) return false
    const boite = { x, y, largeur, hauteur: LIGNE }
    if (!prises.every((prise) => separees(prise, boite))) return false
    prises.push(boite)
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
