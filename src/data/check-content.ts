/** `node src/data/check-content.ts [folder]`: prints every fault of content/ at once and fails if there is one. */
import { formatConstats } from '../domain/checks/constat.ts'
import { runChecks } from '../domain/checks/toutes.ts'
import { readDecoupage } from './decoupage.ts'
import { readContent } from './read-content.ts'
import { readToday } from './today.ts'

const { contenu, constats, malFormees } = readContent(process.argv[2] ?? 'content')
const toutes = [...constats, ...runChecks({ contenu, decoupage: readDecoupage(), today: readToday(), malFormees })]
if (toutes.length > 0) {
  console.error(formatConstats(toutes))
  process.exitCode = 1
} else {
  const total = Object.values(contenu).reduce((sum, fiches) => sum + fiches.size, 0)
  console.log(`content/ : ${total} fiches, aucune faute.`)
}
