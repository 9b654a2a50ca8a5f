/** Towns on a plain ground, a point and a name beside it, the largest first, never one over another. For the eyes only: the list says all places. */
import { divIcon, type Map as Plan } from 'leaflet'
import { useMemo, useState } from 'react'
import { Marker, Pane, useMap, useMapEvents } from 'react-leaflet'
import type { Ville } from '../domain/carte.ts'
import type { Position } from '../domain/position.ts'
import { groupesDe, type Groupement } from './groupes.ts'

/** Pixels: a letter, a line, a marker with the room around it, the point of a town, from its middle to its name. */
const LETTRE = 7
const LIGNE = 18
const MARQUE = 42
const POINT = 8
const ECART = 7
/** How many towns are worth a name, from afar. */
const NOMBRE_AU_ZOOM: Record<number, number> = { 3: 10, 4: 20, 5: 30, 6: 50, 7: 120 }

interface Boite {
  x: number
  y: number
  largeur: number
  hauteur: number
}

/** On which side of its point the name of a town has room. */
type Cote = 'droite' | 'gauche' | 'dessus' | 'dessous'

interface VillePlacee {
  ville: Ville
  cote: Cote
}

function separees(a: Boite, b: Boite): boolean {
  return Math.abs(a.x - b.x) * 2 > a.largeur + b.largeur || Math.abs(a.y - b.y) * 2 > a.hauteur + b.hauteur
}

function nomDe(x: number, y: number, largeur: number): [cote: Cote, boite: Boite][] {
  const nom = { x, y, largeur, hauteur: LIGNE }
  const aCote = ECART + largeur / 2
  return [
    ['droite', { ...nom, x: x + aCote }],
    ['gauche', { ...nom, x: x - aCote }],
    ['dessus', { ...nom, y: y - ECART - LIGNE / 2 }],
    ['dessous', { ...nom, y: y + ECART + LIGNE / 2 }],
  ]
}

/** Those in sight whose point and name have room. */
function placer(map: Plan, villes: readonly Ville[], groupement: Groupement): VillePlacee[] {
  const zoom = Math.round(map.getZoom())
  const { x: droite, y: bas } = map.getSize()
  const point = ({ lat, lon }: Position) => map.latLngToContainerPoint([lat, lon])
  const prises: Boite[] = groupesDe(groupement, map.getZoom()).map((groupe) => {
    const { x, y } = point(groupe)
    return { x, y, largeur: MARQUE, hauteur: MARQUE }
  })
  const libre = (boite: Boite) => prises.every((prise) => separees(prise, boite))
  const dedans = ({ x, y, largeur, hauteur }: Boite) =>
    x > largeur / 2 && x < droite - largeur / 2 && y > hauteur / 2 && y < bas - hauteur / 2
  return villes.slice(0, NOMBRE_AU_ZOOM[zoom] ?? villes.length).flatMap((ville) => {
    const { x, y } = point(ville)
    const sienne = { x, y, largeur: POINT, hauteur: POINT }
    if (!dedans(sienne) || !libre(sienne)) return []
    const place = nomDe(x, y, (ville.nom.length + 1) * LETTRE).find(([, nom]) => dedans(nom) && libre(nom))
    if (!place) return []
    const [cote, nom] = place
    prises.push(sienne, nom)
    return [{ ville, cote }]
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
      {vues.map(({ ville, cote }) => (
        <NomDeVille key={`${ville.nom} ${ville.lat} ${cote}`} ville={ville} cote={cote} />
      ))}
    </Pane>
  )
}

function NomDeVille({ ville: { nom, lat, lon }, cote }: VillePlacee) {
  const icon = useMemo(() => {
    const texte = document.createElement('span')
    texte.textContent = nom
    texte.setAttribute('aria-hidden', 'true')
    return divIcon({ className: `ville ${cote}`, html: texte, iconSize: [0, 0] })
  }, [nom, cote])
  return <Marker position={[lat, lon]} icon={icon} interactive={false} keyboard={false} pane="villes" />
}
