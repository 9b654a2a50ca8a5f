/** Leaves out the faults that content/exceptions.yaml accepts; one that is past, or that accepts nothing, is a fault itself. */
import type { Exception } from '../exception.ts'
import { jourSuivant } from '../heure.ts'
import type { Check, Contexte } from './check.ts'
import type { Constat } from './constat.ts'
import { exemplesOublies } from './exemples-oublies.ts'
import { interdits } from './interdits.ts'
import { languesCompletes } from './langues.ts'
import { lignesDeCentre } from './lignes-de-centre.ts'
import { lignesDeDepartement } from './lignes-de-departement.ts'
import { lignesDeFournisseur } from './lignes-de-fournisseur.ts'
import { numerosAnciens } from './numeros-anciens.ts'
import { numerosCites } from './numeros-cites.ts'
import { numerosDeLigne } from './numeros-de-ligne.ts'
import { numerosImprimes } from './numeros-imprimes.ts'
import { numerosDits, numerosProposesDits } from './numeros-dits.ts'
import { numerosHorsCle } from './numeros-hors-cle.ts'
import { numerosNommes, numerosSurtaxes, numerosValides } from './numeros-valides.ts'
import { plusProche } from './proximite.ts'
import { chapitresRacontes, recitsRemplis } from './recits.ts'

const FICHIER = 'content/exceptions.yaml'
/** Days from today. */
const DUREE_MAX = 366

/**
 * No reason and no date allow what is on the deny list, nor a number that may be wrong. That a number is common to two
 * services (numeros-partages.ts) is a true fact that nothing else can tell, of digits that all of these have read.
 * Nor is there anything to print of a chapter that nobody wrote, or of a sentence whose blanks stay empty.
 */
const SANS_EXCEPTION: readonly Check[] = [
  exemplesOublies,
  interdits,
  languesCompletes,
  lignesDeCentre,
  lignesDeDepartement,
  lignesDeFournisseur,
  numerosAnciens,
  numerosCites,
  numerosDeLigne,
  numerosImprimes,
  numerosDits,
  numerosProposesDits,
  numerosHorsCle,
  numerosNommes,
  numerosSurtaxes,
  numerosValides,
  chapitresRacontes,
  recitsRemplis,
]

/** The faults of all checks that nobody accepted, and those of the exceptions. */
export function accepter(checks: readonly Check[], contexte: Contexte): Constat[] {
  const parControle = checks.map((check) => ({ check, constats: check.check(contexte) }))
  const valides = contexte.exceptions.filter(({ jusquAu }) => jusquAu >= contexte.today)
  const acceptes = new Set(
    parControle
      .filter(({ check }) => !SANS_EXCEPTION.includes(check))
      .flatMap(({ check, constats }) =>
        constats.filter((constat) => valides.some((une) => une.controle === check.name && vise(une, constat))),
      ),
  )
  const fautes = parControle.flatMap(({ constats }) => constats).filter((constat) => !acceptes.has(constat))
  return [...fautes, ...contexte.exceptions.flatMap((exception, rang) => juger(exception, rang, parControle, contexte))]
}

/** One key of one record: what else goes wrong there is still told. */
function vise({ fichier, cle }: Exception, constat: Constat): boolean {
  return constat.fichier === fichier && constat.cle === cle
}

function juger(
  exception: Exception,
  rang: number,
  parControle: readonly { check: Check; constats: readonly Constat[] }[],
  { today }: Contexte,
): Constat[] {
  const { controle, fichier, cle, jusquAu } = exception
  const faute = (ou: string, trouve: string, attendu: string) => [
    { fichier: FICHIER, cle: `[${rang}].${ou}`, trouve, attendu },
  ]
  const nomme = parControle.find(({ check }) => check.name === controle)
  if (!nomme) {
    const noms = parControle.map(({ check }) => check.name)
    const proche = plusProche(controle, noms)
    return faute(
      'controle',
      controle,
      proche ? `Ce contrôle n’existe pas. Vouliez-vous écrire « ${proche} » ?` : `Les contrôles : ${noms.join(' ; ')}.`,
    )
  }
  if (SANS_EXCEPTION.includes(nomme.check)) return faute('controle', controle, 'Ce contrôle n’admet pas d’exception.')
  if (jusquAu < today) {
    return faute(
      'jusquAu',
      jusquAu,
      `Cette exception a pris fin (nous sommes le ${today}) : corrigez la fiche, puis retirez l’exception.`,
    )
  }
  if (jusquAu > jourSuivant(today, DUREE_MAX)) {
    return faute(
      'jusquAu',
      jusquAu,
      'Une exception vaut un an au plus : écrivez un jour plus proche, et relisez-la alors.',
    )
  }
  if (nomme.constats.some((constat) => vise(exception, constat))) return []
  const autres = nomme.constats.filter((constat) => constat.fichier === fichier).map((constat) => constat.cle)
  return autres.length > 0
    ? faute('cle', cle, `Dans cette fiche, ce contrôle parle de : ${autres.join(' ; ')}.`)
    : faute('fichier', fichier, 'Ce contrôle ne trouve rien à redire à cette fiche : retirez l’exception.')
}
