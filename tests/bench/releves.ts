/** What a bench found, as a table: printed, and with `--ecrire` kept in RELEVES.md with the day and the machine. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { argv } from 'node:process'

const FICHIER = new URL('RELEVES.md', import.meta.url)

/** `tenue`: whether the bound that was set is held; null where none was. */
export interface Ligne {
  mesures: Readonly<Record<string, string | number>>
  borne: string
  tenue: boolean | null
}

/** `section`: the word of the command line, between two comments of RELEVES.md. `notes`: how it was measured, in a sentence each. */
export function relever(section: string, lignes: readonly Ligne[], notes: readonly string[] = []): void {
  const texte = [machine(), ...notes].join(' ') + `\n\n${tableau(lignes)}`
  console.log(`\n${texte}`)
  if (argv.includes('--ecrire')) writeFileSync(FICHIER, avecSection(readFileSync(FICHIER, 'utf8'), section, texte))
}

function tableau(lignes: readonly Ligne[]): string {
  const titres = [...Object.keys(lignes[0]?.mesures ?? {}), 'Borne', 'Tenue']
  const rangs = lignes.map(({ mesures, borne, tenue }) => [
    ...Object.values(mesures).map((valeur) => (typeof valeur === 'number' ? valeur.toLocaleString('fr-FR') : valeur)),
    borne || '–',
    tenue === null ? '–' : tenue ? 'oui' : '**non**',
  ])
  return [titres, titres.map(() => '---'), ...rangs].map((cases) => `| ${cases.join(' | ')} |`).join('\n')
}

function machine(): string {
  const [processeur] = cpus()
  const jour = new Date().toISOString().slice(0, 10)
  return `${jour}, ${processeur?.model ?? 'processeur inconnu'}, ${cpus().length} cœurs, Node ${process.version}.`
}

function avecSection(fichier: string, section: string, texte: string): string {
  const [debut, fin] = [`<!-- ${section} -->\n`, `<!-- / ${section} -->`]
  const [avant, reste] = [fichier.indexOf(debut), fichier.indexOf(fin)]
  if (avant < 0 || reste < avant) throw new Error(`RELEVES.md : pas de place entre « ${debut.trim()} » et « ${fin} ».`)
  return `${fichier.slice(0, avant + debut.length)}\n${texte}\n\n${fichier.slice(reste)}`
}
