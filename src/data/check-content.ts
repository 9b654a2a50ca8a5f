/** `node src/data/check-content.ts [folder]`: prints every fault of content/ at once and fails if there is one. */
import { formatConstats, sansRedites } from '../domain/checks/constat.ts'
import { runChecks } from '../domain/checks/toutes.ts'
import { readDecoupage } from './decoupage.ts'
import { readContent } from './read-content.ts'
import { readToday } from './today.ts'

const { constats, ...lecture } = readContent(process.argv[2] ?? 'content')
const toutes = sansRedites([...constats, ...runChecks({ ...lecture, decoupage: readDecoupage(), today: readToday() })])
if (toutes.length > 0) {
  console.error(formatConstats(toutes))
  process.exitCode = 1
} else {
  const total = Object.values(lecture.contenu).reduce((sum, fiches) => sum + fiches.size, 0)
  console.log(`content/ : ${total} fiches, aucune faute.`)
}
