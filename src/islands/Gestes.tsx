/** Fingers and wheels: one finger scrolls the page and the wheel too, unless the visitor has activated the map. */
import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'

interface EtatGestes {
  actifs: boolean
  /** A mouse drags without harm: the page does not scroll by dragging. */
  souris: boolean
  aide: string
  toggle: () => void
}

export function useGestes(): EtatGestes {
  const [actifs, setActifs] = useState(false)
  const [souris] = useState(() => !matchMedia('(pointer: coarse)').matches)
  return {
    actifs,
    souris,
    aide: souris
      ? 'La molette fait défiler la page\u00a0; avec Ctrl, elle agrandit la carte.'
      : 'Un doigt fait défiler la page\u00a0; deux doigts déplacent la carte.',
    toggle: () => setActifs(!actifs),
  }
}

export function Gestes({ actifs, souris }: Pick<EtatGestes, 'actifs' | 'souris'>) {
  const map = useMap()
  useEffect(() => {
    if (actifs || souris) map.dragging.enable()
    else map.dragging.disable()
    if (actifs) map.scrollWheelZoom.enable()
    else map.scrollWheelZoom.disable()
    if (actifs) return
    // The wheel zooms while Ctrl is held, and scrolls the page otherwise.
    const onWheel = ({ ctrlKey }: WheelEvent) => {
      if (ctrlKey) map.scrollWheelZoom.enable()
      else map.scrollWheelZoom.disable()
    }
    const cadre = map.getContainer()
    cadre.addEventListener('wheel', onWheel, { capture: true, passive: true })
    return () => cadre.removeEventListener('wheel', onWheel, { capture: true })
  }, [actifs, souris, map])
  return null
}
