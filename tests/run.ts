/** `npm test`: content, types, lint, unit tests, build, browser tests; ends with « N passed, N failed ». */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

interface Bilan {
  passed: number
  failed: number
}

const VITEST = 'test-results/unit.json'
const PLAYWRIGHT = 'test-results/site.json'

/** Each step runs even if another failed, so that one run tells everything; the browser needs a build. */
function run(command: string, args: string[]): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit', env: process.env }).status === 0
}

function etape(reussie: boolean): Bilan {
  return { passed: reussie ? 1 : 0, failed: reussie ? 0 : 1 }
}

function unitaires(): Bilan {
  const reussie = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`])
  const rapport = readJson<{ numPassedTests: number; numFailedTests: number; success: boolean }>(VITEST)
  if (!rapport) return etape(false)
  return { passed: rapport.numPassedTests, failed: rapport.numFailedTests || etape(reussie).failed }
}

function navigateur(construit: boolean): Bilan {
  if (!construit) return etape(false)
  const reussie = run('playwright', ['test'])
  const rapport = readJson<{ stats: { expected: number; unexpected: number; flaky: number } }>(PLAYWRIGHT)
  if (!rapport) return etape(false)
  const { expected, unexpected, flaky } = rapport.stats
  return { passed: expected, failed: unexpected + flaky || etape(reussie).failed }
}

function readJson<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch {
    return null
  }
}

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')
const bilans = [etape(run('npm', ['run', '--silent', 'check'])), unitaires()]
const construit = run('npm', ['run', '--silent', 'build'])
bilans.push(etape(construit), navigateur(construit))
const passed = bilans.reduce((sum, bilan) => sum + bilan.passed, 0)
const failed = bilans.reduce((sum, bilan) => sum + bilan.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
