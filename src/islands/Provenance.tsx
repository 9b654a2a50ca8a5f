/** Where the values of a block come from, and how to report an error in it: the twin of components/Provenance.astro. */
import { Fragment } from 'react'
import { questionProvenance, type Objet } from '../domain/provenance-en-clair.ts'
import type { Provenance as Origine } from '../domain/provenance.ts'
import { signalement } from '../domain/signalement.ts'

interface Props {
  provenances: readonly Origine[]
  objet?: Objet
  /** Path of the page that an error would be about; it tells nothing of the answers. */
  page: string
}

const CONTACTS = {
  courriel: import.meta.env.PUBLIC_CONTACT_EMAIL,
  formulaire: import.meta.env.PUBLIC_ISSUES_URL,
}

export default function Provenance({ provenances, objet, page }: Props) {
  const citees = provenances.filter(({ appuis }) => appuis.length > 0)
  if (citees.length === 0) return null
  return (
    <details className="provenance">
      <summary>{questionProvenance(objet, citees.length)}</summary>
      {citees.map((provenance) => (
        <Fragment key={`${provenance.fiche} ${provenance.nom}`}>
          {citees.length > 1 && <p>{provenance.nom}</p>}
          <ul>
            {provenance.appuis.map(({ source, quoi }) => (
              <li key={source.id}>
                {quoi.join(', ')}&nbsp;: <a href={`/sources/${source.id}/`}>{source.texte}</a>. {source.titre}
              </li>
            ))}
          </ul>
          <Signaler {...provenance} page={page} />
        </Fragment>
      ))}
    </details>
  )
}

function Signaler({ page, ...signale }: Pick<Origine, 'fiche' | 'valeur' | 'date'> & { page: string }) {
  const adresse = new URL(page, import.meta.env.SITE).href
  const { courriel, formulaire } = signalement({ ...signale, page: adresse }, CONTACTS)
  if (!courriel && !formulaire) return null
  return (
    <p className="hors-impression">
      {courriel && (
        <a className="lien" href={courriel}>
          Signaler une erreur
        </a>
      )}
      {courriel && formulaire && ' ou '}
      {formulaire && (
        <a className="lien" href={formulaire}>
          {courriel ? 'par le formulaire' : 'Signaler une erreur'}
        </a>
      )}
    </p>
  )
}
