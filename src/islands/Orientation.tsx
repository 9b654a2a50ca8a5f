/**
 * The wizard as one fluid page. Answers live in this tab only (its history entries): never in an address, a storage
 * or a request; what is fetched is the file of a département.
 */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { NoeudAffiche, QuestionAffichee } from '../domain/orientation/affichage.ts'
import { formatFragment, lieuDuChemin, parseFragment, type Etat } from '../domain/orientation/fragment.ts'
import { CONDITIONNELLE, type Reponses } from '../domain/orientation/graph.ts'
import { backTo, walk } from '../domain/orientation/walk.ts'
import AuLieu from './AuLieu.tsx'
import Conseil from './Conseil.tsx'
import { useDossier } from './dossiers.ts'
import Parcouru from './Parcouru.tsx'
import Question from './Question.tsx'

interface Props {
  noeuds: NoeudAffiche[]
  /** The commune search of the site, drawn by its own component. */
  children?: ReactNode
}

const DEBUT: Etat = { reponses: {}, lieu: null }

export default function Orientation({ noeuds, children }: Props) {
  const [etat, setEtat] = useState(DEBUT)
  const [changeLieu, setChangeLieu] = useState(false)
  const racine = useRef<HTMLDivElement>(null)
  const titre = useRef<HTMLHeadingElement>(null)
  const { place, panne, reessayer } = useDossier(etat.lieu)
  const parcours = walk(etat.reponses, place?.dossier.ligneReservee ?? false)
  const noeud = noeuds.find(({ id }) => id === parcours.noeud) ?? noeuds[0]
  const local = noeud?.type === 'conseil' && noeud.local
  const cherche = changeLieu || (local && !etat.lieu)

  const go = (suivant: Etat) => {
    history.pushState(suivant, '', location.pathname)
    setChangeLieu(false)
    setEtat(suivant)
  }

  // What a link or a reload brings is read once; the address is left clean.
  useEffect(() => {
    const garde = history.state as Etat | null
    const depart = location.hash ? parseFragment(location.hash) : garde?.reponses ? garde : DEBUT
    history.replaceState(depart, '', location.pathname)
    setEtat(depart)
    const back = ({ state }: PopStateEvent) => {
      setChangeLieu(false)
      setEtat((state as Etat | null) ?? DEBUT)
    }
    addEventListener('popstate', back)
    return () => {
      removeEventListener('popstate', back)
    }
  }, [])

  // The commune search says where it would lead: here, the place is kept and the page stays.
  useEffect(() => {
    const element = racine.current?.querySelector('form')
    const choose = (event: Event) => {
      const lieu = event instanceof CustomEvent ? lieuDuChemin(String(event.detail)) : null
      if (!lieu) return
      event.preventDefault()
      go({ ...etat, lieu })
    }
    element?.addEventListener('aller', choose)
    return () => element?.removeEventListener('aller', choose)
  })

  const vue = [parcours.noeud, place?.chemin, cherche].join(' ')
  const vuAvant = useRef(vue)
  useEffect(() => {
    if (vuAvant.current !== vue) titre.current?.focus()
    vuAvant.current = vue
  }, [vue])

  return (
    <div ref={racine} className="orientation">
      {noeud?.type === 'question' && (
        <Question
          question={noeud}
          titreRef={titre}
          onChoose={(choix) => {
            go({ ...etat, reponses: { ...parcours.reponses, [noeud.id]: choix } as Reponses })
          }}
        />
      )}
      {noeud?.type === 'conseil' && (
        <Conseil
          conseil={noeud}
          titreRef={titre}
          bref={noeud.id === CONDITIONNELLE.sinon && place !== null && !cherche}
          onAutrement={(reponses) => {
            go({ ...etat, reponses })
          }}
        >
          {local && place && !cherche && <AuLieu conseil={noeud.id} reponses={parcours.reponses} place={place} />}
          {local && panne && (
            <p className="note" role="alert">
              Les numéros de ce lieu ne sont pas arrivés.{' '}
              <button type="button" className="lien" onClick={reessayer}>
                Réessayer
              </button>{' '}
              En attendant, appelez votre médecin traitant&nbsp;; si cela ne peut pas attendre, appelez le 15.
            </p>
          )}
          {local && etat.lieu && !place && !panne && <p role="status">Recherche des numéros…</p>}
        </Conseil>
      )}
      <div className={cherche ? 'ou' : 'absent'}>{children}</div>
      <Parcouru
        parcours={parcours}
        questions={noeuds.filter((un): un is QuestionAffichee => un.type === 'question')}
        lieu={place?.nom ?? null}
        lien={noeud?.type === 'conseil' ? `${location.origin}${location.pathname}${formatFragment(etat)}` : null}
        onBack={(question) => {
          go({ ...etat, reponses: backTo(question, parcours) })
        }}
        onPlace={() => {
          setChangeLieu(true)
        }}
        onRestart={() => {
          go({ ...etat, reponses: {} })
        }}
      />
    </div>
  )
}
