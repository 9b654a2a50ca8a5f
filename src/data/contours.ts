/** Which outlines are installed (`npm run import:geo`): the map works without. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contours } from '../domain/carte.ts'
import type { Dataset } from '../domain/dataset.ts'
import { communesParCertitude, signatureTerritoire } from '../domain/territoire-dessine.ts'
import { CREDIT_PAYS } from './pays.ts'
import { CREDIT_LIEUX_DITS, hasPoints } from './points.ts'

const DOSSIER = 'public/geo'
const FIN = '.topo.json'

type Fonds = Pick<Dataset, 'organisations' | 'decoupage'>

/** Names of the files of a folder, without their end; none when there is no folder. */
function noms(dossier: string): string[] {
  if (!existsSync(dossier)) return []
  return readdirSync(dossier)
    .filter((nom) => nom.endsWith(FIN))
    .map((nom) => nom.slice(0, -FIN.length))
    .sort()
}

let lus: Contours | undefined

/** Read once; says on the console which territories are not drawn any more. */
export function readContours(fonds: Fonds): Contours {
  lus ??= read(fonds)
  return lus
}

function read(fonds: Fonds): Contours {
  const { actuels, depasses } = readTerritoires(join(DOSSIER, 'territoires'), fonds)
  if (depasses.length > 0)
    process.emitWarning(
      `Territoires dépassés, que la carte ne dessine plus : ${depasses.join(', ')}. Recommencez « npm run import:geo ».`,
    )
  const france = existsSync(join(DOSSIER, `departements${FIN}`))
  return {
    france,
    communes: noms(join(DOSSIER, 'communes')).map((nom) => nom.toUpperCase()),
    territoires: actuels,
    credit: [readCredit('credits.json'), france ? '' : CREDIT_PAYS, readCreditPoints()].filter(Boolean).join(' · '),
  }
}

/** Whose the installed files are, outlines or points; empty when nothing says. */
function readCredit(nom: string): string {
  const credits = join(DOSSIER, nom)
  return existsSync(credits) ? (JSON.parse(readFileSync(credits, 'utf8')) as { texte: string }).texte : ''
}

/** To whom the points of `loadPoints` are owed, for those who reuse them; null when nothing says. */
export function readCreditPoints(): string | null {
  return (hasPoints() ? readCredit('credits-points.json') : CREDIT_LIEUX_DITS) || null
}

/** Ids of the territories of a folder: those that are still what content/ says, and those that were cut before it changed. */
export function readTerritoires(
  dossier: string,
  { organisations, decoupage }: Fonds,
): { actuels: string[]; depasses: string[] } {
  const isActuel = (id: string) => {
    const organisation = organisations.get(id)
    const { signature } = JSON.parse(readFileSync(join(dossier, id + FIN), 'utf8')) as { signature?: string }
    return organisation && signature === signatureTerritoire(communesParCertitude(organisation, decoupage))
  }
  const parEtat = Map.groupBy(noms(dossier), (id) => (isActuel(id) ? 'actuels' : 'depasses'))
  return { actuels: parEtat.get('actuels') ?? [], depasses: parEtat.get('depasses') ?? [] }
}
