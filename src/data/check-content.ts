/** `node src/data/check-content.ts [folder] [--markdown <file>]`: prints every fault of content/ at once and fails if there is one. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatConstats, formatConstatsMarkdown } from '../domain/checks/constat.ts'
import { readFautes } from './fautes.ts'
import { Refus, refusDe } from './refus.ts'
import { readToday } from './today.ts'

function verifier(): void {
  const { positionals, values } = parseArgs({ options: { markdown: { type: 'string' } }, allowPositionals: true })
  const { constats, fiches } = readFautes(positionals[0] ?? 'content', readToday())
  if (values.markdown) writeFileSync(values.markdown, formatConstatsMarkdown(constats, fiches))
  if (constats.length > 0) throw new Refus(formatConstats(constats))
  console.log(`content/ : ${fiches} fiches, aucune faute.`)
}

try {
  verifier()
} catch (erreur) {
  console.error(refusDe(erreur).message)
  process.exitCode = 1
}
