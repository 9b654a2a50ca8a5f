/** What a marker opens: one place in full, or the names of several at the same point. Escape or its button close it, and the focus goes back. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Popup, useMap } from 'react-leaflet'
import { phraseFermeture, type FermetureDite } from '../domain/fermeture-en-clair.ts'
import { fuseauDe, heureLocale } from '../domain/heure.ts'
import { formatPrecision, type DonneesCarte } from '../domain/carte.ts'
import { zoomSeul } from './Cadrage.tsx'
import { zoomDe, type Groupement, type LieuPlace } from './groupes.ts'
import { marqueDe } from './Marques.tsx'

interface Props {
  donnees: Pick<DonneesCarte, 'genres' | 'etats'>
  groupement: Groupement
  lieu: LieuPlace | null
  /** Ids of places at one point. */
  groupe: readonly string[] | null
  onChoix: (id: string | null) => void
  onListe?: (id: string) => void
}

export function Bulle({ donnees, groupement, lieu, groupe, onChoix, onListe }: Props) {
  const map = useMap()
  /** What had the focus before. */
  const retour = useRef<Element | null>(null)
  const cle = lieu?.id ?? groupe?.join(' ') ?? null
  const ouverte = useRef(cle)
  ouverte.current = cle

  useEffect(() => {
    if (cle === null) return
    const avant = document.activeElement
    if (!avant?.closest('.leaflet-popup')) retour.current = avant
  }, [cle])

  useEffect(() => {
    if (!lieu) return
    const { lat, lon } = lieu.position
    const visible = map.getBounds().contains([lat, lon])
    const seul = zoomDe(groupement, lieu.id, map.getZoom())
    if (!visible || seul !== map.getZoom())
      map.setView([lat, lon], Math.max(seul, visible ? 0 : zoomSeul(lieu) - 1), { animate: false })
    // The place alone decides: other places or another zoom do not bring the map back to it.
  }, [lieu?.id])

  const close = () => {
    const { current } = retour
    const id = lieu?.id ?? groupe?.[0]
    onChoix(null)
    const cible = current?.isConnected && current !== document.body ? current : id && marqueDe(map.getContainer(), id)
    if (cible instanceof HTMLElement) cible.focus({ preventScroll: true })
  }

  const [premier] = groupement.lieux.filter(({ id }) => id === (lieu?.id ?? groupe?.[0]))
  if (cle === null || !premier) return null
  return (
    <Popup
      key={cle}
      position={[premier.position.lat, premier.position.lon]}
      offset={[0, -12]}
      minWidth={240}
      maxWidth={290}
      maxHeight={Math.max(160, map.getSize().y - 80)}
      closeButton={false}
      closeOnEscapeKey={false}
      autoPan
      autoPanPadding={[12, 12]}
      eventHandlers={{
        remove: () => {
          if (ouverte.current === cle) onChoix(null)
        },
      }}
    >
      <Cadre nom={lieu ? lieu.nom : `${groupe?.length ?? 0} lieux au même endroit`} onClose={close}>
        {lieu ? (
          <Fiche lieu={lieu} donnees={donnees} onListe={onListe} />
        ) : (
          <ul>
            {groupement.lieux
              .filter(({ id }) => groupe?.includes(id))
              .map(({ id, nom }) => (
                <li key={id}>
                  <button type="button" className="lien" onClick={() => onChoix(id)}>
                    {nom}
                  </button>
                </li>
              ))}
          </ul>
        )}
      </Cadre>
    </Popup>
  )
}

function Cadre({ nom, onClose, children }: { nom: string; onClose: () => void; children: ReactNode }) {
  const map = useMap()
  const cadre = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const avant = document.activeElement
    // Leaflet puts the popup in the page after React has made it.
    const attente = requestAnimationFrame(() => {
      map.getContainer().scrollIntoView({ block: 'nearest' })
      // Who has gone on meanwhile is not called back.
      if (document.activeElement === avant || document.activeElement === document.body)
        cadre.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(attente)
  }, [map])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <div ref={cadre} className="fiche" role="dialog" aria-label={nom} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className="tete">
        <p className="nom">{nom}</p>
        <button type="button" className="lien" onClick={onClose}>
          Fermer
        </button>
      </div>
      {children}
    </div>
  )
}

function Fiche({ lieu, donnees, onListe }: { lieu: LieuPlace; donnees: Props['donnees']; onListe: Props['onListe'] }) {
  const { id, appel, itineraire } = lieu
  const { jour } = heureLocale(new Date(), fuseauDe(lieu.departement))
  return (
    <>
      <p className="doux">
        {donnees.genres[lieu.type]}. {donnees.etats[lieu.statut]}.
      </p>
      <p>{lieu.adresse}</p>
      <Fermetures fermetures={lieu.fermetures} jour={jour} />
      {lieu.accueil.map((phrase) => (
        <p key={phrase}>
          <strong>{phrase}</strong>
        </p>
      ))}
      {appel ? (
        <p>
          {appel.avant.join(' ')}{' '}
          <a className={appel.urgent ? 'tel urgent' : 'tel'} href={appel.tel}>
            {appel.affichage}
          </a>
          {appel.conteste && ' Numéro non confirmé.'}
        </p>
      ) : null}
      {appel && <Fermetures fermetures={appel.fermetures} jour={jour} suite=" Personne ne répond alors à ce numéro." />}
      {lieu.horaires && <p>{lieu.horaires}</p>}
      <p className="doux">{formatPrecision(lieu.position, lieu.statut)}</p>
      <p className="liens">
        <a href={`/centres/${id}/`}>Tout savoir de ce lieu</a>
        {itineraire && <a href={itineraire}>Itinéraire</a>}
        {onListe && (
          <button type="button" className="lien" onClick={() => onListe(id)}>
            Voir dans la liste
          </button>
        )}
      </p>
    </>
  )
}

interface FermeturesProps {
  fermetures: readonly FermetureDite[]
  /** Today at the place. */
  jour: string
  suite?: string
}

function Fermetures({ fermetures, jour, suite = '' }: FermeturesProps) {
  return fermetures.map((fermeture) => {
    const phrase = phraseFermeture(fermeture, jour)
    return (
      phrase && (
        <p key={fermeture.du}>
          <strong>{phrase}</strong>
          {suite}
        </p>
      )
    )
  })
}
