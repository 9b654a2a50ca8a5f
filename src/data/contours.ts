/** Which outlines are installed (`npm run import:geo`): the map works without. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contours } from '../domain/carte.ts'

const DOSSIER = 'public/geo'
const FIN = '.topo.json'

/** Names of the files of a folder, without their end; none when there is no folder. */
function noms(dossier: string): string[] {
  const chemin = join(DOSSIER, dossier)
  if (!existsSync(chemin)) return []
  return readdirSync(chemin)
    .filter((nom) => nom.endsWith(FIN))
    .map((nom) => nom.slice(0, -FIN.length))
    .sort()
}

let lus: Contours | undefined

/** Read once. The credit is that of the file which came with the outlines. */
export function readContours(): Contours {
  lus ??= read()
  return lus
}

function read(): Contours {
  const credits = join(DOSSIER, 'credits.json')
  const { texte } = existsSync(credits)
    ? (JSON.parse(readFileSync(credits, 'utf8')) as { texte: string })
    : { texte: '' }
  return {
    france: existsSync(join(DOSSIER, `departements${FIN}`)),
    communes: noms('communes').map((nom) => nom.toUpperCase()),
    territoires: noms('territoires'),
    credit: texte,
  }
}
