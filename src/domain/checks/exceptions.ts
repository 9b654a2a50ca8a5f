/** Leaves out the faults that content/exceptions.yaml accepts; one that is past, or that accepts nothing, is a fault itself. */
import type { Check, Contexte } from './check.ts'
import type { Constat } from './constat.ts'
import { interdits } from './interdits.ts'
import { plusProche } from './proximite.ts'

const FICHIER = 'content/exceptions.yaml'

/** No reason and no date allow what is on the deny list. */
const SANS_EXCEPTION: readonly Check[] = [interdits]

/** The faults of all checks that nobody accepted, and those of the exceptions. */
export function accepter(checks: readonly Check[], contexte: Contexte): Constat[] {
  const parControle = checks.map((check) => ({ check, constats: check.check(contexte) }))
  const valides = contexte.exceptions.filter(({ jusquAu }) => jusquAu >= contexte.today)
  const acceptes = new Set(
    parControle
      .filter(({ check }) => !SANS_EXCEPTION.includes(check))
      .flatMap(({ check, constats }) =>
        constats.filter(({ fichier }) => valides.some((une) => une.controle === check.name && une.fichier === fichier)),
      ),
  )
  const fautes = parControle.flatMap(({ constats }) => constats).filter((constat) => !acceptes.has(constat))
  return [...fautes, ...contexte.exceptions.flatMap((exception, rang) => juger(exception, rang, parControle, contexte))]
}

function juger(
  { controle, fichier, jusquAu }: Contexte['exceptions'][number],
  rang: number,
  parControle: readonly { check: Check; constats: readonly Constat[] }[],
  { today }: Contexte,
): Constat[] {
  const faute = (cle: string, trouve: string, attendu: string) => [
    { fichier: FICHIER, cle: `[${rang}].${cle}`, trouve, attendu },
  ]
  const vise = parControle.find(({ check }) => check.name === controle)
  if (!vise) {
    const noms = parControle.map(({ check }) => check.name)
    const proche = plusProche(controle, noms)
    return faute(
      'controle',
      controle,
      proche ? `Ce contrôle n’existe pas. Vouliez-vous écrire « ${proche} » ?` : `Les contrôles : ${noms.join(' ; ')}.`,
    )
  }
  if (SANS_EXCEPTION.includes(vise.check)) return faute('controle', controle, 'Ce contrôle n’admet pas d’exception.')
  if (jusquAu < today) {
    return faute(
      'jusquAu',
      jusquAu,
      `Cette exception a pris fin (nous sommes le ${today}) : corrigez la fiche, puis retirez l’exception.`,
    )
  }
  return vise.constats.some((constat) => constat.fichier === fichier)
    ? []
    : faute('fichier', fichier, 'Ce contrôle ne trouve rien à redire à cette fiche : retirez l’exception.')
}
