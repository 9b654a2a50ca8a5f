/** The ground: detailed images of another site once asked for, else the outlines that are installed, else plain paper. Never a void. */
import { useEffect, useState } from 'react'
import { Pane, TileLayer, useMap } from 'react-leaflet'
import type { DonneesCarte } from '../domain/carte.ts'
import { ContoursFrance, ContoursCommunes } from './Contours.tsx'
import type { Groupement } from './groupes.ts'
import { Villes } from './Villes.tsx'

/** Remembered for the visit only. */
const CLE = 'fondDetaille'
const OUI = 'yes'

export interface EtatFond {
  detaille: boolean
  /** Whose ground is seen. */
  credit: string
  message: string
  /** What the button says; empty when there is nothing to ask. */
  invite: string
  avertissement: string
  ask: () => void
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

function keepChoice(): void {
  try {
    sessionStorage.setItem(CLE, OUI)
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
    credit: etat === 'detaille' ? (tuiles?.attribution ?? '') : contours.france ? contours.credit : '',
    message: etat === 'refuse' ? `Le fond détaillé n’est pas arrivé\u00a0: nous montrons ${simple}.` : '',
    invite: tuiles && etat !== 'detaille' ? `Afficher le fond de carte détaillé (${nom})` : '',
    avertissement: tuiles
      ? `Les images viennent d’un autre site, ${new URL(tuiles.url).host}, qui verra votre adresse internet et l’endroit regardé. Ce choix est oublié à la fin de votre visite.`
      : '',
    ask: () => {
      keepChoice()
      setEtat('detaille')
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
  useEffect(() => {
    map.getContainer().classList.toggle('detaille', fond.detaille)
  }, [map, fond.detaille])
  return (
    <>
      <Pane name="contours" className="pane-contours">
        {contours.france && <ContoursFrance />}
      </Pane>
      {/* Above, whichever arrives first. */}
      <Pane name="communes" className="pane-communes">
        <ContoursCommunes codes={contours.communes} lieux={groupement.lieux} />
      </Pane>
      {fond.detaille && tuiles && (
        <TileLayer
          url={tuiles.url}
          maxZoom={19}
          eventHandlers={{
            loading: () => Object.assign(images, { venues: 0, perdues: 0 }),
            tileload: () => images.venues++,
            tileerror: () => {
              images.perdues++
              if (images.perdues > images.venues) fond.fail()
            },
          }}
        />
      )}
      {!fond.detaille && <Villes villes={villes} groupement={groupement} />}
    </>
  )
}
