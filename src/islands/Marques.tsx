/** The markers: one button for each place or group, in the order of the list, on the map as under the Tab key. */
import {
  divIcon,
  type DivIcon,
  type LatLngBounds,
  type LeafletKeyboardEvent,
  type Map as Plan,
  type Marker as Repere,
} from 'leaflet'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Marker, useMap, useMapEvents } from 'react-leaflet'
import { formatGroupe, type DonneesCarte } from '../domain/carte.ts'
import { dessinerMarque } from '../domain/marque.ts'
import { SANS_MOUVEMENT } from './Cadrage.tsx'
import { groupesDe, ZOOM_MAX, type Groupe, type Groupement } from './groupes.ts'

/** Beyond this many, only the markers within a screen of what is seen are there: a slow phone could not move the others. */
const SEUIL = 200

function regarder(map: Plan): { zoom: number; vue: LatLngBounds } {
  return { zoom: map.getZoom(), vue: map.getBounds().pad(1) }
}

interface Props {
  donnees: Pick<DonneesCarte, 'genres' | 'etats'>
  groupement: Groupement
  choisi: string | null
  onChoix: (id: string) => void
  /** Several places at the same point: they are listed. */
  onGroupe: (ids: readonly string[]) => void
}

export function Marques({ donnees, groupement, choisi, onChoix, onGroupe }: Props) {
  const map = useMap()
  const [{ zoom, vue }, setVue] = useState(() => regarder(map))
  useMapEvents({ moveend: () => setVue(regarder(map)) })
  const tous = useMemo(() => groupesDe(groupement, zoom), [groupement, zoom])
  const groupes = useMemo(
    () => (tous.length <= SEUIL ? tous : tous.filter(({ lat, lon }) => vue.contains([lat, lon]))),
    [tous, vue],
  )
  /** A place whose marker takes the focus once its group has parted. */
  const attendu = useRef<string | null>(null)
  /** A place of the marker that has the focus, before other groups take the place of that marker. */
  const focalise = useRef<string | null>(null)
  focalise.current = lieuFocalise()

  // Effects of the markers come first: they are in the page by now.
  useEffect(() => {
    ranger(map.getPanes().markerPane)
    const perdu = document.activeElement === document.body ? focalise.current : null
    const id = attendu.current ?? perdu
    if (id !== null) marqueDe(map.getContainer(), id)?.focus({ preventScroll: true })
    attendu.current = null
  }, [groupes, map])

  const open = (groupe: Groupe) => {
    const [premier] = groupe.lieux
    if (!premier) return
    if (groupe.lieux.length === 1) onChoix(premier.id)
    else if (groupe.zoom > ZOOM_MAX) onGroupe(groupe.lieux.map(({ id }) => id))
    else {
      attendu.current = premier.id
      map.setView([groupe.lat, groupe.lon], groupe.zoom, { animate: !SANS_MOUVEMENT })
    }
  }

  return groupes.map((groupe, rang) => (
    <Marque
      key={groupe.cle}
      groupe={groupe}
      rang={rang}
      donnees={donnees}
      choisi={groupe.lieux.some(({ id }) => id === choisi)}
      onOpen={open}
    />
  ))
}

interface PropsMarque {
  groupe: Groupe
  rang: number
  donnees: Props['donnees']
  choisi: boolean
  onOpen: (groupe: Groupe) => void
}

function Marque({ groupe, rang, donnees, choisi, onOpen }: PropsMarque) {
  const marque = useRef<Repere>(null)
  // The same element for the same places: an icon drawn anew would lose the focus.
  const icon = useMemo(() => dessiner(groupe, donnees), [groupe.cle, donnees])
  useEffect(() => {
    const element = marque.current?.getElement()
    if (!element) return
    element.dataset['rang'] = String(rang)
    element.classList.toggle('choisi', choisi)
  }, [rang, choisi, icon])
  return (
    <Marker
      ref={marque}
      position={[groupe.lat, groupe.lon]}
      icon={icon}
      zIndexOffset={choisi ? 1000 : 0}
      eventHandlers={{
        click: () => onOpen(groupe),
        keydown: ({ originalEvent }: LeafletKeyboardEvent) => {
          if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return
          originalEvent.preventDefault()
          onOpen(groupe)
        },
      }}
    />
  )
}

/** Leaflet makes it a button with a tab stop; its name is the text inside. */
function dessiner({ lieux }: Groupe, { genres, etats }: Props['donnees']): DivIcon {
  const dedans = document.createElement('span')
  dedans.className = 'dessin'
  dedans.dataset['ids'] = lieux.map(({ id }) => id).join(' ')
  const [seul, autre] = lieux
  const nom = document.createElement('span')
  nom.className = 'invisible'
  if (seul && !autre) {
    dedans.innerHTML = dessinerMarque(seul.type, seul.statut)
    nom.textContent = `${seul.nom}. ${genres[seul.type]}. ${etats[seul.statut]}.`
  } else {
    const nombre = document.createElement('span')
    nombre.className = 'nombre'
    nombre.textContent = String(lieux.length)
    nombre.setAttribute('aria-hidden', 'true')
    dedans.append(nombre)
    nom.textContent = formatGroupe(lieux.map((lieu) => lieu.nom))
  }
  dedans.append(nom)
  return divIcon({
    className: 'repere',
    html: dedans,
    iconSize: [44, 44],
    iconAnchor: [22, 22],
  })
}

/** The marker of a place, alone or in a group. */
export function marqueDe(cadre: HTMLElement, id: string): HTMLElement | null {
  const dessin = cadre.querySelector<HTMLElement>(`[data-ids~="${CSS.escape(id)}"]`)
  return dessin?.closest<HTMLElement>('.repere') ?? null
}

function lieuFocalise(): string | null {
  const marque = document.activeElement?.closest('.repere')
  return marque?.querySelector<HTMLElement>('[data-ids]')?.dataset['ids']?.split(' ')[0] ?? null
}

/** Tab follows the order of the elements: that of the list. The one that has the focus does not move, or it would lose it. */
function ranger(pane: HTMLElement): void {
  const rangDe = (element: Element) => (element instanceof HTMLElement ? Number(element.dataset['rang']) : 0)
  const ordonnes = [...pane.children].sort((a, b) => rangDe(a) - rangDe(b))
  if (ordonnes.every((element, rang) => pane.children[rang] === element)) return
  const fixe = ordonnes.find((element) => element === document.activeElement) ?? null
  let passe = fixe === null
  for (const element of ordonnes) {
    if (element === fixe) passe = true
    else pane.insertBefore(element, passe ? null : fixe)
  }
}
