/** The map: places, the ground they stand on, what is said of them, tied to the list of the page. */
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { MapContainer, ScaleControl, ZoomControl } from 'react-leaflet'
import type { DonneesCarte } from '../domain/carte.ts'
import { Bulle } from './Bulle.tsx'
import { cadreDe, Cadrage, PAS_DU_CADRE, SANS_MOUVEMENT } from './Cadrage.tsx'
import { Fond, useFond } from './Fond.tsx'
import { Gestes, useGestes } from './Gestes.tsx'
import { grouper, isPlace, ZOOM_MAX } from './groupes.ts'
import { Hachures, Legende } from './Legende.tsx'
import { Marques } from './Marques.tsx'
import { TerritoireDessine } from './Territoire.tsx'

interface Props {
  donnees: DonneesCarte
  /** Places to show, in order. */
  ids: readonly string[]
  choisi: string | null
  territoire?: string
  onChoix: (id: string | null) => void
  onListe?: (id: string) => void
}

export function Carte({ donnees, ids, choisi, territoire, onChoix, onListe }: Props) {
  const parId = useMemo(() => new Map(donnees.lieux.map((lieu) => [lieu.id, lieu])), [donnees])
  const lieux = useMemo(() => ids.flatMap((id) => parId.get(id) ?? []).filter(isPlace), [ids, parId])
  const groupement = useMemo(() => grouper(lieux), [lieux])
  const [groupe, setGroupe] = useState<readonly string[] | null>(null)
  const [depart] = useState(() => cadreDe(lieux))
  const fond = useFond(donnees)
  const gestes = useGestes()
  const lieu = lieux.find(({ id }) => id === choisi)
  const organisation = territoire ?? lieu?.organisation
  const zone = organisation && donnees.contours.territoires.includes(organisation) ? organisation : null
  const choose = (id: string | null) => {
    setGroupe(null)
    onChoix(id)
  }

  return (
    <div className="carte-des-lieux">
      <p className="aide">
        <button type="button" className="lien" aria-pressed={gestes.actifs} onClick={gestes.toggle}>
          Activer la carte
        </button>{' '}
        {gestes.aide}
      </p>
      <div className="ouverture" role="group" aria-label="Carte des lieux">
        <MapContainer
          className="plan"
          bounds={depart.bounds}
          boundsOptions={depart.options}
          minZoom={3}
          zoomSnap={PAS_DU_CADRE}
          maxZoom={ZOOM_MAX}
          zoomControl={false}
          attributionControl={false}
          scrollWheelZoom={false}
          dragging={gestes.souris}
          zoomAnimation={!SANS_MOUVEMENT}
          fadeAnimation={!SANS_MOUVEMENT}
          markerZoomAnimation={!SANS_MOUVEMENT}
          inertia={!SANS_MOUVEMENT}
        >
          <Gestes actifs={gestes.actifs} souris={gestes.souris} />
          <ApresLesMarques>
            <Fond donnees={donnees} fond={fond} groupement={groupement} />
            {zone && <TerritoireDessine key={zone} organisation={zone} cadrer={territoire !== undefined} />}
          </ApresLesMarques>
          <Marques
            donnees={donnees}
            groupement={groupement}
            choisi={choisi}
            onChoix={choose}
            onGroupe={(siens) => {
              onChoix(null)
              setGroupe(siens)
            }}
          />
          {/* After what must hear the map move, before the place that is open, which has the last word. */}
          <Cadrage lieux={lieux} />
          <Bulle
            donnees={donnees}
            groupement={groupement}
            lieu={lieu ?? null}
            groupe={groupe}
            onChoix={choose}
            onListe={onListe}
          />
          {/* Over the sea and the neighbours: at the bottom it would hide Corsica. */}
          <ZoomControl position="topright" zoomInTitle="Agrandir" zoomOutTitle="Réduire" />
          <ScaleControl imperial={false} />
        </MapContainer>
      </div>
      {fond.credit && <p className="credit">{fond.credit}</p>}
      <Hachures />
      <Legende donnees={donnees} lieux={lieux} territoire={zone !== null} />
      {fond.message && (
        <p className="note" role="status">
          {fond.message}
        </p>
      )}
      {fond.invite && (
        <div className="invite">
          <button type="button" className="lien" onClick={fond.toggle}>
            {fond.invite}
          </button>
          <p className="aide">{fond.avertissement}</p>
        </div>
      )}
    </div>
  )
}

/** The places are what one came for: the ground is drawn once they are on the screen. */
function ApresLesMarques({ children }: { children: ReactNode }) {
  const [posees, setPosees] = useState(false)
  useEffect(() => {
    const attente = requestAnimationFrame(() => setPosees(true))
    return () => cancelAnimationFrame(attente)
  }, [])
  return posees && children
}
