/** A telephone number to tap, with the same classes as components/Numero.astro. */
import type { NumeroAffiche } from '../domain/orientation/guichet.ts'

export default function Numero({ numero, affichage, tel, urgent, sms = false }: NumeroAffiche & { sms?: boolean }) {
  return (
    <a className={urgent ? 'numero urgent' : 'numero'} href={sms ? `sms:${numero}` : tel}>
      {affichage}
    </a>
  )
}
