/** The enamel plate, with the same classes as components/Plaque.astro. */
import { Fragment } from 'react'
import { groupesDe } from '../domain/groupes-numero.ts'
import type { NumeroAffiche } from '../domain/orientation/guichet.ts'
import Insecables from './Insecables.tsx'

interface Props {
  numero: NumeroAffiche
  objet: string
  detail: string
  filet: 'plein' | 'tirets' | 'simple'
}

export default function Plaque({ numero: { affichage, tel, urgent }, objet, detail, filet }: Props) {
  return (
    <a className={['plaque', filet, urgent ? 'urgent' : ''].filter(Boolean).join(' ')} href={tel}>
      <span className="dedans">
        <span className="objet">{objet}</span>{' '}
        <strong>
          {groupesDe(affichage).map((groupe, rang) => (
            <Fragment key={rang}>
              {groupe}
              <wbr />
            </Fragment>
          ))}
        </strong>{' '}
        <span className="detail">
          <Insecables texte={detail} />
        </span>
      </span>
    </a>
  )
}
