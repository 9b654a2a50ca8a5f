/** A piece of advice: what to do, the national numbers, the rules with their documents, what to prepare. */
import type { ReactNode, Ref } from 'react'
import type { ConseilAffiche } from '../domain/orientation/affichage.ts'
import type { Reponses } from '../domain/orientation/graph.ts'
import Numero from './Numero.tsx'
import Plaque from './Plaque.tsx'
import Provenance from './Provenance.tsx'

interface Props {
  conseil: ConseilAffiche
  /** What is known of the place, once there is one: stands right after what to do. */
  children?: ReactNode
  /** `attente`: the place is being asked, nothing else is said. `lieu`: the place has said what to do. */
  etendue?: 'tout' | 'attente' | 'lieu'
  /** Absent where there is no script: the link leads. */
  onAutrement?: (reponses: Reponses) => void
  titreRef?: Ref<HTMLHeadingElement>
}

export default function Conseil({ conseil, children, etendue = 'tout', onAutrement, titreRef }: Props) {
  const [premier, ...autres] = conseil.numeros
  return (
    <article className="conseil">
      <h1 tabIndex={-1} ref={titreRef}>
        {conseil.titre}
      </h1>
      {!(etendue === 'lieu' && conseil.id === 'ligne') && <p className="mesure">{conseil.texte}</p>}
      {premier && <Plaque numero={premier} objet={premier.nom} detail={premier.details} filet="simple" />}
      {autres.length > 0 && (
        <ul className="filets etapes">
          {autres.map((numero) => (
            <li key={numero.numero}>
              <div className="appel">
                <h2>{numero.nom}</h2>
                <Numero {...numero} sms={numero.sms} />
              </div>
              <p className="doux">
                {numero.quand} {numero.details}.
              </p>
            </li>
          ))}
        </ul>
      )}
      {children}
      {etendue === 'tout' && (
        <p className="sinon mesure">
          {conseil.sinon}{' '}
          {conseil.autrement && (
            <a
              href={conseil.autrement.chemin}
              onClick={(event) => {
                if (!onAutrement || !conseil.autrement) return
                event.preventDefault()
                onAutrement(conseil.autrement.reponses)
              }}
            >
              Chercher un médecin
            </a>
          )}
        </p>
      )}
      {etendue !== 'attente' && (
        <>
          {conseil.preparer.length > 0 && (
            <section className="bloc mesure prose">
              <h2>Avant d’appeler, préparez</h2>
              <ul>
                {conseil.preparer.map((chose) => (
                  <li key={chose}>{chose}</li>
                ))}
              </ul>
            </section>
          )}
          {conseil.sections.map(({ titre, points }) => (
            <section className="bloc mesure prose" key={titre}>
              <h2>{titre}</h2>
              <ul>
                {points.map(({ texte }) => (
                  <li key={texte}>{texte}</li>
                ))}
              </ul>
            </section>
          ))}
          <Provenance provenances={conseil.provenances} page={`/orientation/${conseil.id}/`} />
        </>
      )}
    </article>
  )
}
