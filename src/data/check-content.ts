/** `node src/data/check-content.ts [folder] [--markdown <file>]`: prints every fault of content/ at once and fails if there is one. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatConstats, formatConstatsMarkdown } from '../domain/checks/constat.ts'
import { readFautes } from './fautes.ts'
import { readToday } from './today.ts'

const { positionals, values } = parseArgs({ options: { markdown: { type: 'string' } }, allowPositionals: true })
const { constats, fiches } = readFautes(positionals[0] ?? 'content', readToday())
if (values.markdown) writeFileSync(values.markdown, formatConstatsMarkdown(constats, fiches))
if (constats.length > 0) {
  console.error(formatConstats(constats))
  process.exitCode = 1
} else {
  console.log(`content/ : ${fiches} fiches, aucune faute.`)
}
