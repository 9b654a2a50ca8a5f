/** The example programs that read the data files, as they are downloaded, run in the tests and shown. */
import { readFileSync } from 'node:fs'

export function readExemples(): { nom: string; langage: string; texte: string }[] {
  return [
    { nom: 'quel-numero.ts', langage: 'TypeScript (Node 24)' },
    { nom: 'quel-numero.py', langage: 'Python 3' },
  ].map((exemple) => ({ ...exemple, texte: readFileSync(`public/donnees/exemples/${exemple.nom}`, 'utf8') }))
}
