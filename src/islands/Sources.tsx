/** The documents behind a piece of advice, one quiet line. */
import { formatDate } from '../domain/calendrier.ts'
import type { SourceCitee } from '../domain/orientation/dossier.ts'

export default function Sources({ sources, titre = 'Sources' }: { sources: readonly SourceCitee[]; titre?: string }) {
  if (sources.length === 0) return null
  return (
    <p className="sources doux mesure">
      {titre}
      {'\u00a0: '}
      {sources.map(({ id, editeur, publieLe }, place) => (
        <span key={id}>
          {place > 0 && ' ; '}
          <a href={`/sources/${id}/`}>
            {editeur}, {publieLe ? formatDate(publieLe) : 'sans date'}
          </a>
        </span>
      ))}
      .
    </p>
  )
}
