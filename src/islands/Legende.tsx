/** What the markers and the lines of this map mean, in words; only those that are on it. */
import type { DonneesCarte, StatutLieu, TypeLieu } from '../domain/carte.ts'
import { dessinerMarque } from '../domain/marque.ts'
import type { LieuPlace } from './groupes.ts'

interface Props {
  donnees: Pick<DonneesCarte, 'genres' | 'etats'>
  lieux: readonly LieuPlace[]
  /** A territory is drawn. */
  territoire: boolean
}

export function Legende({ donnees: { genres, etats }, lieux, territoire }: Props) {
  const types = (Object.keys(genres) as TypeLieu[]).filter((type) => lieux.some((lieu) => lieu.type === type))
  const statuts = (Object.keys(etats) as StatutLieu[]).filter((statut) => lieux.some((lieu) => lieu.statut === statut))
  const liste = (
    <ul className="legende">
      {types.map((type) => (
        <li key={type}>
          <Dessin type={type} statut="annonce" />
          {genres[type]}
        </li>
      ))}
      {statuts.map((statut) => (
        <li key={statut}>
          <Dessin type="soinsNonProgrammes" statut={statut} />
          {etats[statut]}
        </li>
      ))}
      {lieux.length > 1 && (
        <li>
          <span className="nombre" aria-hidden="true">
            3
          </span>
          Plusieurs lieux proches
        </li>
      )}
      {territoire && (
        <>
          <li>
            <Zone statut="publie" />
            Communes du service, nommées par une source
          </li>
          <li>
            <Zone statut="probable" />
            Communes probables
          </li>
          <li>Ailleurs, nous ne savons pas quelles communes sont servies.</li>
        </>
      )}
    </ul>
  )
  // Where there is room, the legend needs no tap.
  return matchMedia('(min-width: 56rem)').matches ? (
    liste
  ) : (
    <details>
      <summary className="lien">Légende</summary>
      {liste}
    </details>
  )
}

/** Hatching, for what is drawn with it: outside the legend, which may be closed. */
export function Hachures() {
  return (
    <svg className="motifs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hachures" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v7" />
        </pattern>
      </defs>
    </svg>
  )
}

function Dessin({ type, statut }: { type: TypeLieu; statut: StatutLieu }) {
  return <span className="dessin" dangerouslySetInnerHTML={{ __html: dessinerMarque(type, statut) }} />
}

function Zone({ statut }: { statut: 'publie' | 'probable' }) {
  return (
    <svg className="zone" viewBox="0 0 30 18" aria-hidden="true" focusable="false">
      <rect className={`territoire ${statut}`} x="2" y="2" width="26" height="14" />
    </svg>
  )
}
