/** The ground: detailed images of another site once asked for, else the outlines that are installed, else France in one piece. Never a void. */
import { useEffect, useState } from 'react'
import { Pane, TileLayer, useMap } from 'react-leaflet'
import type { DonneesCarte } from '../domain/carte.ts'
import { ContoursFrance, ContoursCommunes } from './Contours.tsx'
import type { Groupement } from './groupes.ts'
import { Villes } from './Villes.tsx'

/** Remembered for the visit only. */
const CLE = 'fondDetaille'
const OUI = 'yes'
/** Milliseconds before giving up an image that never comes. */
const PATIENCE = 15_000

export interface EtatFond {
  detaille: boolean
  /** Whose ground is seen. */
  credit: string
  message: string
  /** What the button says; empty when there is nothing to ask. */
  invite: string
  avertissement: string
  /** Asks for the detailed ground, or goes back to the plain one. */
  toggle: () => void
  fail: () => void
}

/** A browser may refuse to store anything: then the question is asked again. */
function readChoice(): boolean {
  try {
    return sessionStorage.getItem(CLE) === OUI
  } catch {
    return false
  }
}

function keepChoice(detaille: boolean): void {
  try {
    if (detaille) sessionStorage.setItem(CLE, OUI)
    else sessionStorage.removeItem(CLE)
  } catch {
    // Nothing is lost but the memory of it.
  }
}

export function useFond({ tuiles, contours }: DonneesCarte): EtatFond {
  const [etat, setEtat] = useState<'simple' | 'detaille' | 'refuse'>(() =>
    tuiles && readChoice() ? 'detaille' : 'simple',
  )
  const simple = contours.france ? 'les contours' : 'un fond simple'
  const nom = tuiles?.attribution.replace(/^©\s*/, '') ?? ''
  return {
    detaille: etat === 'detaille',
    credit: [contours.credit, etat === 'detaille' ? tuiles?.attribution : ''].filter(Boolean).join(' · '),
    message: etat === 'refuse' ? `Le fond détaillé n’est pas arrivé\u00a0: nous montrons ${simple}.` : '',
    invite: tuiles
      ? etat === 'detaille'
        ? 'Revenir au fond simple'
        : `Afficher le fond de carte détaillé (${nom})`
      : '',
    avertissement: tuiles
      ? `Les images viennent d’un autre site, ${new URL(tuiles.url).host}, qui verra votre adresse internet et l’endroit regardé. Ce choix est oublié à la fin de votre visite.`
      : '',
    toggle: () => {
      keepChoice(etat !== 'detaille')
      setEtat(etat === 'detaille' ? 'simple' : 'detaille')
    },
    fail: () => setEtat('refuse'),
  }
}

interface Props {
  donnees: DonneesCarte
  fond: EtatFond
  groupement: Groupement
}

/** The outlines stay under the images: one that is missing leaves no hole. */
export function Fond({ donnees: { tuiles, contours, villes }, fond, groupement }: Props) {
  const map = useMap()
  const [images] = useState({ venues: 0, perdues: 0 })
  const [visible, setVisible] = useState(false)
  const { detaille, fail } = fond
  useEffect(() => {
    map.getContainer().classList.toggle('detaille', detaille)
    if (!detaille) setVisible(false)
  }, [map, detaille])
  // Images that hang are images that do not come.
  useEffect(() => {
    if (!detaille || visible) return undefined
    const attente = setTimeout(fail, PATIENCE)
    return () => {
      clearTimeout(attente)
    }
  }, [detaille, visible])
  return (
    <>
      <Pane name="contours" className="pane-contours">
        <ContoursFrance departements={contours.france} />
      </Pane>
      {/* Above, whichever arrives first. */}
      <Pane name="communes" className="pane-communes">
        <ContoursCommunes codes={contours.communes} lieux={groupement.lieux} />
      </Pane>
      {detaille && tuiles && (
        <TileLayer
          url={tuiles.url}
          maxZoom={19}
          eventHandlers={{
            loading: () => Object.assign(images, { venues: 0, perdues: 0 }),
            tileload: () => {
              images.venues++
              setVisible(true)
            },
            tileerror: () => images.perdues++,
            load: () => {
              if (images.perdues > images.venues) fail()
            },
          }}
        />
      )}
      {!visible && <Villes villes={villes} groupement={groupement} />}
    </>
  )
}
