/** What has been answered, each answer open to change; and the result as a link, when there is one. */
import { useState } from 'react'
import type { QuestionAffichee } from '../domain/orientation/affichage.ts'
import type { NomQuestion } from '../domain/orientation/graph.ts'
import type { Parcours } from '../domain/orientation/walk.ts'

interface Props {
  parcours: Parcours
  questions: readonly QuestionAffichee[]
  /** Name of the place, if one is known. */
  lieu: string | null
  onBack: (question: NomQuestion) => void
  onPlace: () => void
  onRestart: () => void
  /** The address that leads here again; null before the end. */
  lien: string | null
}

export default function Parcouru({ parcours, questions, lieu, onBack, onPlace, onRestart, lien }: Props) {
  const [copie, setCopie] = useState('')
  if (parcours.chemin.length === 0 && !lieu) return null
  const copy = () => {
    navigator.clipboard
      .writeText(lien ?? '')
      .then(() => {
        setCopie('Lien copié. Il contient vos réponses : ne le donnez qu’à une personne de confiance.')
      })
      .catch(() => {
        setCopie('Votre navigateur n’a pas permis de copier le lien.')
      })
  }
  return (
    <section className="bloc parcouru hors-impression" aria-labelledby="vos-reponses">
      <h2 id="vos-reponses">Vos réponses</h2>
      <dl className="filets">
        {lieu && (
          <div>
            <dt className="doux">Où êtes-vous&nbsp;?</dt>
            <dd>
              {lieu} <Bouton onClick={onPlace} quoi="le lieu" />
            </dd>
          </div>
        )}
        {parcours.chemin.map((question) => {
          const ecrite = questions.find(({ id }) => id === question)
          const choix = ecrite?.choix.find(({ id }) => id === parcours.reponses[question])
          return (
            <div key={question}>
              <dt className="doux">{ecrite?.titre}</dt>
              <dd>
                {choix?.texte}{' '}
                <Bouton
                  quoi={ecrite?.titre ?? ''}
                  onClick={() => {
                    onBack(question)
                  }}
                />
              </dd>
            </div>
          )
        })}
      </dl>
      <p>
        <button type="button" className="lien" onClick={onRestart}>
          Recommencer
        </button>{' '}
        {lien && (
          <button type="button" className="lien" onClick={copy}>
            Copier le lien de ce résultat
          </button>
        )}
      </p>
      <p aria-live="polite" className="doux">
        {copie}
      </p>
      <p className="doux">Vos réponses restent sur cette page. Rien n’est enregistré ni envoyé.</p>
    </section>
  )
}

function Bouton({ onClick, quoi }: { onClick: () => void; quoi: string }) {
  return (
    <button type="button" className="lien" onClick={onClick}>
      Modifier<span className="invisible"> {quoi}</span>
    </button>
  )
}
