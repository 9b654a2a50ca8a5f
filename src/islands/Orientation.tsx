/**
 * The wizard as one fluid page. Answers live in this tab only (its history entries): never in an address, a storage
 * or a request; what is fetched is the file of a département.
 */
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { NoeudAffiche, QuestionAffichee } from '../domain/orientation/affichage.ts'
import { formatFragment, lieuDuChemin, parseFragment, type EtatPartage } from '../domain/orientation/fragment.ts'
import type { Reponses } from '../domain/orientation/graph.ts'
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

const DEBUT: EtatPartage = { reponses: {}, lieu: null }

export default function Orientation({ noeuds, children }: Props) {
  const [etat, setEtat] = useState(DEBUT)
  const [changeLieu, setChangeLieu] = useState(false)
  const racine = useRef<HTMLDivElement>(null)
  const titre = useRef<HTMLHeadingElement>(null)
  const { place, panne, reessayer } = useDossier(etat.lieu)
  const parcours = walk(etat.reponses, place?.dossier.ligneReservee ?? false)
  const noeud = noeuds.find(({ id }) => id === parcours.noeud) ?? noeuds[0]
  const local = noeud?.type === 'conseil' && noeud.local
  const cherche = changeLieu || (local && (!etat.lieu || panne !== null))

  // Focus follows what the visitor does, never what the network brings.
  const agi = useRef(false)
  // What is known now, even before it is drawn.
  const courant = useRef(DEBUT)
  const go = (changement: Partial<EtatPartage>) => {
    agi.current = true
    courant.current = { ...courant.current, ...changement }
    history.pushState(courant.current, '', location.pathname)
    setChangeLieu(false)
    setEtat(courant.current)
  }

  // What a link or a reload brings is read once; the address is left clean.
  useEffect(() => {
    const enter = (garde: EtatPartage | null) => {
      const depart = location.hash ? parseFragment(location.hash) : garde?.reponses ? garde : DEBUT
      if (location.hash) history.replaceState(depart, '', location.pathname)
      courant.current = depart
      setChangeLieu(false)
      setEtat(depart)
    }
    const back = ({ state }: PopStateEvent) => {
      agi.current = true
      enter(state as EtatPartage | null)
    }
    enter(history.state as EtatPartage | null)
    // From here a click is ours: see the page, which holds those that come before.
    racine.current?.setAttribute('data-pret', '')
    racine.current?.dispatchEvent(new Event('pret', { bubbles: true }))
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
      go({ lieu })
    }
    element?.addEventListener('aller', choose)
    return () => element?.removeEventListener('aller', choose)
  })

  // Where one is, never what was answered: a browser keeps the titles of its history.
  const etape = noeud?.type === 'conseil' ? 'Résultat' : `Question ${parcours.chemin.length + 1}`
  useEffect(() => {
    document.title = document.title.replace(/^(?:(?:Question \d+|Résultat) · )?/, `${etape} · `)
  }, [etape])

  const vue = [parcours.noeud, etat.lieu?.codeInsee, cherche].join(' ')
  const vuAvant = useRef(vue)
  // With the drawing, never after it: a choice made in between would be taken for what the network brought.
  useLayoutEffect(() => {
    if (vuAvant.current !== vue && agi.current) {
      const champ = changeLieu ? racine.current?.querySelector('input') : null
      ;(champ ?? titre.current)?.focus()
    }
    vuAvant.current = vue
    if (!etat.lieu || place) agi.current = false
  }, [vue, changeLieu, etat.lieu, place])

  return (
    <div ref={racine} className="orientation">
      {noeud?.type === 'question' && (
        <Question
          question={noeud}
          titreRef={titre}
          onChoose={(choix) => {
            go({ reponses: { ...parcours.reponses, [noeud.id]: choix } as Reponses })
          }}
        />
      )}
      {noeud?.type === 'conseil' && (
        <Conseil
          conseil={noeud}
          titreRef={titre}
          etendue={cherche ? 'attente' : local && place ? 'lieu' : 'tout'}
          onAutrement={(reponses) => {
            go({ reponses })
          }}
        >
          {local && place && !cherche && <AuLieu conseil={noeud.id} reponses={parcours.reponses} place={place} />}
          {local && panne && !changeLieu && <Panne panne={panne} reessayer={reessayer} />}
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
          go({ reponses: backTo(question, parcours) })
        }}
        onPlace={() => {
          agi.current = true
          setChangeLieu(true)
        }}
        onRestart={() => {
          go({ reponses: {} })
        }}
      />
    </div>
  )
}

function Panne({ panne, reessayer }: { panne: 'reseau' | 'inconnu'; reessayer: () => void }) {
  return (
    <p className="note" role="alert">
      {panne === 'inconnu' ? (
        'Nous ne connaissons pas ce lieu. Choisissez votre commune.'
      ) : (
        <>
          Les numéros de ce lieu ne sont pas arrivés.{' '}
          <button type="button" className="lien" onClick={reessayer}>
            Réessayer
          </button>
        </>
      )}{' '}
      En attendant, appelez votre médecin traitant&nbsp;; si cela ne peut pas attendre, appelez le&nbsp;15.
    </p>
  )
}
