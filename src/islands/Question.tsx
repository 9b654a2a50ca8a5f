/** One question of the wizard: its choices are links to the next page, which a click may follow without leaving the page. */
import type { MouseEvent, Ref } from 'react'
import type { QuestionAffichee } from '../domain/orientation/affichage.ts'
import Provenance from './Provenance.tsx'

interface Props {
  question: QuestionAffichee
  /** Absent where there is no script: links lead. */
  onChoose?: (choix: string) => void
  titreRef?: Ref<HTMLHeadingElement>
}

export default function Question({ question, onChoose, titreRef }: Props) {
  const { id: noeud, titre, aide, signes, choix, provenances } = question
  const choose = (id: string) => (event: MouseEvent) => {
    if (!onChoose || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onChoose(id)
  }
  return (
    <section className="question">
      <h1 tabIndex={-1} ref={titreRef}>
        {titre}
      </h1>
      {aide && <p className="doux">{aide}</p>}
      {signes.length > 0 && (
        <ul className="signes">
          {signes.map(({ texte }) => (
            <li key={texte}>{texte}</li>
          ))}
        </ul>
      )}
      <ul className="choix">
        {choix.map(({ id, texte, precision, chemin }) => (
          <li key={id}>
            <a href={chemin} onClick={choose(id)}>
              {texte}
              {precision && <span className="doux"> {precision}</span>}
            </a>
          </li>
        ))}
      </ul>
      <Provenance provenances={provenances} page={`/orientation/${noeud}/`} />
    </section>
  )
}
