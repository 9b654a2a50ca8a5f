/**
 * `npm run import:geo -- --from <communes-points.csv>`: installs a point of each commune, for « Me localiser ».
 * Verifies all of it, writes nothing on failure; what it writes is git-ignored.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readDecoupage } from '../data/decoupage.ts'
import { FICHIER_POINTS } from '../data/points.ts'
import { EMPRISES } from '../domain/checks/emprises.ts'
import { encodePoints, parsePoints, type Point } from '../domain/points.ts'

/** Communes without a point that are accepted: islands and communes restored lately. */
const MANQUES_ADMIS = 200

function fautesDe(points: readonly Point[]): string[] {
  const { communes } = readDecoupage()
  const inconnus = points.filter(({ codeInsee }) => !communes.has(codeInsee))
  const ailleurs = points.filter(({ codeInsee, lat, lon }) => {
    const [latMin = -90, latMax = 90, lonMin = -180, lonMax = 180] =
      EMPRISES[communes.get(codeInsee)?.codeDepartement ?? ''] ?? []
    return lat < latMin || lat > latMax || lon < lonMin || lon > lonMax
  })
  const actuelles = [...communes.values()].filter(({ arrondissementDe }) => arrondissementDe === null).length
  const manques = actuelles - new Set(points.map(({ codeInsee }) => codeInsee)).size
  return [
    ...inconnus.slice(0, 5).map(({ codeInsee }) => `${codeInsee} n’est pas une commune du découpage officiel.`),
    ...ailleurs
      .slice(0, 5)
      .map(({ codeInsee, lat, lon }) => `${codeInsee} : ${lat}, ${lon} est hors de son département.`),
    ...(manques > MANQUES_ADMIS ? [`${manques} communes n’ont pas de point : le fichier est incomplet.`] : []),
  ]
}

const option = process.argv.indexOf('--from')
const source = option > 0 ? process.argv[option + 1] : undefined
if (!source) {
  console.error('Indiquez le fichier des points : npm run import:geo -- --from <communes-points.csv>')
  process.exitCode = 1
} else {
  const points = parsePoints(readFileSync(source, 'utf8'))
  const fautes = fautesDe(points)
  if (fautes.length > 0) {
    console.error([`${source} n’a pas été installé :`, ...fautes].join('\n  '))
    process.exitCode = 1
  } else {
    mkdirSync(dirname(FICHIER_POINTS), { recursive: true })
    writeFileSync(`${FICHIER_POINTS}.partiel`, encodePoints(points))
    renameSync(`${FICHIER_POINTS}.partiel`, FICHIER_POINTS)
    console.log(`${points.length} points installés dans ${FICHIER_POINTS}.`)
  }
}
